import { orderTimes } from './ordered-times';

export interface CompetingTimes {
  /** Time from time zero to the first event of any cause or to the last observation, in any one unit. */
  time: ArrayLike<number>;
  /** Which cause the event had, from 1 up; 0 when observation ended without any. */
  cause: ArrayLike<number>;
  /** When observation began, for those who came under observation after time zero (left truncation). Must be before `time`. */
  entry?: ArrayLike<number>;
}

/** Times of several groups, all under observation from time zero. */
export interface GroupedCompetingTimes extends Omit<CompetingTimes, 'entry'> {
  /** The group of each row: a whole number from 0 to `groups - 1`. */
  group: ArrayLike<number>;
  /** How many groups there are. */
  groups: number;
  /** Rows with the same number are compared with one another only. */
  stratum?: ArrayLike<number>;
}

/** What happens at one distinct time. */
export interface Moment {
  time: number;
  /** Under observation just before this time: who enters at it is not, who leaves at it is. */
  nRisk: number;
  /** Events of each cause; that of cause 1 comes first. */
  nEvent: number[];
  nCensor: number;
  /** Rows that came under observation since the moment before. */
  entering: Uint32Array;
  /** Rows whose time this is. */
  leaving: Uint32Array;
}

/**
 * The distinct times in rising order; those that differ by rounding error only are one. Throws a RangeError when the columns are not
 * equally long, a cause is not a whole number from 0 to `causes`, a time is not finite or an entry does not come before its time.
 */
export function momentsOf(data: CompetingTimes, causes: number): Moment[] {
  checkCauses(data, causes);
  const { order, time, entries } = orderTimes(data.time, data.entry);
  const arrivals = entries ?? { order, time: new Float64Array(time.length).fill(-Infinity) };
  const moments: Moment[] = [];
  let entered = 0;
  for (let start = 0, end = 0; start < time.length; start = end) {
    const now = time[start] ?? 0;
    while (time[end] === now) end++;
    const enteredBefore = entered;
    while ((arrivals.time[entered] ?? Infinity) < now) entered++;
    const leaving = order.slice(start, end);
    const entering = arrivals.order.slice(enteredBefore, entered);
    moments.push({ time: now, nRisk: entered - start, ...count(data.cause, leaving, causes), entering, leaving });
  }
  return moments;
}

function checkCauses({ time, cause, entry }: CompetingTimes, causes: number): void {
  if (cause.length !== time.length || (entry && entry.length !== time.length))
    throw new RangeError('Times, causes and entries must be equally many.');
  if (!Number.isInteger(causes) || causes < 1) throw new RangeError(`There must be one cause or more, not ${causes}.`);
  for (let i = 0; i < cause.length; i++) {
    const one = cause[i] ?? Number.NaN;
    if (!Number.isInteger(one) || one < 0 || one > causes)
      throw new RangeError(`A cause is a whole number from 0 to ${causes}, not ${one}.`);
  }
}

function count(cause: ArrayLike<number>, rows: Uint32Array, causes: number): Pick<Moment, 'nEvent' | 'nCensor'> {
  const [nCensor = 0, ...nEvent] = rows.reduce(
    (counts, row) => {
      counts[cause[row] ?? 0] = (counts[cause[row] ?? 0] ?? 0) + 1;
      return counts;
    },
    new Array<number>(causes + 1).fill(0),
  );
  return { nEvent, nCensor };
}
