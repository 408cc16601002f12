import { addDays, daysBetween } from '@/lib/dates/calendar';
import type { AnalyteCode } from '../laboratory/analytes';
import { type Expected, lower, type Situation, upper } from './blood-profiles';
import type { CohortChild } from './cohort';
import { type Course, hasDiseaseAgain } from './course';
import { type Contact, isYearly } from './follow-up-plan';
import { cyclesOf, type GivenCycle, hasCisplatin, hasIfosfamide, isMethotrexate, wasClearedLate } from './given-cycle';
import { examinedOn } from './grow-contact';
import { countsBefore, creatinineBefore, daysToNadir, nadirOf } from './grow-cycle';
import { lymphocytePeak, lymphocytesBefore } from './grow-immunotherapy';
import { isHarvested } from './grow-lak';
import { diagnosisBlood } from './grow-screening';
import { creatinineFor, filtrationAfter, magnesiumOn, phosphateOn } from './kidney';
import { demoLaboratoryList } from './laboratories';
import type { BloodSample } from './laboratory-sample';
import { isIn } from './story';
import type { TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** Days from methotrexate to the sample that shows what it does to the liver. */
const daysToTransaminases = 3;
/** Once they were more than twenty times as high. */
const veryHigh = { serial: 19, code: 'MTX3', times: 23.5 } as const;
/** Samples of the first two years belong to the visits, later ones to the yearly evaluation. */
export const monthsWithSamples = 24;

/** The samples of a child, in the order in which they were taken at each event. */
export function samplesOf(course: Course): BloodSample[] {
  const { child } = course;
  const cycles = cyclesOf(course);
  const ofTreatment = course.events.flatMap((event) => {
    const cycle = cycles.find(({ code }) => code === event.code);
    return cycle ? samplesOfCycle(course, cycle) : samplesOfImmunotherapy(course, event);
  });
  const filtration = varied(child.serial, 'first filtration', 105, 142);
  const first = { creat: creatinineFor(child, child.diagnosedOn, filtration), ...diagnosisBlood(child) };
  return [
    sample(course, 'SCR', addDays(child.diagnosedOn, 2), 'diagnosis', { known: first }),
    ...ofTreatment,
    sampleAtEnd(course),
    ...course.contacts.flatMap((contact) => samplesOfContact(course, contact)),
  ];
}

/** ALT three days after methotrexate in upper limits of normal; null where no sample was taken that day. */
export function transaminasesAfter(child: CohortChild, { code }: Pick<GivenCycle, 'code'>): number | null {
  if (!isMethotrexate(code)) return null;
  if (isIn(child, { code }, veryHigh)) return veryHigh.times;
  const isTaken = wasClearedLate(child, code) || oneOf(child.serial, `liver ${code}`, [true, false, false]);
  return isTaken ? varied(child.serial, `ALT after ${code}`, 1.6, 13.5, 1) : null;
}

/** Whether blood was taken when the counts were lowest. */
export const isSampledAtNadir = ({ hasFebrileNeutropenia, platelets }: GivenCycle): boolean =>
  hasFebrileNeutropenia || platelets > 0;

interface More {
  known?: Partial<Record<AnalyteCode, number>>;
  expected?: Partial<Record<AnalyteCode, Expected>>;
  at?: string;
}

/** The hospital with two laboratories uses the one of the emergency department at night and at the weekend. */
function sample(course: Course, event: string, on: string, situation: Situation, more: More = {}): BloodSample {
  const { child } = course;
  const isUrgent = situation === 'lowest counts' || situation === 'sepsis';
  const laboratories = demoLaboratoryList(child.site).map(({ name }) => String(name));
  return {
    ...{ event, on, situation, at: more.at ?? (isUrgent ? '22:40' : '08:15') },
    laboratory: (isUrgent ? laboratories.at(-1) : laboratories[0]) ?? '',
    known: { ...tumourMarkers(course, on), ...more.known },
    expected: more.expected ?? {},
  };
}

/** Enzymes of the tumour fall under chemotherapy, until it is removed or they are normal. */
function tumourMarkers({ child }: Course, on: string): Partial<Record<AnalyteCode, number>> {
  const weeks = daysBetween(child.chemotherapyFrom, on) / 7;
  if (weeks < 0 || (child.primarySurgeryOn !== null && on > child.primarySurgeryOn)) return {};
  const { alp, ldh } = diagnosisBlood(child);
  const now = { alp: Math.round(alp * 0.88 ** weeks), ldh: Math.round(ldh * 0.88 ** weeks) };
  return { ...(now.alp > 200 && { alp: now.alp }), ...(now.ldh > 230 && { ldh: now.ldh }) };
}

function samplesOfCycle(course: Course, cycle: GivenCycle): BloodSample[] {
  const { child } = course;
  const { code, on } = cycle;
  const { ancd1: anc, pltd1: plat } = countsBefore(child, code);
  const creat = creatinineBefore(child, cycle);
  const expected = {
    ...((hasCisplatin(code) || hasIfosfamide(code)) && { mg: around(magnesiumOn(course, on)) }),
    ...(hasIfosfamide(code) && { phos: around(phosphateOn(course, on)) }),
  };
  const isFirst = cycle.previous === null;
  const before = sample(course, code, on, isFirst ? 'diagnosis' : 'before a cycle', {
    known: { anc, plat, creat },
    expected,
  });
  return [before, ...lowestCounts(course, cycle, expected), ...afterMethotrexate(course, cycle)];
}

const around = (share: number): Expected => lower(share - 0.02, share + 0.02);

function lowestCounts(course: Course, cycle: GivenCycle, expected: BloodSample['expected']): BloodSample[] {
  if (!isSampledAtNadir(cycle)) return [];
  const { nadanc: anc, nadplt: plat } = nadirOf(course.child, cycle);
  const known = { anc, plat, creat: creatinineBefore(course.child, cycle) };
  const infected = { crp: { of: 'itself', from: 64, to: 210 } as const };
  const on = addDays(cycle.on, daysToNadir);
  return [sample(course, cycle.code, on, 'lowest counts', { known, expected: { ...expected, ...infected } })];
}

function afterMethotrexate(course: Course, cycle: GivenCycle): BloodSample[] {
  const times = transaminasesAfter(course.child, cycle);
  if (times === null) return [];
  const rise = wasClearedLate(course.child, cycle.code) ? 1.25 : 1.03;
  const known = { creat: creatinineBefore(course.child, cycle) * rise };
  const expected = { alt: upper(times, times), ast: upper(times * 0.2, Math.min(times * 0.36, 4.9)) };
  return [
    sample(course, cycle.code, addDays(cycle.on, daysToTransaminases), 'after methotrexate', { known, expected }),
  ];
}

function samplesOfImmunotherapy(course: Course, event: TreatmentEvent): BloodSample[] {
  const { child } = course;
  const { code, on } = event;
  const creat = creatinineFor(child, on, varied(child.serial, `filtration ${code}`, 96, 132));
  if (code.startsWith('IL2')) {
    const known = { creat, lym: lymphocytesBefore(child, code) };
    return [sample(course, code, on, 'before IL-2', { known, at: '07:50' })];
  }
  if (code !== 'LAKH1' || !isHarvested(child, event)) return [];
  const lym = lymphocytePeak(child, 'IL2_1') * 0.85;
  return [sample(course, code, on, 'at leukapheresis', { known: { creat, lym } })];
}

function sampleAtEnd(course: Course): BloodSample {
  const { child, evaluatedOn: on } = course;
  const isSeptic = child.event === 'TOXDEATH';
  const creat = creatinineFor(child, on, isSeptic ? 52 : filtrationAfter(child, on));
  const situation = isSeptic ? 'sepsis' : hasDiseaseAgain(child, on) ? 'with disease' : 'end of treatment';
  return sample(course, 'EOT', on, situation, { known: { creat } });
}

function samplesOfContact(course: Course, contact: Contact): BloodSample[] {
  const { child } = course;
  const isAtVisit = contact.month <= monthsWithSamples;
  if (contact.status !== 'ALIVE' || !(isAtVisit || isYearly(contact))) return [];
  const on = examinedOn(child, contact);
  const situation = hasDiseaseAgain(child, on) ? 'with disease' : 'in remission';
  const creat = creatinineFor(child, on, filtrationAfter(child, on));
  return [sample(course, isAtVisit ? contact.event : 'ANY', on, situation, { known: { creat } })];
}
