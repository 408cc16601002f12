import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { EntryContent, EntryStatus } from '@/lib/crf/context';
import type { Field, Fields } from '@/lib/crf/fields';
import type { Finding } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import type { Answers, Missing, Value } from '@/lib/crf/value';
import { forms } from '@/study/forms';

/** An entry as the database holds it. `content` is null for forms whose answers were not asked for. */
export interface StoredEntry {
  id: string;
  event: string;
  form: string;
  repeat: number;
  status: EntryStatus;
  version: number;
  occurredOn: string | null;
  hardFindings: number;
  softFindings: number;
  pendingAnswers: number;
  /** Completed by a person, and a draft only until other forms agree. */
  held: boolean;
  /** The version of the protocol it was saved under. */
  protocolVersion: string | null;
  createdAt: Date;
  savedAt: Date;
  savedBy: string;
  savedByName: string;
  content: EntryContent | null;
  /** What is left to verify; null where it was not counted yet. Read and written where the entry itself is. */
  toVerify?: number;
  toVerifyCritical?: number;
  /** Findings of the form alone, once it was judged in hand. */
  found?: Finding[];
}

type Json = Record<string, unknown>;
export interface EntryRow extends Json {
  id: string;
  event_code: string;
  form_code: string;
  repeat: number;
  status: EntryStatus;
  version: number;
  occurred_on: string | null;
  hard_findings: number;
  soft_findings: number;
  pending_answers: number;
  held: boolean;
  protocol_version: string | null;
  created_at: string;
  saved_at: string;
  saved_by: string;
  saved_by_name: string;
  answers: Json | null;
  groups: Record<string, Json[]> | null;
}

/**
 * All entries of a child in order of date, the answers included for the forms of these codes: one statement, whatever the
 * child's history.
 */
export async function storedEntries(
  tx: Transaction,
  participantId: string,
  withAnswersOf: readonly string[],
): Promise<StoredEntry[]> {
  const { rows } = await tx.execute<EntryRow>(selectEntries(sql`${participantId}::uuid`, withAnswersOf));
  return rows.map(storedEntry);
}

/** The statement behind it, for whoever asks for a child and its entries at once. */
export function selectEntries(participantId: SQL, withAnswersOf: readonly string[]): SQL {
  const wanted = Object.values<AnyForm>(forms).filter((form) => withAnswersOf.includes(form.code));
  return sql`
    select e.id, e.event_code, e.form_code, e.repeat, e.status, e.version, e.occurred_on::text, e.hard_findings,
           e.soft_findings, e.pending_answers, e.held, e.protocol_version, e.created_at, e.saved_at, e.saved_by,
           who.display_name as saved_by_name,
           ${byForm(wanted, answersOf)} as answers, ${byForm(wanted, groupsOf)} as groups
    from entry e join person who on who.id = e.saved_by
    where e.participant_id = ${participantId}
    order by e.occurred_on nulls last, e.event_code, e.repeat, e.id`;
}

/** The order in which entries are read: by date, those without one last. */
export function inOrder(entries: readonly StoredEntry[]): StoredEntry[] {
  const key = ({ occurredOn, event, repeat, id }: StoredEntry) =>
    [occurredOn ?? '9999', event, String(repeat).padStart(4, '0'), id].join(' ');
  return [...entries].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function byForm(wanted: AnyForm[], part: (form: AnyForm) => SQL): SQL {
  if (wanted.length === 0) return sql`null::json`;
  const branches = wanted.map((form) => sql`when ${form.code} then ${part(form)}`);
  return sql`case e.form_code ${sql.join(branches, sql` `)} end`;
}

const answersOf = (form: AnyForm) =>
  sql`(select row_to_json(t) from ${sql.identifier(form.name)} t where t.entry_id = e.id)`;

function groupsOf(form: AnyForm): SQL {
  const parts = Object.entries(form.groups).map(
    ([key, group]) => sql`${key}::text, (select coalesce(json_agg(row_to_json(g) order by g.position), '[]')
      from ${sql.identifier(group.name)} g where g.participant_id = e.participant_id and g.entry_id = e.id)`,
  );
  return sql`json_build_object(${sql.join(parts, sql`, `)})`;
}

/** An entry from a row of that statement, read directly or as JSON. */
export function storedEntry(row: EntryRow): StoredEntry {
  const form = forms[row.form_code as keyof typeof forms] as AnyForm | undefined; // a form that left the study has no answers to show
  return {
    id: row.id,
    event: row.event_code,
    form: row.form_code,
    repeat: row.repeat,
    status: row.status,
    version: row.version,
    occurredOn: row.occurred_on,
    hardFindings: row.hard_findings,
    softFindings: row.soft_findings,
    pendingAnswers: row.pending_answers,
    held: row.held,
    protocolVersion: row.protocol_version,
    createdAt: new Date(row.created_at),
    savedAt: new Date(row.saved_at),
    savedBy: row.saved_by,
    savedByName: row.saved_by_name,
    content: form && row.answers ? contentOf(form, row.answers, row.groups ?? {}) : null,
  };
}

function contentOf(form: AnyForm, row: Json, groups: Record<string, Json[]>): EntryContent {
  const groupRows = Object.entries(form.groups).map(([key, group]) => [
    key,
    (groups[key] ?? []).map((r) => ({
      id: String(r.id),
      answers: answersFrom(group.fields, r),
      missing: missingFrom(r),
    })),
  ]);
  return { answers: answersFrom(form.fields, row), missing: missingFrom(row), groups: Object.fromEntries(groupRows) };
}

function answersFrom(fields: Fields, row: Json): Answers {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueFrom(field, row[key])]));
}

/** PostgreSQL's JSON spells times with seconds; ours have none. */
function valueFrom(field: Field, stored: unknown): Value {
  if (stored === null || stored === undefined) return null;
  const kind = field.kind === 'derived' ? field.result : field.kind;
  if (kind === 'time') return String(stored).slice(0, 5);
  if (kind === 'datetime') return String(stored).slice(0, 16);
  return stored as Value; // text, number or list of texts: the column's own JSON
}

const missingFrom = (row: Json) => (row.missing ?? {}) as Missing; // the column is written by the engine only
