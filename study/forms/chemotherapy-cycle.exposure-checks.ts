import type { AnswersOf, Check } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import { addDays, daysBetween } from '@/lib/dates/calendar';
import { protectiveDrugs } from '../codelists/chemotherapy';
import { looksLikeUnitSlip, plannedDrug } from '../formulas/dose';
import { settings } from '../settings';
import type { exposureFields } from './chemotherapy-cycle.exposures';

type Exposure = AnswersOf<typeof exposureFields>;

const { doseUsualPercent: usual, doseStopPercent, doseReducedPercent, mtxCapMg, cumulativeLimits } = settings;
const lastDayAfterStart = 6;

/** A dose on the chart's whole milligrams per m²: 375.2 has not passed a limit of 375. */
const exceeds = (cumulative: number | null, limit: number | null | undefined) =>
  cumulative !== null && typeof limit === 'number' && Math.round(cumulative) > limit;

const isUnmodified = ({ exadjyn }: Exposure) => exadjyn === null || exadjyn === 'NO';

export const exposureChecks: Check<Exposure>[] = [
  {
    id: 'EX-EXTRT',
    severity: 'soft',
    on: 'extrt',
    says: 'This drug does not belong to the planned cycle. Check the drug and the cycle; if it replaced another drug, leave it and explain.',
    fails({ extrt }, { parent }) {
      const cycle = asText(parent?.cyccode);
      if (extrt === null || cycle === null || cycle === 'UNPLANNED' || protectiveDrugs.includes(extrt)) return false;
      return plannedDrug(cycle, extrt) === undefined;
    },
  },
  {
    id: 'EX-EXADJYN',
    severity: 'soft',
    on: 'exadjyn',
    says: `A dose below ${doseReducedPercent}% of the planned one counts as reduced. Answer "Reduced" and give the reason (rounding by the pharmacy is one).`,
    fails(answers) {
      const { exdospct } = answers;
      return exdospct !== null && exdospct >= usual.from && exdospct < doseReducedPercent && isUnmodified(answers);
    },
  },
  {
    id: 'EX-EXROUTE',
    severity: 'hard',
    on: 'exroute',
    says: 'Only cisplatin is given into an artery. Check the route and the drug.',
    fails({ exroute, extrt }) {
      return exroute === 'IA' && extrt !== 'CISPLATIN';
    },
  },
  {
    id: 'EX-EXENDAT',
    severity: 'hard',
    on: 'exendat',
    says: `The drug ends more than ${lastDayAfterStart} days after its start. Check both dates.`,
    fails({ exstdat, exendat }) {
      return exstdat !== null && exendat !== null && daysBetween(exstdat, exendat) > lastDayAfterStart;
    },
  },
  {
    id: 'EC-056',
    severity: 'soft',
    on: ['exdose', 'exadjyn'],
    says: `The dose is below ${usual.from}% or above ${usual.to}% of the planned dose, but is not called modified. Check the dose, or answer how it was modified and why.`,
    fails(answers) {
      const { exdospct } = answers;
      return exdospct !== null && (exdospct < usual.from || exdospct > usual.to) && isUnmodified(answers);
    },
  },
  {
    id: 'EC-057',
    severity: 'hard',
    on: 'exdose',
    says: `The dose is above ${doseStopPercent}% of the planned dose, or above the highest methotrexate dose of ${mtxCapMg / 1000} g. Check dose and unit; a true overdose must be confirmed by a second person of the site.`,
    override: { by: 'second person', deviation: 'DOSING', binds: ['extrt', 'expdose'] },
    fails({ extrt, exdose, exdospct }) {
      if (exdospct !== null && exdospct > doseStopPercent) return true;
      return extrt === 'METHOTREXATE' && exdose !== null && exdose > mtxCapMg;
    },
  },
  {
    id: 'EC-058',
    severity: 'soft',
    on: 'exdose',
    says: 'The dose looks like a slip of the unit: it is 10, 100 or 1000 times the planned dose, a thousandth of it, or the dose per m². The dose of the child is asked, in milligrams.',
    fails({ exdose, expdose, expdosm2 }) {
      return looksLikeUnitSlip(exdose, expdose, expdosm2);
    },
  },
  {
    id: 'EC-059',
    severity: 'hard',
    on: ['exendat', 'exentim'],
    says: 'The end must come after the start, and a duration outside the usual range of the drug needs a comment on the row.',
    fails({ extrt, exstdat, exendat, exdur, excomm }) {
      if (exstdat !== null && exendat !== null && exendat < exstdat) return true;
      if (exdur === null || extrt === null) return false;
      const range = settings.infusionHours[extrt];
      const isUsual = !range || (exdur >= range.from && exdur <= range.to);
      return exdur <= 0 || (!isUsual && excomm === null);
    },
  },
  {
    id: 'EC-060',
    severity: 'hard',
    on: 'exstdat',
    says: `The drug must start between day 1 of the cycle and ${settings.daysOfCycle} days after it, and not after death or the end of the study. Check the start date and day 1.`,
    fails({ exstdat }, { parent, others }) {
      const dayOne = asText(parent?.cycstdat);
      if (exstdat === null) return false;
      if (dayOne !== null && (exstdat < dayOne || exstdat > addDays(dayOne, settings.daysOfCycle))) return true;
      const ends = [others.DTH?.[0]?.answers.dthdat, others.EOT?.[0]?.answers.eosdat].map(asText);
      return ends.some((end) => end !== null && exstdat > end);
    },
  },
  {
    id: 'EC-061',
    severity: 'hard',
    on: 'exmesna',
    says: 'Ifosfamide is given with mesna. Check the answer; if mesna was not given, explain it in the comment on the row.',
    fails({ extrt, exmesna, excomm }) {
      return extrt === 'IFOSFAMIDE' && exmesna === 'N' && excomm === null;
    },
  },
  {
    id: 'EC-062',
    severity: 'soft',
    on: 'excumm2',
    says: 'The cumulative dose is above the limit at which the study warns (doxorubicin 375, cisplatin 480, ifosfamide 60,000 mg/m²). Check the doses of all cycles and the organ function.',
    fails({ extrt, excumm2 }) {
      const limits = extrt === null ? undefined : cumulativeLimits[extrt];
      return exceeds(excumm2, limits?.warn) && !exceeds(excumm2, limits?.stop);
    },
  },
  {
    id: 'EC-062-STOP',
    severity: 'soft',
    on: 'excumm2',
    says: 'The cumulative dose is above the limit of the study (doxorubicin 450, cisplatin 600 mg/m²): a dose beyond it needs the approval of the principal investigator.',
    fails({ extrt, excumm2 }) {
      return exceeds(excumm2, extrt === null ? undefined : cumulativeLimits[extrt]?.stop);
    },
  },
  {
    id: 'EC-064',
    severity: 'soft',
    on: ['exstdat', 'exendat'],
    says: 'The days of this drug are not those of the protocol (for example 5 for ifosfamide). Check start and end; if days were left out, answer how the dose was modified.',
    fails({ extrt, exstdat, exendat }, { parent }) {
      const days = plannedDrug(asText(parent?.cyccode), extrt)?.days.length ?? 1;
      if (days === 1 || exstdat === null || exendat === null || exendat < exstdat) return false;
      // A 24-hour infusion begun on the last day ends on the day after.
      return ![days - 1, days].includes(daysBetween(exstdat, exendat));
    },
  },
];
