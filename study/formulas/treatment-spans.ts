import type { Casebook } from '@/lib/crf/casebook-checks';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import { administrationsOf } from './administrations';

/** From a day to a day, both included. */
export interface Span {
  from: string;
  to: string;
}

/** The times in which low blood counts are expected: 28 days (setting) from day 1 of each cycle and IL-2 course that was given. */
export function nadirsOf({ of }: Pick<Casebook, 'of'>): Span[] {
  const cycles = of('CYC').filter(({ answers }) => answers.cycdone !== 'OMITTED');
  const courses = of('IL2').filter(({ answers }) => answers.il2done !== 'NOT_GIVEN');
  return [...cycles, ...courses].flatMap(({ occurredOn }) => {
    return occurredOn === null ? [] : [{ from: occurredOn, to: addDays(occurredOn, settings.nadirDays) }];
  });
}

/** The times in which high transaminases are expected: day 1 to 7 (setting) after each dose of methotrexate. */
export function highTransaminasesOf({ of }: Pick<Casebook, 'of'>): Span[] {
  const { from, to } = settings.altAfterMethotrexate;
  return administrationsOf(of('CYC')).flatMap(({ drug, startedOn }) => {
    if (drug !== 'METHOTREXATE' || startedOn === null) return [];
    return [{ from: addDays(startedOn, from), to: addDays(startedOn, to) }];
  });
}

/** Whether a day lies in one of the spans. */
export function isWithin(day: string, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= day && day <= to);
}
