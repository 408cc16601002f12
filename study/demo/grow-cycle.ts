import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { plannedDrugs } from '../calendar';
import { studyBodySurface } from '../formulas/body-surface';
import { plannedDose, plannedDrug, protocolDoseM2 } from '../formulas/dose';
import { settings } from '../settings';
import type { CohortChild } from './cohort';
import { type GrownEntry, grown } from './grown-entry';
import { bodyOn } from './growth-table';
import { cycleCodes, delayOf, type EventCode, type TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

const start = '10:00';

/** One chemotherapy cycle with its drugs, as it was given. */
export function growCycle(child: CohortChild, { code, on }: TreatmentEvent): GrownEntry {
  const { height, weight } = bodyOn(child, on);
  const surface = surfaceOn(child, on);
  const place = cycleCodes.indexOf(code) + 1;
  const isLate = delayOf(child, code) > settings.delayReasonDays;
  const answers: Answers = {
    cyccode: code,
    phase: phaseOf(child, on),
    cycdone: 'GIVEN',
    cycstdat: on,
    delayres: isLate ? 'NEUTROPENIA' : null,
    htused: height,
    wtused: weight,
    bsaused: surface,
    ...bloodBefore(child, code, height),
    ...afterwards(child, { code, on }),
    hospdays: varied(child.serial, `hospital ${code}`, 3, 8),
  };
  return grown(code, 'CYC', answers, {
    groups: { exposures: drugsOf(code, on, surface, (place + child.serial) % 6 === 0) },
  });
}

/** Body surface on the prescription of that day. */
export function surfaceOn(child: CohortChild, on: string): number {
  const { height, weight } = bodyOn(child, on);
  return studyBodySurface(height, weight) ?? 0;
}

function phaseOf({ primarySurgeryOn, lungSurgeryOn }: CohortChild, on: string): string {
  if (lungSurgeryOn !== null && on > lungSurgeryOn) return 'POST_METASTASECTOMY';
  return primarySurgeryOn !== null && on > primarySurgeryOn ? 'POSTOP' : 'PREOP';
}

/** Counts that allow the start, and a creatinine that goes with a healthy kidney. */
function bloodBefore(child: CohortChild, code: EventCode, height: number): Answers {
  const filtration = varied(child.serial, `filtration ${code}`, 95, 140);
  return {
    ancd1: varied(child.serial, `neutrophils ${code}`, 1.05, 5.4, 2),
    pltd1: varied(child.serial, `platelets ${code}`, 105, 390),
    creatd1: roundTo((0.413 * height) / filtration, 2),
  };
}

/** Growth factor after every cycle but methotrexate; fever in neutropenia after every fourth cisplatin-doxorubicin. */
function afterwards(child: CohortChild, { code, on }: TreatmentEvent): Answers {
  if (code.startsWith('MTX')) return { gcsf: 'N', fn: 'N', trbc: 0, tplt: 0 };
  const hasFever = /^AP?\d$/.test(code) && (Number(code.at(-1)) + child.serial) % 4 === 0;
  const isPegylated = varied(child.serial, 'growth factor', 0, 3) === 0;
  return {
    gcsf: 'Y',
    gcsftyp: isPegylated ? 'PEGFILGRASTIM' : 'FILGRASTIM',
    gcsfstd: addDays(on, code.startsWith('IFO') ? 7 : 5),
    gcsfdays: isPegylated ? 1 : varied(child.serial, `growth factor ${code}`, 6, 10),
    fn: hasFever ? 'Y' : 'N',
    trbc: varied(child.serial, `red cells ${code}`, 0, 2),
    tplt: hasFever ? varied(child.serial, `platelets given ${code}`, 1, 3) : 0,
    nadanc: varied(child.serial, `nadir ${code}`, 0.02, 0.6, 2),
    nadplt: varied(child.serial, `platelet nadir ${code}`, 12, 74),
  };
}

/** The drugs of the calendar; in a reduced cycle three quarters of every cytotoxic dose. */
function drugsOf(code: EventCode, on: string, surface: number, isReduced: boolean): Answers[] {
  return plannedDrugs(code).map(({ drug, days, hours }) => {
    const planned = plannedDose(protocolDoseM2(code, drug), surface, plannedDrug(code, drug)?.capMg) ?? 0;
    const isLess = isReduced && drug !== 'MESNA';
    return {
      extrt: drug,
      exday: 1,
      // Whole milligrams, rounded down, so that five full doses do not pass the cumulative limit.
      exdose: Math.floor(planned * (isLess ? 0.75 : 1)),
      exadjyn: isLess ? 'REDUCED' : 'NO',
      exadjres: isLess ? (drug === 'METHOTREXATE' ? 'MUCOSITIS' : 'HAEMATOLOGICAL') : null,
      exroute: hours < 12 ? 'IV' : 'IV_CONT',
      ...infusionOf(drug, on, days.length, hours),
    };
  });
}

function infusionOf(drug: string, on: string, days: number, hours: number): Answers {
  const isShort = hours < 12;
  const lastDay = isShort ? on : addDays(on, days === 1 ? hours / 24 : Math.min(days, 5));
  const times = { exsttim: start, exentim: isShort ? `${10 + hours}:00` : start };
  return {
    exstdat: on,
    exendat: lastDay,
    ...(drug === 'MESNA' ? {} : times),
    ...(drug === 'IFOSFAMIDE' && { exmesna: 'Y' }),
    ...(drug === 'DOXORUBICIN' && { exextrav: 'N' }),
    exlot: oneOf(Number(on.slice(-2)), `batch ${drug} ${on}`, ['A17-204', 'B22-118', 'C09-331', 'D31-077']),
  };
}
