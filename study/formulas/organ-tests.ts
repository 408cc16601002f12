import type { CasebookEntry } from '@/lib/crf/casebook-checks';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import { cumulativeDoseM2 } from './administrations';
import type { GivenDrug } from './given-drugs';

/** A test of organ function (OF) that has a date. */
export type OrganTest = CasebookEntry & { occurredOn: string };

/** The tests of these kinds up to a day, that day included, the last one first. */
export function testsUntil(tests: readonly CasebookEntry[], kinds: readonly string[], until: string): OrganTest[] {
  return tests
    .filter((test): test is OrganTest => test.occurredOn !== null && test.occurredOn <= until)
    .filter(({ answers }) => kinds.includes(String(answers.oftest)))
    .reverse();
}

export const heartTests = ['ECHO', 'MUGA'] as const;

/**
 * Whether a heart test allows this dose of doxorubicin: the last one is at most 28 days old (setting), or less than 150 mg/m² (setting)
 * of doxorubicin was given since, each dose over the body surface of its own cycle, together in whole mg/m².
 * @param last day of the last heart test before the dose, null without one
 */
export function isHeartTestRecent(last: string | null, dose: GivenDrug, given: readonly GivenDrug[]): boolean {
  if (last === null) return false;
  if (last >= addDays(dose.startedOn, -settings.heartTestDays)) return true;
  const since = given.filter(({ startedOn }) => startedOn >= last && startedOn < dose.startedOn);
  return Math.round(cumulativeDoseM2(since, 'DOXORUBICIN')) < settings.heartTestDoseM2;
}
