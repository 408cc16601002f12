import { type Answers, asText } from '@/lib/crf/value';
import { firstDayOf, lastDayOf } from '@/lib/dates/calendar';
import type { Span } from './treatment-spans';

/** After every day. */
const NO_END = '9999-12-31';

/** Whether a medication (CM) may have been taken on a day of the span, as far as its dates tell: a partial date may be any of its days. */
export function mayBeTakenIn({ cmstdat, cmendat }: Answers, { from, to }: Span): boolean {
  const [start, end] = [asText(cmstdat), asText(cmendat)];
  return start !== null && firstDayOf(start) <= to && (end === null || lastDayOf(end) >= from);
}

/**
 * Whether a medication (CM) was taken on a day of the span whatever its partial dates mean. Without an end it is known for its first
 * days alone, unless it is ongoing.
 */
export function isTakenIn({ cmstdat, cmendat, cmongo }: Answers, { from, to }: Span): boolean {
  const [start, end] = [asText(cmstdat), asText(cmendat)];
  // It began no later than it ended, whatever is left open of its start.
  if (start === null || earlier(lastDayOf(start), lastDayOf(end ?? start)) > to) return false;
  const lastKnown = end === null ? (cmongo === 'Y' ? NO_END : firstDayOf(start)) : firstDayOf(end);
  // A day on which it began within the span is one of the span, wherever the end lies.
  return lastKnown >= from || firstDayOf(start) >= from;
}

const earlier = (one: string, other: string) => (one < other ? one : other);

/** The first day of the span on which it was taken, when that day is known; null with a partial start. */
export function firstDayIn({ cmstdat }: Answers, { from }: Span): string | null {
  const start = asText(cmstdat);
  if (start === null || start.length < 10) return null;
  return start > from ? start : from;
}

/** A steroid that reaches the whole body: of the class of steroids, and neither inhaled nor put on skin or mucosa. */
export function isSystemicSteroid({ cmcat, cmroute }: Answers): boolean {
  return cmcat === 'STEROID' && cmroute !== 'INH' && cmroute !== 'TOP';
}
