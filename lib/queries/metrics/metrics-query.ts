import { z } from 'zod';
import { todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';

/** A check is useless when at least so many of its queries have ended, and none of them changed a value. */
export const endedToJudge = 5;

/** Whether a check has asked often enough to be judged, and nothing ever came of it. */
export function isUseless({ hasEnded, valueChanged }: { hasEnded: number; valueChanged: number }) {
  return hasEnded >= endedToJudge && valueChanged === 0;
}

const one = z.preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), z.string().trim().max(40)).catch('');
const day = one.transform((typed) => {
  const parsed = typed === '' ? null : parseTypedDate(typed, todayIn('UTC'));
  return parsed?.ok ? parsed.value : '';
});

/** What the metrics are asked for, as it stands in the address. '' asks for nothing. */
export const metricsQuery = z.object({
  per: z
    .preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), z.enum(['check', 'field', 'site']))
    .catch('check'),
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
