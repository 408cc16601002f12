import { z } from 'zod';
import { parameter } from '@/lib/access/query-text';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';

/** A check is judged when people have ended at least so many of its queries. */
export const endedToJudge = 5;

interface Came {
  /** Ended by people without a change. */
  explained: number;
  valueChanged: number;
  /** Ended by themselves, since something else of the casebook was entered or corrected. */
  settled: number;
}

/** Whether a check has asked often enough to be judged, and hardly anything ever came of it but explanations. */
export function isUseless({ explained, valueChanged, settled }: Came): boolean {
  return explained >= endedToJudge && valueChanged === 0 && settled < explained;
}

const one = parameter(z.string().trim().max(40)).catch('');
const day = one.transform((typed) => {
  const parsed = typed === '' ? null : parseTypedDate(typed, todayIn('UTC'));
  return parsed?.ok ? parsed.value : '';
});

/** What the metrics are asked for, as it stands in the address. '' asks for nothing. */
export const metricsQuery = z.object({
  per: parameter(z.enum(['check', 'field', 'site'])).catch('check'),
  site: one,
  /** Queries opened from this day to that one, `YYYY-MM-DD`. */
  from: day,
  to: day,
});
export type MetricsQuery = z.output<typeof metricsQuery>;

/** The address of these metrics, with what is asked alone. */
export function metricsAddress(query: MetricsQuery, path = '/queries/metrics'): string {
  const asked = Object.entries(query).filter(([name, value]) => value !== '' && !(name === 'per' && value === 'check'));
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}
