import { type FollowUpVisit, visitsOf } from '@/lib/crf/follow-up-visits';
import type { AnyForm } from '@/lib/crf/form';
import { formByCode } from './forms';
import { anyTime, schedule } from './schedule';

/** Where in the calendar a form stands, in words and in order: the events by name, the visits of follow-up as one, "any time". */
export function formPlaces(code: string): string[] {
  const { events, visits, isAlways } = placesOf(code);
  return [...numbersTogether(events), ...followUpPlaces(visits), ...(isAlways ? [anyTime.label] : [])];
}

/** How often a form is filled in, in words. */
export function howOften({ code, log, once, repeats }: AnyForm): string {
  if (log) return 'A log: an entry each time it happens';
  if (once) return 'Once per child';
  const { events, visits, isAlways } = placesOf(code);
  const isAtOne = events.length + visits.length === 1 && !isAlways;
  if (repeats) return isAtOne ? 'Several entries' : 'Several entries at each event';
  return isAtOne ? 'Once' : 'Once at each event';
}

function placesOf(code: string) {
  const always: readonly string[] = anyTime.forms;
  return {
    events: schedule.events.filter(({ forms }) => forms.includes(code)).map(({ label }) => label),
    visits: visitsOf(schedule.followUp).filter(({ forms }) => forms.includes(code)),
    isAlways: always.includes(code) || formByCode(code)?.log !== undefined,
  };
}

/** "Ifosfamide 1", "Ifosfamide 2" as "Ifosfamide 1 to 2", where the first of them stood. */
function numbersTogether(labels: readonly string[]): string[] {
  const numbers = new Map<string, number[]>();
  for (const label of labels) {
    const [, name = label, number] = /^(.*\D) (\d+)$/.exec(label) ?? [];
    numbers.set(name, [...(numbers.get(name) ?? []), ...(number === undefined ? [] : [Number(number)])]);
  }
  return [...numbers].map(([name, own]) => (own.length === 0 ? name : `${name} ${rangeInWords(own)}`));
}

function rangeInWords(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  const isRow = numbers.length > 1 && numbers.every((number, index) => number === first + index);
  return isRow ? `${first} to ${numbers.at(-1)}` : numbers.join(', ');
}

function followUpPlaces(visits: readonly FollowUpVisit[]): string[] {
  const [first] = visits;
  const last = visits.at(-1);
  if (!first || !last) return [];
  const isYearly = visits.every(({ month }) => month % 12 === 0);
  return [`${isYearly ? 'Yearly follow-up' : 'Follow-up'}, months ${first.month} to ${last.month}`];
}
