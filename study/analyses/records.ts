/**
 * What an analysis reads beside the row of each child, kind by kind; the name of the child's row is in `child`. Dates are `YYYY-MM-DD`.
 * A kind is read by `lib/analysis/records/<kind>.ts`.
 */
export interface Records {
  cycles: readonly CycleRecord[];
}

export type RecordKind = keyof Records;

/** A cycle of chemotherapy that was given or finally omitted. */
export interface CycleRecord {
  child: string;
  /** Code of the planned cycle: AP1; of an unplanned one what the form says. */
  cycle: string | null;
  day1: string | null;
  given: boolean;
}
