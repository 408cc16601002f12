import 'server-only';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { inWords } from '@/lib/crf/entry-text';
import type { AnyForm } from '@/lib/crf/form';
import { type State, stateOf } from '@/lib/crf/status';
import { missingReasons } from '@/lib/crf/value';
import { readChildAs } from '@/lib/cuts/as-of';
import { todayIn } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { anyTime } from '@/study/schedule';
import { landmarksIn, takeInHand } from './casebook-in-hand';
import { closedBecause } from './closed-because';
import { type EntryMark, entryMarks, unmarked } from './entry-marks';
import { nextRepeat } from './entry-place';
import { type EntryPage, loadEntry, referenceTo } from './load-entry';
import { unplanned } from './next-steps';
import type { StoredEntry } from './stored-entries';

/** A log of a child as a table: one row per entry, and the empty entry that comes next. */
export interface Log {
  participant: { label: string; siteCode: string; siteName: string };
  form: { code: string; title: string };
  /** A date is not broken over two lines. */
  columns: { key: string; label: string; isDate: boolean }[];
  rows: LogRow[];
  /** The entry that a quick row is typed into; null for those who may not enter data here. */
  next: EntryPage | null;
  closedBecause: string | null;
}
export interface LogRow {
  repeat: number;
  state: State;
  queries: number;
  /** In words, in the order of the columns. */
  cells: string[];
}

/**
 * The log that this form keeps for the child, by date; with `asOf` as it stood at that moment.
 * Throws NotFound for a child the actor may not see and a form that is no log.
 */
export async function loadLog(actor: Actor, reference: string, code: string, asOf: Date | null = null): Promise<Log> {
  assertMay(actor, 'read casebook');
  const form = formByCode(code);
  if (!form?.log) throw new NotFound('The study keeps no such log.');
  const found = await readChildAs(actor, reference, asOf, async (tx, { child, reader, now }) => {
    const referred = Object.values(form.fields).flatMap((field) => (field.kind === 'reference' ? field.to : []));
    const { entries, locks } = await takeInHand(tx, child, [form.code, ...referred], now);
    return { child, entries, marks: await entryMarks(tx, child.id), locks, reader, now };
  });
  const { child, marks, locks, reader, now } = found;
  const entries = found.entries.map((entry) => ({ ...entry, ...(marks.get(entry.id) ?? unmarked) }));
  const place = { event: anyTime.code, form: code, repeat: nextRepeat(entries, { event: anyTime.code, form: code }) };
  const own = entries.filter((entry) => entry.form === code && entry.event === anyTime.code);
  const today = todayIn(child.timeZone, now);
  const closed = closedBecause(child, { ...place, entryId: null }, { landmarks: landmarksIn(entries), locks });
  const label = child.number ?? child.screeningNumber;
  return {
    participant: { label, siteCode: child.siteCode, siteName: child.siteName },
    form: { code, title: form.title },
    columns: form.log.map((key) => columnOf(form, key)),
    rows: own.map((entry) => rowOf(form, entry, entries, today)),
    next:
      may(reader, 'enter data', child.siteId) && !closed
        ? await nextRow(actor, { participant: label, ...place })
        : null,
    closedBecause: closed,
  };
}

const dated: readonly string[] = ['date', 'partialdate', 'datetime'];

function columnOf({ fields }: AnyForm, key: string): Log['columns'][number] {
  const field = fields[key];
  const kind = field?.kind === 'derived' ? field.result : field?.kind;
  return { key, label: field?.label ?? key, isDate: kind !== undefined && dated.includes(kind) };
}

/** The empty entry, which leads on to the next one in the log. */
async function nextRow(actor: Actor, key: Parameters<typeof loadEntry>[1]): Promise<EntryPage> {
  const page = await loadEntry(actor, key);
  const href = `/participants/${key.participant}/log/${key.form}?row=${key.repeat + 1}`;
  return { ...page, previous: null, next: { href, title: `Another row of ${page.form.title}` } };
}

function rowOf(form: AnyForm, entry: StoredEntry & EntryMark, entries: readonly StoredEntry[], today: string): LogRow {
  return {
    repeat: entry.repeat,
    state: stateOf(entry, unplanned(anyTime.code), today),
    queries: entry.openQueries,
    cells: (form.log ?? []).map((key) => cellOf(form, key, entry, entries)),
  };
}

function cellOf(form: AnyForm, key: string, { content }: StoredEntry, entries: readonly StoredEntry[]): string {
  const field = form.fields[key];
  const value = content?.answers[key] ?? null;
  if (!field || !content) return '';
  if (field.kind === 'reference') {
    const target = entries.find(({ id }) => id === value);
    return target ? referenceTo(target).label : '';
  }
  const reason = content.missing[key];
  return inWords(field, value, content.answers) || (reason ? missingReasons[reason] : '');
}
