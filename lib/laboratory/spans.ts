import 'server-only';
import { addDays } from '@/lib/dates/calendar';
import type { Plan } from './change-ranges';
import type { Span } from './range';

/** The days on which other ranges hold after the plan than before, as one span from the first to the last; null when there are none. */
export function changedDays({ add, end }: Plan): Span | null {
  const spans = [
    ...add.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo })),
    ...end.flatMap(({ range, lastDay }) => between(range.validTo, lastDay)),
  ];
  if (spans.length === 0) return null;
  const starts = spans.map(({ from }) => from).sort();
  const ends = spans.map(({ to }) => to).sort((one, other) => (one ?? '9999').localeCompare(other ?? '9999'));
  return { from: starts[0] ?? '', to: ends.at(-1) ?? null };
}

/** The days after the earlier of two last days, up to the later one. */
function between(one: string | null, other: string | null): Span[] {
  if (one === other) return [];
  const [earlier, later] = one === null || (other !== null && other < one) ? [other, one] : [one, other];
  return earlier === null ? [] : [{ from: addDays(earlier, 1), to: later }];
}
