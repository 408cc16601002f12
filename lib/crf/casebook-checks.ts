import type { Landmarks, OtherEntry } from './context';
import type { Severity } from './form';
import type { PlannedEvent } from './schedule';
import type { Answers, Missing } from './value';

/** An entry as a check over the whole casebook reads it. */
export interface CasebookEntry extends OtherEntry {
  /** The date of the entry, by the field that dates its form. */
  occurredOn: string | null;
  /** Why answers are missing, by field. */
  missing: Missing;
  /** Since when an answer is said to be pending, `YYYY-MM-DD`, by field; known to the system checks alone. */
  pendingSince?: Readonly<Record<string, string>>;
  /** The same of the answers in rows. */
  pendingInRows?: readonly PendingInRow[];
}

/** An answer of a row that is said to be pending, and since when, `YYYY-MM-DD`. */
export interface PendingInRow {
  group: string;
  /** Place of the row within its group. */
  index: number;
  field: string;
  since: string;
}

/** All that is saved of one child, for checks that look across forms. */
export interface Casebook {
  /** Today at the child's site. */
  today: string;
  site: string;
  enrolledOn: string | null;
  landmarks: Landmarks;
  /** The entries of a form in order of their dates, those without a date last. A check may ask for the forms that it `reads`. */
  of(form: string): readonly CasebookEntry[];
  /** The calendar of the child today. */
  calendar(): readonly PlannedEvent[];
  /** Rows of a list that the site keeps. */
  list(name: string): readonly Answers[];
  /** Numbers of other children who look like this one, by what they share; known where the check runs. */
  lookalikes: readonly Lookalike[];
}

/** Another child of the same site with the same values. */
export interface Lookalike {
  /** What is alike: the child's birth and biopsy, or a whole form (the id of the entry). */
  in: 'child' | 'form';
  entry: string;
  number: string;
}

/** Where a finding stands: the entry and field in which the mistake is to be mended. */
export interface Spot {
  entry: string;
  field: string;
  group?: string;
  /** Place of the row within its group. */
  index?: number;
  /** The sentence with what is known of this case, in place of the check's own. */
  says?: string;
}

/** A check that needs more than one form. It runs on the server, after every save of a form that it reads. */
export interface CasebookCheck {
  /** EC-xxx as in the study's list of edit checks. */
  id: string;
  severity: Severity;
  /** Found by the daily run over all casebooks, because it depends on the day. */
  system?: true;
  reads: readonly string[];
  /** Fields the finding may stand on: `FORM.field`, of rows `FORM.group.field`. */
  on: readonly string[];
  says: string;
  find(casebook: Casebook): Spot[];
}

/** What makes the study propose a protocol deviation to the site. */
export interface DeviationRule {
  /** The edit check behind it. */
  id: string;
  category: string;
  reads: readonly string[];
  says: string;
  find(casebook: Casebook): Proposal[];
}
export interface Proposal {
  /** What it is about, so that it is proposed once: an entry's id with a row, an event's code. */
  about: string;
  entry: string | null;
  on: string | null;
  says: string;
}
