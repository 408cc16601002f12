import type { Direction, Limit } from './limits';
import type { CtcaeTerm } from './terms';

/** A grade that a value can have; death is no matter of values. */
export type LaboratoryGrade = 1 | 2 | 3 | 4;

/** Where each grade begins; any of several limits is enough. A grade that no value gives is left out. */
export type GradeLimits = Readonly<Partial<Record<LaboratoryGrade, Limit | readonly Limit[]>>>;

export interface Criterion {
  term: CtcaeTerm;
  direction: Direction;
  /** Limits by unit, where CTCAE prints numbers. */
  inUnit?: Readonly<Record<string, GradeLimits>>;
  /** Limits that are multiples alone: value, range and baseline in whatever unit, but all in the same one. */
  inAnyUnit?: GradeLimits;
  /** Taken instead when the baseline was abnormal. */
  ifBaselineAbnormal?: GradeLimits;
  /** What CTCAE asks besides the value, and how it was taken. */
  assumes?: Readonly<Partial<Record<LaboratoryGrade, string>>>;
}
