import { countEvents } from './count-at-times';

export interface SwitchedTimes {
  /** Time from time zero to the event or to the last observation, in any one unit. */
  time: ArrayLike<number>;
  /** 1 when the event happened at that time, 0 when observation ended without it. */
  event: ArrayLike<number>;
  /** When the covariate switched on (a transplant, a response), in the same unit; null when it never did. */
  switchAt: ArrayLike<number | null>;
}

/** An interval under observation: after `start`, up to and with `stop`. */
export interface Interval {
  /** The row of the data given that it is a part of. */
  row: number;
  start: number;
  stop: number;
  /** 1 when the event happened at `stop`. */
  event: 0 | 1;
  /** 1 when the covariate was on during all of it. */
  on: 0 | 1;
}

/**
 * The counting-process rows for a covariate that switches on once (Crowley & Hu, J Am Stat Assoc 1977;72:27; Therneau, Crowson & Atkinson,
 * the vignette "Time dependent" of R's survival package): off until the switch, on after it. A switch at time 0 or before is on from the
 * start. A switch at or after the end is never on: at a tie of switch and event the event counts as not yet exposed, for the covariate of
 * an event is what was known just before it. A row whose time is 0 has no interval and is counted in `leftOut`.
 * Throws on times that are negative or not finite, events other than 0 and 1, and a switch that is not a number.
 */
export function splitAtSwitch(data: SwitchedTimes): { intervals: Interval[]; leftOut: number } {
  const { time, event, switchAt } = data;
  countEvents({ time, event });
  if (switchAt.length !== time.length) throw new RangeError('Times and switches must be equally many.');
  const intervals: Interval[] = [];
  let leftOut = 0;
  for (let row = 0; row < time.length; row++) {
    const stop = time[row] ?? Number.NaN;
    if (!Number.isFinite(stop) || stop < 0) throw new RangeError(`A time is a finite number from 0, not ${stop}.`);
    if (stop === 0) leftOut++;
    else intervals.push(...split(row, stop, event[row] === 1 ? 1 : 0, switchAt[row] ?? null));
  }
  return { intervals, leftOut };
}

function split(row: number, stop: number, event: 0 | 1, switchAt: number | null): Interval[] {
  if (Number.isNaN(switchAt)) throw new RangeError('A switch is at a time or, null, never; not NaN.');
  if (switchAt === null || switchAt >= stop) return [{ row, start: 0, stop, event, on: 0 }];
  if (switchAt <= 0) return [{ row, start: 0, stop, event, on: 1 }];
  return [
    { row, start: 0, stop: switchAt, event: 0, on: 0 },
    { row, start: switchAt, stop, event, on: 1 },
  ];
}
