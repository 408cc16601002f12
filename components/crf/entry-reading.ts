import { type Asked, isAsked, isGroupAsked, isRowAsked } from '@/lib/crf/asked';
import { readTyped, type TypedContent, type TypedRow } from '@/lib/crf/content';
import type { Context, EntryContent, GroupRow } from '@/lib/crf/context';
import type { Typed } from '@/lib/crf/entry-text';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { isEmpty, isSameValue, type MissingReason, type Value } from '@/lib/crf/value';
import { inItsVersion } from '@/lib/crf/versions';
import { type FieldRef, isAnswered, pathOf } from './field-ref';
import { type Typing, tidied } from './typed-content';

/** What stands on the screen, understood: the values behind the texts, what is asked, and everything that is wrong. */
export interface Reading {
  typed: TypedContent;
  content: EntryContent;
  asked: Asked;
  /** The context with the version that holds. */
  context: Context;
  remarks: Remark[];
}

/** A sentence that stands under a field. `unreadable` cannot be saved; `hard` blocks completing; `soft` is a doubt. */
export interface Remark extends FieldRef {
  kind: 'unreadable' | 'hard' | 'soft';
  id: string;
  says: string;
  /** Who may confirm that it is true all the same. */
  override?: Finding['override'];
}

/** Reads what was typed by the very functions the server uses, in the version of the protocol that its date falls under. */
export function readEntry(form: AnyForm, typing: Typing, around: Context): Reading {
  const typed = tidied(typing);
  const { content: read, problems } = readTyped(form, typed, around.today);
  const context = inItsVersion(form, read.answers, around);
  const { content, asked } = settle(form, read, context);
  const unreadable = problems
    .filter((problem) => isRefAsked(asked, problem))
    .map((problem): Remark => ({ ...problem, kind: 'unreadable', id: 'UNREADABLE' }));
  const found = findingsOf(form, content, context).map(remarkOf);
  return { typed, content, asked, context, remarks: [...unreadable, ...withoutUnreadable(found, unreadable)] };
}

/** What is sent to be saved: what was typed under the questions that are asked. Retired ones keep what they have. */
export function typedToSave(form: AnyForm, { typed, asked }: Reading): TypedContent {
  const groups = Object.entries(typed.groups).map(([group, rows]) => {
    const fields = form.groups[group]?.fields ?? {};
    const rowToSave = (row: TypedRow) => ({
      id: row.id,
      ...askedPart(row, (field) => fields[field]?.retired || isRowAsked(asked, group, row.id, field)),
    });
    return [group, isGroupAsked(asked, group) ? rows.map(rowToSave) : []];
  });
  const own = askedPart(typed, (field) => form.fields[field]?.retired || isAsked(asked, field));
  return { ...own, groups: Object.fromEntries(groups) };
}

/** Is the question asked, as things stand? */
export function isRefAsked(asked: Asked, { field, group, rowId }: FieldRef): boolean {
  return group === undefined ? isAsked(asked, field) : rowId !== undefined && isRowAsked(asked, group, rowId, field);
}

/** One value that differs from what was saved. */
export interface Change extends FieldRef {
  /** It replaces or removes something that was saved, and hence needs a reason. */
  replaces: boolean;
}

/** What differs between two readings of an entry. Derived values follow from others and are not counted. */
export function changesBetween(form: AnyForm, before: Reading, now: Reading): Change[] {
  const own = partChanges(form.fields, partOf(before, before.content), partOf(now, now.content), {});
  const ofGroups = Object.entries(form.groups).flatMap(([group, { fields }]) => {
    const [was, is] = [before.content.groups[group] ?? [], now.content.groups[group] ?? []];
    return rowIds(was, is).flatMap((rowId) =>
      partChanges(fields, rowOf(before, group, rowId), rowOf(now, group, rowId), { group, rowId }),
    );
  });
  return [...own, ...ofGroups];
}

interface Part {
  texts: Record<string, Typed>;
  answers: Record<string, Value>;
  missing: Record<string, MissingReason>;
}
const nothing: Part = { texts: {}, answers: {}, missing: {} };

const partOf = ({ typed }: Reading, { answers, missing }: Pick<EntryContent, 'answers' | 'missing'>): Part => ({
  texts: typed.texts,
  answers,
  missing,
});

function rowOf({ typed, content }: Reading, group: string, rowId: string): Part {
  const row = content.groups[group]?.find(({ id }) => id === rowId);
  const texts = typed.groups[group]?.find(({ id }) => id === rowId)?.texts ?? {};
  return row ? { texts, answers: row.answers, missing: row.missing } : nothing;
}

function rowIds(was: GroupRow[], is: GroupRow[]): string[] {
  return [...new Set([...was, ...is].map(({ id }) => id))];
}

function partChanges(fields: AnyForm['fields'], was: Part, is: Part, place: Omit<FieldRef, 'field'>): Change[] {
  return Object.keys(fields).flatMap((field) => {
    const definition = fields[field];
    if (!definition || !isAnswered(definition)) return [];
    const wasGiven = !isEmpty(was.answers[field]) || was.missing[field] !== undefined;
    return isSamePart(field, was, is) ? [] : [{ ...place, field, replaces: wasGiven }];
  });
}

function isSamePart(field: string, was: Part, is: Part): boolean {
  const [before, now] = [was.answers[field] ?? null, is.answers[field] ?? null];
  if (!isSameValue(before, now) || was.missing[field] !== is.missing[field]) return false;
  // Neither text could be read, or there is none: the texts themselves tell.
  return !isEmpty(now) || textOf(was, field) === textOf(is, field);
}

function textOf({ texts }: Part, field: string): string {
  return [texts[field] ?? ''].flat().join(' ').trim();
}

function askedPart({ texts, missing }: Omit<TypedRow, 'id'>, isAskedHere: (field: string) => boolean) {
  const asked = <V>(part: Record<string, V>) =>
    Object.fromEntries(Object.entries(part).filter(([field]) => isAskedHere(field)));
  return { texts: asked(texts), missing: asked(missing) };
}

export function remarkOf({ severity, ...finding }: Finding): Remark {
  return { ...finding, kind: severity };
}

/** What cannot be read counts as empty for the checks; to call it missing too would only confuse. */
function withoutUnreadable(found: Remark[], unreadable: Remark[]): Remark[] {
  const paths = new Set(unreadable.map(pathOf));
  return found.filter((remark) => remark.id !== 'REQUIRED' || !paths.has(pathOf(remark)));
}
