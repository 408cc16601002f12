import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { possibleOrMore } from '../codelists/adverse-events';

/** System organ class of CTCAE v5.0 that is haematological as a whole. */
const bloodClass = 'Blood and lymphatic system disorders';

/** Terms of CTCAE v5.0 that name a blood count; but for anaemia, eosinophilia and leukocytosis CTCAE keeps them among investigations. */
const bloodCounts: readonly string[] = [
  'Anemia',
  'CD4 lymphocytes decreased',
  'Eosinophilia',
  'Hemoglobin increased',
  'Leukocytosis',
  'Lymphocyte count decreased',
  'Lymphocyte count increased',
  'Neutrophil count decreased',
  'Platelet count decreased',
  'White blood cell decreased',
];

const possible: readonly string[] = possibleOrMore;

/** The days of an event, `YYYY-MM-DD`. */
export interface EventDays {
  from: string;
  /** The end; '9999-12-31' while the event goes on or its end is not known. */
  to: string;
}

/** From when to when an event lasted; null without a start. */
export function daysOfEvent({ aestdat, aeendat }: Answers): EventDays | null {
  const from = asText(aestdat);
  return from === null ? null : { from, to: asText(aeendat) ?? '9999-12-31' };
}

/** Whether an event was there on a day of a span, both days included; false without a start. */
export function wasPresent(event: Answers, from: string, to: string): boolean {
  const days = daysOfEvent(event);
  return days !== null && days.from <= to && days.to >= from;
}

/** Whether an event began on a day of a span, both days included. */
export function beganWithin({ aestdat }: Answers, from: string, to: string): boolean {
  const began = asText(aestdat);
  return began !== null && began >= from && began <= to;
}

/** The worst grade of an event, 1 to 5; null while it is not graded. */
export function gradeOf({ aetoxgr }: Answers): number | null {
  return asNumber(aetoxgr) ?? (asText(aetoxgr) === null ? null : Number(aetoxgr));
}

/** Whether a relation to a treatment is at least possible. */
export function isPossible(relation: Answers[string] | undefined): boolean {
  return typeof relation === 'string' && possible.includes(relation);
}

/** Whether a CTCAE term names a blood count. */
export function isBloodCount(term: string | null): boolean {
  return term !== null && bloodCounts.includes(term);
}

/**
 * Whether an event that is not serious needs a reason for it (EC-116): grade 4 or 5; `exempt` leaves out blood counts of grade 4,
 * which chemotherapy is expected to bring about. False while the grade or the answer on seriousness is open.
 */
export function needsReasonNotSerious(event: Answers, { exempt }: { exempt: boolean }): boolean {
  const grade = gradeOf(event);
  if (grade === null || grade < 4 || event.aeser !== 'N') return false;
  return !(exempt && grade === 4 && isBloodCount(asText(event.aectcae)));
}

/**
 * Worst grade of the non-haematological events that began in a span of days, both included; null when there was none. Haematological
 * are the blood counts and all of the class of blood and lymphatic disorders, febrile neutropenia among them.
 */
export function worstGrade(events: readonly OtherEntry[] = [], from: string, to: string): number | null {
  const grades = events
    .filter(({ answers }) => beganWithin(answers, from, to) && !isHaematological(answers))
    .flatMap(({ answers }) => gradeOf(answers) ?? []);
  return grades.length > 0 ? Math.max(...grades) : null;
}

function isHaematological({ aectcae, aesoc }: Answers): boolean {
  return aesoc === bloodClass || isBloodCount(asText(aectcae));
}
