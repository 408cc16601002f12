import type { CtcaeTerm, Grade } from '@/lib/ctcae/terms';
import type { eventOutcomes, suspectedDrugs } from '../codelists/adverse-events';
import type { doseUnits, frequencies, medicationClasses, medicationRoutes } from '../codelists/medication';
import type { Place } from './grown-entry';

/** Something that happened to a child under treatment: an adverse event, with what was given for it and the reports of it. */
export interface Happening {
  term: CtcaeTerm;
  /** The event in the words of the chart; for a term "Other, specify" they are its text as well. */
  words: string;
  from: string;
  /** Last day; null while it goes on. */
  to: string | null;
  grade: Grade;
  cause: Cause;
  /** How sure the relation to the cause is; likely unless stated. */
  certainty?: 'POSSIBLE' | 'PROBABLE' | 'DEFINITE';
  drugs?: readonly (keyof typeof suspectedDrugs)[];
  /** The cycle, IL-2 course or procedure that it followed. */
  after?: Place;
  /** What was done with the protocol treatment; nothing unless stated. */
  action?: 'DELAYED' | 'REDUCED' | 'INTERRUPTED' | 'WITHDRAWN';
  outcome?: keyof typeof eventOutcomes;
  /** Grade before the first treatment. */
  atBaseline?: 1 | 2;
  treatedWith?: readonly Medication[];
  serious?: Seriousness;
}

export type Cause = 'chemotherapy' | 'IL-2' | 'LAK' | 'surgery' | 'something else';

/** A drug or a transfusion that was given. */
export interface Medication {
  drug: string;
  category: keyof typeof medicationClasses;
  indication: string;
  dose?: number;
  unit?: keyof typeof doseUnits;
  frequency?: keyof typeof frequencies;
  route?: keyof typeof medicationRoutes;
  /** Known to the day, the month or the year. */
  from: string;
  to: string | null;
}

/** Why an event is serious, and what was reported of it. */
export interface Seriousness {
  /** The stay in hospital that it caused or prolonged: its first and last day, null while it lasts. */
  inHospital?: { from: string; to: string | null };
  isLifeThreatening?: true;
  resultsInDeath?: true;
  isDisabling?: true;
  isImportant?: true;
  isInIntensiveCare?: true;
  /** Not in the reference safety information. */
  isUnexpected?: true;
  /** What the first report tells: what was known by then, without anything that could tell who the child is. */
  story: string;
  /** What became known later, and did not end it. */
  between?: { on: string; story: string };
  /** What is known in the end. */
  final: { on: string; story: string };
}

/** The form on which a treatment stands, at its own event. */
export const formOf = (event: string, form: 'CYC' | 'IL2' | 'LAK'): Place => ({ event, form, repeat: 1 });

/** An event that followed a cycle of chemotherapy. */
export const byCycle = ({ code }: { code: string }) => ({ cause: 'chemotherapy', after: formOf(code, 'CYC') }) as const;
