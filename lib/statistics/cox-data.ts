/** How events at the same time share a risk set: Efron 1977 (nearer the truth) or Breslow 1974 (simpler). */
export type Ties = 'efron' | 'breslow';

export interface CoxCovariate {
  name: string;
  /** One number per row. A factor is expanded by the caller into columns of 0 and 1. */
  values: ArrayLike<number>;
  /** The columns of one factor carry its name here, so that proportional hazards are tested for the factor as a whole. */
  term?: string;
}

export interface CoxData {
  /** End of the interval under observation, in any one unit. */
  time: ArrayLike<number>;
  /** 1 when the event happened at the end of the interval, 0 when it did not. */
  event: ArrayLike<number>;
  /** Start of the interval, not part of it: counting-process data, or left truncation. */
  entry?: ArrayLike<number>;
  covariates: CoxCovariate[];
  /** Any numbers; equal numbers are one stratum, with a baseline hazard of its own. */
  stratum?: ArrayLike<number>;
}

export interface CoxOptions {
  /** Default: efron. */
  ties?: Ties;
  /** Coverage of the limits of a hazard ratio. Default: 0.95. */
  level?: number;
}

/** Refuses, with a sentence, what no model can be fitted to: columns that differ in length, numbers that are not finite. */
export function refuseUnusable({ time, event, entry, covariates, stratum }: CoxData): void {
  refuseColumn('time', time, time.length);
  refuseColumn('event', event, time.length);
  if (entry) refuseColumn('entry', entry, time.length);
  if (stratum) refuseColumn('stratum', stratum, time.length);
  for (const { name, values } of covariates) refuseColumn(name, values, time.length);
  refuseEvents(event);
  if (entry) refuseEntries(entry, time);
}

function refuseColumn(name: string, values: ArrayLike<number>, length: number): void {
  if (values.length !== length) {
    throw new RangeError(`The column ${name} has ${values.length} values for ${length} rows.`);
  }
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new RangeError(`Every ${name} must be a finite number; row ${i + 1} has ${values[i]}.`);
    }
  }
}

function refuseEvents(event: ArrayLike<number>): void {
  for (let i = 0; i < event.length; i++) {
    if (event[i] !== 0 && event[i] !== 1) throw new RangeError(`An event is 0 or 1, not ${event[i]} (row ${i + 1}).`);
  }
}

function refuseEntries(entry: ArrayLike<number>, time: ArrayLike<number>): void {
  for (let i = 0; i < time.length; i++) {
    const [from = Number.NaN, to = Number.NaN] = [entry[i], time[i]];
    if (!(from < to)) throw new RangeError(`Entry (${from}) must come before the time (${to}) in row ${i + 1}.`);
  }
}
