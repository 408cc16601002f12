import type { Answers, Missing } from './value';
import type { ProtocolVersion } from './versions';

/** Another entry of the same child, as derivations and checks may read it. */
export interface OtherEntry {
  id: string;
  /** Event the entry belongs to, e.g. `MTX1`. */
  event: string;
  form: string;
  repeat: number;
  status: EntryStatus;
  answers: Answers;
  /** Rows of the form's repeating groups, by group key. */
  groups: Record<string, Answers[]>;
}

export type EntryStatus = 'draft' | 'complete';

/** Dates and facts of the child by name; null while unknown. The study names them. */
export type Landmarks = Readonly<Record<string, string | null>>;

/** That a finding is true all the same: of which check, in which row, about which answers. */
export interface Confirmation {
  check: string;
  rowId: string | null;
  answers: Answers;
}

/** What a derivation, a check or a condition may know besides the answers themselves. Plain data: it crosses to the browser. */
export interface Context {
  /** Today at the child's site, `YYYY-MM-DD`. */
  today: string;
  participant: { number: string | null; screeningNumber: string; site: string };
  /** The event of this entry, with its planned date (null while it cannot be planned). */
  event: { code: string; label: string; plannedDate: string | null };
  repeat: number;
  /** When the entry was first saved, on the site's clock, `YYYY-MM-DDTHH:MM`; the present moment for a new one. */
  firstSavedAt?: string;
  /** The child's other entries of the forms this form `reads`, by form code, in order of event date; never this entry. */
  others: Record<string, OtherEntry[]>;
  /** What every form may know of the child, whatever it reads: month of birth, date of diagnosis, of death … */
  landmarks?: Landmarks;
  /** Rows of the lists that the site keeps and this form `uses`, by list name. */
  lists?: Record<string, Answers[]>;
  /** The versions of the protocol in their order, with the day from which each holds at the site. */
  versions?: readonly ProtocolVersion[];
  /** The version that this entry was saved under, and the date it had then; without it the entry is new. */
  saved?: { version: string; on: string | null };
  /** The version whose questions and limits hold here; the engine sets it from `versions`, `saved` and the date of the entry. */
  version?: string | null;
  /** Hard checks that a second person has confirmed to be true all the same, bound to the answers they were about. */
  confirmed?: readonly Confirmation[];
  /** The rows of this form's own repeating groups, by group key; the engine fills it in. */
  groups?: Record<string, Answers[]>;
  /** Inside a row of a repeating group: the answers of the form around it, all rows and this row's place. */
  parent?: Answers;
  rows?: Answers[];
  index?: number;
}

/** The state of an entry that a screen or a verb works on. */
export interface EntryContent {
  answers: Answers;
  missing: Missing;
  groups: Record<string, GroupRow[]>;
}
export interface GroupRow {
  /** Identity of the stored row; a row not yet stored carries one made by the browser. */
  id: string;
  answers: Answers;
  missing: Missing;
}

/** What the form's own derivations, conditions and checks see: the context, with the rows of the form's groups. */
export function contextOfForm(context: Context, groups: Record<string, GroupRow[]>): Context {
  const answers = Object.entries(groups).map(([key, rows]) => [key, rows.map((row) => row.answers)] as const);
  return { ...context, groups: Object.fromEntries(answers) };
}

/** What one row's derivations, conditions and checks see. */
export function contextOfRow(formContext: Context, parent: Answers, group: string, index: number): Context {
  return { ...formContext, parent, rows: formContext.groups?.[group] ?? [], index };
}
