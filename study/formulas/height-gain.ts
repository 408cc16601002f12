import { roundTo } from '@/lib/crf/round';
import { addMonths } from '@/lib/dates/calendar';
import type { Measurement } from './visit-checks';

/**
 * The earliest height of the months before that the present one exceeds by more than so many cm, with no operation that changes the
 * length of the leg from its day to the day of the present one. Null when there is none. Heights in cm, compared to the millimetre.
 */
export function heightGainedSince(
  present: Measurement,
  heights: readonly Measurement[],
  operations: readonly string[],
  { centimetres, months }: { centimetres: number; months: number },
): Measurement | null {
  const since = addMonths(present.on, -months);
  const isGained = ({ on, value }: Measurement) =>
    on >= since &&
    on < present.on &&
    roundTo(present.value - value, 1) > centimetres &&
    !operations.some((operation) => operation >= on && operation <= present.on);
  return heights.filter(isGained).sort((one, other) => one.on.localeCompare(other.on))[0] ?? null;
}
