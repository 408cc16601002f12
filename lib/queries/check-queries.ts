import 'server-only';
import type { EntryContent } from '@/lib/crf/context';
import type { Finding } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, isSameValue } from '@/lib/crf/value';
import { casebookChecks } from '@/study/checks';
import { formByCode } from '@/study/forms';
import type { QueryStatus } from './query-states';

/** A query that a check opened, as it stands in the database. */
export interface StandingQuery {
  id: string;
  entryId: string | null;
  checkId: string;
  field: string;
  rowId: string | null;
  status: QueryStatus;
  /** The answers it is about, as they stood when it was opened. */
  about: Answers;
}

/** What a query is about: a doubt of a check on a field of an entry. */
export interface Doubt {
  entry: JudgedEntry;
  finding: Finding;
  about: Answers;
}

/** What follows for the queries of the checks from what was saved. */
export interface QueryChanges {
  opened: Doubt[];
  /** Closed or cancelled once, and the value it was closed on is another now. */
  reopened: { query: StandingQuery; doubt: Doubt }[];
  /** Nothing doubtful is left: they close by themselves. */
  closed: { query: StandingQuery; changedValue: boolean }[];
}

/** An entry as far as its doubts are concerned. */
export interface JudgedEntry {
  id: string;
  event: string;
  form: string;
  repeat: number;
  status: 'draft' | 'complete';
  held: boolean;
  content: EntryContent | null;
  /** What the form itself was found to tell; undefined when it was not looked at now. */
  found?: Finding[];
}

/**
 * Compares the doubts of the casebook with the queries of its checks. A draft opens no query, since somebody is still at work on it; a
 * query that was closed without a change stays closed as long as the value it was about stays.
 * @param standing what the checks over the whole casebook find on an entry
 */
export function queryChanges(
  entries: readonly JudgedEntry[],
  standing: (entryId: string) => Finding[],
  queries: readonly StandingQuery[],
): QueryChanges {
  const changes: QueryChanges = { opened: [], reopened: [], closed: [] };
  const byEntry = new Map<string | null, StandingQuery[]>();
  for (const query of queries) byEntry.set(query.entryId, [...(byEntry.get(query.entryId) ?? []), query]);
  for (const entry of entries)
    compare(entry, doubtsOf(entry, standing(entry.id)), byEntry.get(entry.id) ?? [], changes);
  return changes;
}

function compare(entry: JudgedEntry, doubts: Doubt[], queries: StandingQuery[], changes: QueryChanges): void {
  for (const query of queries) {
    const doubt = doubts.find((one) => isAbout(query, one.finding));
    if (doubt === undefined) {
      if (isOpen(query) && wasLookedAt(entry, query)) {
        changes.closed.push({ query, changedValue: !isSame(query.about, aboutNow(entry, query)) });
      }
    } else if (!isOpen(query) && isAtRest(entry) && !isSame(query.about, doubt.about)) {
      changes.reopened.push({ query, doubt });
    }
  }
  if (!isAtRest(entry)) return;
  changes.opened.push(...doubts.filter(({ finding }) => !queries.some((query) => isAbout(query, finding))));
}

/** Nobody is at work on it: it is complete, or waits for other forms only. */
const isAtRest = ({ status, held }: JudgedEntry) => status === 'complete' || held;
const isOpen = ({ status }: StandingQuery) => status === 'open' || status === 'answered';

const isAbout = (query: StandingQuery, { id, field, rowId }: Finding) =>
  query.checkId === id && query.field === field && query.rowId === (rowId ?? null);

const overCasebook = new Set(casebookChecks.map(({ id }) => id));
const wasLookedAt = ({ found }: JudgedEntry, { checkId }: StandingQuery) =>
  found !== undefined || overCasebook.has(checkId);

/** One doubt for each check, field and row. */
function doubtsOf(entry: JudgedEntry, standing: Finding[]): Doubt[] {
  const doubts = new Map<string, Doubt>();
  for (const finding of [...(entry.found ?? []), ...standing]) {
    const key = `${finding.id} ${finding.field} ${finding.rowId ?? ''}`;
    if (finding.severity !== 'soft' || doubts.has(key)) continue;
    const { id: checkId, field, rowId = null } = finding;
    doubts.set(key, { entry, finding, about: aboutNow(entry, { checkId, field, rowId }) });
  }
  return [...doubts.values()];
}

/** The values that a query is about as they stand now: of every field that its check names, else of its own. */
export function aboutNow(
  entry: Pick<JudgedEntry, 'form' | 'content'>,
  { checkId, field, rowId }: { checkId: string | null; field: string; rowId: string | null },
): Answers {
  const form = formByCode(entry.form);
  if (!form || !entry.content) return {};
  const { content } = entry;
  if (rowId === null) return pick(content.answers, keysOf(form, checkId, field));
  const [key, row] = rowIn(content, rowId);
  const group = form.groups[key];
  return group && row ? pick(row.answers, keysOf(group, checkId, field)) : {};
}

function keysOf(
  { checks, fields }: Pick<AnyForm, 'checks' | 'fields'>,
  checkId: string | null,
  field: string,
): string[] {
  const named = [checks.find(({ id }) => id === checkId)?.on ?? []].flat(2);
  return [...new Set([field, ...named])].filter((key) => Object.hasOwn(fields, key));
}

function rowIn({ groups }: EntryContent, rowId: string) {
  for (const [key, rows] of Object.entries(groups)) {
    const row = rows.find(({ id }) => id === rowId);
    if (row) return [key, row] as const;
  }
  return ['', undefined] as const;
}

const pick = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(keys.map((key) => [key, answers[key] ?? null]));

/** Whether a query is about the same answers still. */
export function isSame(one: Answers, other: Answers): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameValue(one[key] ?? null, other[key] ?? null));
}
