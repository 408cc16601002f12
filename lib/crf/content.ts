import { v7 as newId } from 'uuid';
import type { Context, EntryContent, GroupRow } from './context';
import { parseTyped, type Typed, typedOf } from './entry-text';
import type { Fields } from './fields';
import type { AnyForm, AnyGroup } from './form';
import { type Answers, isMissingReason, type Missing, missingReasons } from './value';

/** An entry as it stands in the controls of a screen. Derived values are not typed and hence not in it. */
export interface TypedContent extends TypedPart {
  groups: Record<string, TypedRow[]>;
}
export interface TypedRow extends TypedPart {
  id: string;
}
interface TypedPart {
  texts: Record<string, Typed>;
  missing: Missing;
}

/** Why something that was typed cannot be stored, and where it stands. */
export interface Problem {
  field: string;
  group?: string;
  rowId?: string;
  says: string;
}

/** What stands in the controls of a form that holds this content; `readTyped` reads it back. */
export function typedContent(form: AnyForm, content: EntryContent): TypedContent {
  const groups = Object.entries(form.groups).map(([key, group]) => {
    const rows = content.groups[key] ?? [];
    return [key, rows.map((row) => ({ id: row.id, ...typedPart(group.fields, row) }))] as const;
  });
  return { ...typedPart(form.fields, content), groups: Object.fromEntries(groups) };
}

/**
 * Reads a screen into what is stored. Every field of the form is in the content; a field that is not on the screen, or cannot be
 * read, is null. Derived values are null until `settle` computes them. All problems are told, none of them is thrown.
 * @param today the site's date, `YYYY-MM-DD`
 */
export function readTyped(
  form: AnyForm,
  typed: TypedContent,
  today: string,
): { content: EntryContent; problems: Problem[] } {
  const problems: Problem[] = [];
  const whole = readPart(form.fields, typed, today, (problem) => problems.push(problem));
  const groups = Object.entries(form.groups).map(([key, group]) => {
    const tell = (problem: Problem) => problems.push({ ...problem, group: key });
    return [key, readRows(group, typed.groups[key] ?? [], today, tell)] as const;
  });
  for (const key of unknownKeys(form.groups, typed.groups)) problems.push(unknownField(key));
  return { content: { ...whole, groups: Object.fromEntries(groups) }, problems };
}

/** How many answers of an entry, its rows included, are said to be pending. */
export function pendingIn({ missing, groups }: EntryContent): number {
  const reasons = [missing, ...Object.values(groups).flatMap((rows) => rows.map((row) => row.missing))];
  return reasons.flatMap((map) => Object.values(map)).filter((reason) => reason === 'PENDING').length;
}

/** What a new entry begins with: no answers but those the form and its groups propose. */
export function emptyContent(form: AnyForm, context: Context): EntryContent {
  const answers = { ...noAnswers(form.fields), ...form.propose?.(context) };
  const groups = Object.entries(form.groups).map(
    ([key, group]) => [key, proposedRows(group, answers, context)] as const,
  );
  return { answers, missing: {}, groups: Object.fromEntries(groups) };
}

/** The rows a group offers for these answers of the form around it: on a new entry, and when the group comes to be asked. */
export function proposedRows(group: AnyGroup, answers: Answers, context: Context): GroupRow[] {
  return (group.propose?.(answers, context) ?? []).map((proposed) => newRow(group, proposed));
}

/** A row that is not stored yet, with an identity of its own. */
export function newRow(group: AnyGroup, answers: Answers = {}): GroupRow {
  return { id: newId(), answers: { ...noAnswers(group.fields), ...answers }, missing: {} };
}

function noAnswers(fields: Fields): Answers {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, null]));
}

function typedPart(fields: Fields, part: { answers: Answers; missing: Missing }): TypedPart {
  const typable = Object.entries(fields).filter(([, field]) => field.kind !== 'derived');
  const texts = typable.map(([key, field]) => [key, typedOf(field, part.answers[key] ?? null)] as const);
  return { texts: Object.fromEntries(texts), missing: { ...part.missing } };
}

type Tell = (problem: Problem) => void;

function readRows(group: AnyGroup, rows: TypedRow[], today: string, tell: Tell): GroupRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const tellOfRow = (problem: Problem) => tell({ ...problem, rowId: row.id });
    if (seen.has(row.id))
      tellOfRow({ field: '', says: `This ${group.row} was sent twice. Reload the page and try again.` });
    seen.add(row.id);
    return { id: row.id, ...readPart(group.fields, row, today, tellOfRow) };
  });
}

function readPart(fields: Fields, part: TypedPart, today: string, tell: Tell): { answers: Answers; missing: Missing } {
  const answers = noAnswers(fields);
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind === 'derived') continue;
    const parsed = parseTyped(field, part.texts[key] ?? '', today);
    if (parsed.ok) answers[key] = parsed.value;
    else tell({ field: key, says: parsed.problem });
  }
  for (const key of unknownKeys(fields, part.texts)) tell(unknownField(key));
  return { answers, missing: readMissing(fields, part.missing, tell) };
}

function readMissing(fields: Fields, missing: Missing, tell: Tell): Missing {
  const isReadable = ([key, reason]: [string, unknown]) => Object.hasOwn(fields, key) && isMissingReason(reason);
  for (const entry of Object.entries(missing)) {
    if (!isReadable(entry)) tell(unreadableReason(fields, entry[0]));
  }
  return Object.fromEntries(Object.entries(missing).filter(isReadable));
}

function unreadableReason(fields: Fields, key: string): Problem {
  const label = Object.hasOwn(fields, key) ? fields[key]?.label : undefined;
  if (label === undefined) return unknownField(key);
  return { field: key, says: `${label}: say why it is missing by one of ${Object.values(missingReasons).join(', ')}.` };
}

function unknownKeys(known: object, sent: object): string[] {
  return Object.keys(sent).filter((key) => !Object.hasOwn(known, key));
}

/** Loud, because to drop what an out-of-date page sends is to lose what somebody typed. */
function unknownField(key: string): Problem {
  return {
    field: key,
    says: `This form has no field "${key}". Reload the page: the form has changed since it was opened.`,
  };
}
