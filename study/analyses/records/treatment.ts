import type { PlannedCycle } from '../../formulas/planned-cycles';

/** A drug of the protocol in one cycle of a child: each that the cycle plans, whether or not it was given, and each that was given beside. */
export interface ExposureRecord {
  child: string;
  /** Code of the cycle: AP1. */
  cycle: string | null;
  /** DOXORUBICIN, CISPLATIN, IFOSFAMIDE or METHOTREXATE. */
  drug: string;
  /** Null where the calendar does not plan the drug in this cycle. */
  plan: PlannedCycle | null;
  isOmitted: boolean;
  isBeforeSurgery: boolean;
  /** Day 1 of the cycle; null when it was omitted, or is not recorded. */
  startedOn: string | null;
  /** The day planned for day 1; null for the first cycle and an unplanned one. */
  plannedOn: string | null;
  /** Planned for this child in mg/m², its cap included; null where nothing is planned. */
  plannedDoseM2: number | null;
  /** mg/m² of the body surface used; 0 when not given. Null when dose, date or body surface is not recorded. */
  givenDoseM2: number | null;
}

/** Levels and rescue of one infusion of methotrexate. */
export interface MethotrexateRecord {
  child: string;
  /** Code of the event: MTX1. */
  event: string;
  /** Its place among the infusions of the child. */
  number: number;
  /** Day 1 of its cycle. */
  startedOn: string | null;
  /** µmol/L at 24, 48 and 72 hours. */
  level24: number | null;
  level48: number | null;
  level72: number | null;
  /** Hours from the start of the infusion and µmol/L of every sample, in their order. */
  samples: readonly (readonly [hours: number, level: number])[];
  /** Hours to the first sample below the level at which sampling ends; null while none is. */
  clearedAfter: number | null;
  glucarpidase: boolean | null;
}
