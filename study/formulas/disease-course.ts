import type { OtherEntry } from '@/lib/crf/context';
import { asText } from '@/lib/crf/value';

/** The days on which a child reached complete remission, and those of its disease events. */
export interface DiseaseCourse {
  /** The surgical remission (CSR), and each new remission after an event (EVT.EVTCR2D). */
  remissions: readonly string[];
  events: readonly string[];
}

/** The course of the disease as statement and events tell it; a remission without a date is not counted. */
export function diseaseCourse(statement: OtherEntry | undefined, events: readonly OtherEntry[]): DiseaseCourse {
  const first = statement?.answers.csr === 'Y' ? asText(statement.answers.csrdat) : null;
  const again = events.map(({ answers }) => (answers.evtcr2 === 'Y' ? asText(answers.evtcr2d) : null));
  return {
    remissions: [first, ...again].filter((day) => day !== null).sort(),
    events: events
      .map(({ answers }) => asText(answers.evtdat))
      .filter((day) => day !== null)
      .sort(),
  };
}

/** Whether a remission was reached before that day, be it over or not. */
export function hadRemissionBefore(on: string, { remissions }: DiseaseCourse): boolean {
  return remissions.some((day) => day < on);
}

/** Whether the child was in complete remission when that day came: a remission, and no event since. */
export function wasInRemission(on: string, { remissions, events }: DiseaseCourse): boolean {
  const last = remissions.findLast((day) => day <= on);
  return last !== undefined && !events.some((event) => event >= last && event < on);
}
