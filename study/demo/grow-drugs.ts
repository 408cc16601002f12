import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { type PlannedDrug, plannedDrugs } from '../calendar';
import { protectiveDrugs } from '../codelists/chemotherapy';
import { plannedDose, plannedDrug, protocolDoseM2 } from '../formulas/dose';
import type { CohortChild } from './cohort';
import { cisplatinChanged, type GivenCycle, stoppedForDrowsiness } from './given-cycle';
import { isIn } from './story';
import type { TreatmentEvent } from './treatment-plan';
import { oneOf } from './variation';

const start = '10:00';
/** What is left of a reduced dose, and of five days of ifosfamide that ended with the third. */
const reducedTo = 0.75;
const daysBeforeStop = 3;
/** The methotrexate that the pharmacy rounded down to whole bags. */
const roundedDown = { serial: 6, code: 'MTX3', share: 0.93 } as const;
/** Extravasation of doxorubicin, once in the cohort. */
export const extravasation = { serial: 16, code: 'A5' } as const;
/** Dexrazoxane was to be had from this year on; it is given when doxorubicin passes 300 mg/m², ten times its dose. */
const dexrazoxaneSince = '2002';
const dexrazoxaneRatio = 10;

/** The drugs of a cycle as they were given: those of the calendar, and what protects the heart. */
export function drugsOf(child: CohortChild, cycle: GivenCycle, surface: number): Answers[] {
  const rows = plannedDrugs(cycle.code).map((drug) => drugOf(child, cycle, drug, surface));
  return getsDexrazoxane(cycle) ? [...rows, dexrazoxane(cycle, rows)] : rows;
}

/** Whether dexrazoxane goes before the doxorubicin of this cycle. */
export function getsDexrazoxane({ code, on }: TreatmentEvent): boolean {
  return code === 'A5' && on >= dexrazoxaneSince;
}

function drugOf(child: CohortChild, cycle: GivenCycle, { drug, days, hours }: PlannedDrug, surface: number): Answers {
  const { code, on } = cycle;
  const change = changeOf(child, cycle, drug);
  if (change.exadjyn === 'NOT_GIVEN') return { extrt: drug, exday: 1, ...change };
  const planned = plannedDose(protocolDoseM2(code, drug), surface, plannedDrug(code, drug)?.capMg) ?? 0;
  const isStopped = change.exadjyn === 'INTERRUPTED';
  const share = change.exadjyn === 'NO' ? 1 : isStopped ? daysBeforeStop / days.length : shareOf(change);
  return {
    extrt: drug,
    exday: 1,
    // Whole milligrams, rounded down, so that five full doses do not pass the cumulative limit.
    exdose: Math.floor(planned * share),
    ...change,
    exroute: hours < 12 ? 'IV' : 'IV_CONT',
    ...infusionOf(drug, on, isStopped ? daysBeforeStop : days.length, hours),
    ...(drug === 'DOXORUBICIN' && { exextrav: isIn(child, cycle, extravasation) ? 'Y' : 'N' }),
    ...(isStopped && { excomm: 'Stopped on the fourth day because the child had become drowsy.' }),
  };
}

/** A dose to whole bags is a little less; every other reduction leaves three quarters. */
const shareOf = ({ exadjres }: Answers) => (exadjres === 'PHARMACY_ROUNDING' ? roundedDown.share : reducedTo);

/** How a drug was modified and why; in a reduced cycle every cytotoxic one. */
function changeOf(child: CohortChild, cycle: GivenCycle, drug: string): Answers {
  const { reducedFor } = cycle;
  const cisplatin = drug === 'CISPLATIN' ? cisplatinChanged.find((one) => isIn(child, cycle, one)) : undefined;
  if (cisplatin) return { exadjyn: cisplatin.how, exadjres: 'OTOTOXICITY' };
  if (drug === 'IFOSFAMIDE' && isIn(child, cycle, stoppedForDrowsiness)) {
    return { exadjyn: 'INTERRUPTED', exadjres: 'NEUROTOXICITY' };
  }
  if (drug === 'METHOTREXATE' && isIn(child, cycle, roundedDown))
    return { exadjyn: 'REDUCED', exadjres: 'PHARMACY_ROUNDING' };
  const isLess = reducedFor !== null && !protectiveDrugs.includes(drug);
  return { exadjyn: isLess ? 'REDUCED' : 'NO', exadjres: isLess ? reducedFor : null };
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
    exlot: oneOf(Number(on.slice(-2)), `batch ${drug} ${on}`, ['A17-204', 'B22-118', 'C09-331', 'D31-077']),
  };
}

function dexrazoxane({ on }: GivenCycle, rows: readonly Answers[]): Answers {
  const doxorubicin = rows.find(({ extrt }) => extrt === 'DOXORUBICIN');
  return {
    extrt: 'DEXRAZOXANE',
    exday: 1,
    exdose: Number(doxorubicin?.exdose) * dexrazoxaneRatio,
    exadjyn: 'NO',
    exroute: 'IV',
    exstdat: on,
    exendat: on,
  };
}
