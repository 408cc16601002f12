import type { AnswersOf, Check } from '@/lib/crf/form';
import { plannedDrugs } from '../calendar';
import { protectiveDrugs } from '../codelists/chemotherapy';
import { administrationsIn } from '../formulas/administrations';
import { differsFromFormula } from '../formulas/body-surface';
import { collidesWithAnother, isOutOfOrder, startLimits } from '../formulas/cycle';
import { settings } from '../settings';
import type { cycleFields } from './chemotherapy-cycle';

/** Drugs that are not started with a poor kidney function. */
const needKidneys = ['METHOTREXATE', 'CISPLATIN', 'IFOSFAMIDE'];

export const cycleChecks: Check<AnswersOf<typeof cycleFields>>[] = [
  {
    id: 'EC-043',
    severity: 'soft',
    on: 'gfrd1',
    says: `Methotrexate, cisplatin or ifosfamide was started with an eGFR below ${settings.gfrStart} mL/min/1.73 m². Check creatinine and its unit; if it is right, explain the decision.`,
    fails({ cyccode, gfrd1 }) {
      const isAtRisk = plannedDrugs(cyccode).some(({ drug }) => needKidneys.includes(drug));
      return isAtRisk && gfrd1 !== null && gfrd1 < settings.gfrStart;
    },
  },
  {
    id: 'EC-044',
    severity: 'soft',
    on: ['ancd1', 'pltd1'],
    says: `Neutrophils or platelets are below the start limit (${settings.ancStart.other} and ${settings.plateletStart.other}; before methotrexate ${settings.ancStart.METHOTREXATE} and ${settings.plateletStart.METHOTREXATE}). Check the counts and their unit; if they are right, explain why the cycle was started.`,
    fails({ cyccode, ancd1, pltd1 }) {
      const { anc, platelets } = startLimits(cyccode);
      return (ancd1 !== null && ancd1 < anc) || (pltd1 !== null && pltd1 < platelets);
    },
  },
  {
    id: 'EC-045',
    severity: 'hard',
    on: 'cycstdat',
    says: `Day 1 comes less than ${settings.daysBetweenCycles} days after day 1 of the previous cycle, or before its last drug has ended. Check day 1 of both cycles.`,
    fails({ cycstdat }, { others }) {
      return collidesWithAnother(cycstdat, others.CYC);
    },
  },
  {
    id: 'EC-046',
    severity: 'soft',
    on: 'cyccode',
    says: 'This planned cycle is given out of the order of the calendar, or has been entered already. Check the planned cycle and day 1; if the order was changed, explain why.',
    fails({ cyccode, cycstdat }, { others }) {
      return isOutOfOrder(cyccode, cycstdat, others.CYC);
    },
  },
  {
    id: 'EC-047',
    severity: 'hard',
    on: 'delayres',
    says: `Day 1 is more than ${settings.delayReasonDays} days later than planned: give the main reason. More than ${settings.delayDeviationDays} days is a protocol deviation as well.`,
    fails({ cycdelay, delayres }) {
      return cycdelay !== null && cycdelay > settings.delayReasonDays && delayres === null;
    },
  },
  {
    id: 'EC-050',
    severity: 'soft',
    on: ['bsaused', 'bsaovr'],
    says: `The body surface used differs by more than ${settings.bsaTolerance} m² from the study's formula. Check height, weight and surface, or give the reason.`,
    fails({ bsaused, bsacalc, bsaovr }) {
      return bsaovr === null && differsFromFormula(bsaused, bsacalc);
    },
  },
  {
    id: 'EC-051',
    severity: 'hard',
    on: 'cycdone',
    says: 'A cycle that was given has a row for each of its planned drugs. Add the missing drug; if it was left out, enter it as "Not given" with the reason.',
    fails({ cyccode, cycdone }, { groups }) {
      const rows = groups?.exposures ?? [];
      if (cycdone === 'OMITTED') return rows.length > 0;
      if (cycdone === null) return false;
      return plannedDrugs(cyccode).some(({ drug }) => !rows.some((row) => row.extrt === drug));
    },
  },
  {
    id: 'EC-053',
    severity: 'soft',
    on: 'gcsfstd',
    says: 'G-CSF starts less than 24 hours after the end of the last cytotoxic drug. Check both dates.',
    fails({ gcsfstd }, { groups }) {
      const cytotoxic = administrationsIn(null, groups?.exposures ?? []).filter(
        (d) => !protectiveDrugs.includes(d.drug),
      );
      return gcsfstd !== null && cytotoxic.some(({ endedOn }) => endedOn !== null && gcsfstd <= endedOn);
    },
  },
  {
    id: 'CYC-GCSFDAYS',
    severity: 'hard',
    on: 'gcsfdays',
    says: 'Pegfilgrastim is given once per cycle: the number of doses must be 1.',
    fails({ gcsftyp, gcsfdays }) {
      return gcsftyp === 'PEGFILGRASTIM' && gcsfdays !== null && gcsfdays !== 1;
    },
  },
  {
    id: 'CYC-NADIR',
    severity: 'soft',
    on: ['nadanc', 'nadplt'],
    says: 'The nadir is higher than the count before day 1. Check the counts and their dates.',
    fails({ ancd1, nadanc, pltd1, nadplt }) {
      const isHigher = (nadir: number | null, before: number | null) =>
        nadir !== null && before !== null && nadir > before;
      return isHigher(nadanc, ancd1) || isHigher(nadplt, pltd1);
    },
  },
];
