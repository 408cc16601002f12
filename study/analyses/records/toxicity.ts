/** A child, and the first day on which it was so; null where no day is recorded. */
export interface ChildSince {
  child: string;
  from: string | null;
}

/** Adverse events that are alike, and the children who had one. */
export interface ToxicityRecord {
  /** A statement that there was no adverse event, instead of one. */
  isNone: boolean;
  /** CTCAE term; null for an event without one. */
  term: string | null;
  /** Worst grade of the event, 1 to 5; null while it is not graded. */
  grade: number | null;
  /** Version of CTCAE of the grade. */
  version: string | null;
  /**
   * What treatment had begun last when the event began, as `ReceivedRecord.treatment`; OUTSIDE: none, or longer ago than the settings
   * count. Null when the start is not recorded.
   */
  after: string | null;
  /**
   * CHEMOTHERAPY, IL2, LAK and SURGERY where the relation is at least possible, and the suspected drugs; UNKNOWN where a relation is not recorded.
   */
  attributedTo: readonly string[];
  /** With the first day of such an event. */
  children: readonly ChildSince[];
}

/** The children who received a treatment at all, with the first day of it. */
export interface ReceivedRecord {
  /** The kind of a cycle (MTX, AP, A, IFO, UNPLANNED), IL2, LAK, SURGERY, or a drug of chemotherapy. */
  treatment: string;
  /** With the first day of it. */
  children: readonly ChildSince[];
}
