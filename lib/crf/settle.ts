import { type Asked, askedOf, isAsked, isFieldAsked, isGroupAsked, isRowAsked } from './asked';
import { holds } from './conditions';
import { type Context, contextOfForm, contextOfRow, type EntryContent, type GroupRow } from './context';
import { derivedValue } from './derived-value';
import type { Field, Fields } from './fields';
import type { AnyForm, AnyGroup } from './form';
import { type Answers, isEmpty, isSameValue, type Missing, type Value } from './value';
import { isPast } from './versions';

/** An answer that was emptied because its question is no longer asked. */
export interface Cleared {
  field: string;
  group?: string;
  rowId?: string;
  old: Value;
}

export interface Settled {
  content: EntryContent;
  asked: Asked;
  cleared: Cleared[];
}

/** A form whose conditions and derivations have not come to rest by then never will. */
const MAX_PASSES = 8;

/**
 * Brings an entry to rest: derived values are recomputed, fields and groups that are no longer asked are emptied, and missing
 * reasons stay only where a question is asked and open. An answer is given up only when its question is not asked in the end:
 * one that is hidden for a moment, while derived values are being computed, comes back. Retired fields keep their data.
 * The content given is not changed. Throws when the form does not come to rest, with the names of the fields that swing.
 */
export function settle(form: AnyForm, content: EntryContent, context: Context): Settled {
  const source = wholeContent(form, content);
  const state = wholeContent(form, content);
  comeToRest(form, source, state, context);
  const asked = askedOf(form, state, context);
  const cleared = clearedFrom(form, source, asked, context);
  return { content: withoutIdleReasons(form, state, asked, context), asked, cleared };
}

function comeToRest(form: AnyForm, source: EntryContent, state: EntryContent, context: Context): void {
  let changed: string[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    changed = settleOnce(form, source, state, context);
    if (changed.length === 0) return;
  }
  throw new Error(`${form.code} does not come to rest: ${[...new Set(changed)].join(', ')} change at every pass.`);
}

/** One pass over the state, which it changes. Returns the names of what changed. */
function settleOnce(form: AnyForm, source: EntryContent, state: EntryContent, context: Context): string[] {
  const around = contextOfForm(context, state.groups);
  const changed = settlePart(form, source.answers, state.answers, around);
  for (const key of Object.keys(form.groups)) changed.push(...settleGroup(form, key, source, state, around));
  return changed;
}

function settleGroup(form: AnyForm, key: string, source: EntryContent, state: EntryContent, around: Context): string[] {
  const group = form.groups[key] as AnyGroup; // key of groups
  const isAskedNow = !group.askIf || holds(group.askIf, state.answers, around);
  const sourceRows = isAskedNow ? (source.groups[key] ?? []) : [];
  const rows = state.groups[key] ?? [];
  if (rows.length !== sourceRows.length) {
    state.groups[key] = sourceRows.map((row) => wholeRow(group, row));
    return [group.code];
  }
  return rows.flatMap((row, index) => {
    const rowContext = contextOfRow(around, state.answers, key, index);
    return settlePart(group, sourceRows[index]?.answers ?? {}, row.answers, rowContext);
  });
}

/** Settles the fields of a form or of a row in their order, so that each sees the values derived before it. */
function settlePart(part: AnyForm | AnyGroup, source: Answers, answers: Answers, context: Context): string[] {
  const changed: string[] = [];
  for (const key of Object.keys(part.fields)) {
    const value = settledValue(part, key, source, answers, context);
    if (isSameValue(value, answers[key] ?? null)) continue;
    answers[key] = value;
    changed.push(`${part.code}.${key}`);
  }
  return changed;
}

function settledValue(
  part: AnyForm | AnyGroup,
  key: string,
  source: Answers,
  answers: Answers,
  context: Context,
): Value {
  const field = part.fields[key] as Field; // key of fields
  if (isRetired(field, context)) return source[key] ?? null;
  if (!isFieldAsked(field, answers, context)) return null;
  return field.kind === 'derived' ? derivedValue(part, key, answers, context) : (source[key] ?? null);
}

/** Retired for good, or by the version of the protocol that holds here: not asked, but what was answered stays. */
function isRetired(field: Field, context: Context): boolean {
  return field.retired === true || isPast(field, context);
}

/** A copy with a value for every field of the form, and for no other. */
function wholeContent(form: AnyForm, content: EntryContent): EntryContent {
  const groups = Object.entries(form.groups).map(([key, group]) => {
    return [key, (content.groups[key] ?? []).map((row) => wholeRow(group, row))] as const;
  });
  const { answers, missing } = content;
  return { answers: wholeAnswers(form.fields, answers), missing, groups: Object.fromEntries(groups) };
}

function wholeRow(group: AnyGroup, { id, answers, missing }: GroupRow): GroupRow {
  return { id, answers: wholeAnswers(group.fields, answers), missing };
}

function wholeAnswers(fields: Fields, answers: Answers): Answers {
  const whole: Answers = {};
  for (const key of Object.keys(fields)) whole[key] = isEmpty(answers[key]) ? null : (answers[key] ?? null);
  return whole;
}

/** Missing reasons stay on open questions that a person could answer. */
function withoutIdleReasons(form: AnyForm, state: EntryContent, asked: Asked, context: Context): EntryContent {
  const groups = Object.entries(form.groups).map(([key, group]) => {
    const rows = (state.groups[key] ?? []).map((row) => {
      const isKept = keptWhere(context, (field) => isRowAsked(asked, key, row.id, field));
      return { ...row, missing: openReasons(group.fields, row, isKept) };
    });
    return [key, rows] as const;
  });
  const isKept = keptWhere(context, (field) => isAsked(asked, field));
  const missing = openReasons(form.fields, state, isKept);
  return { answers: state.answers, missing, groups: Object.fromEntries(groups) };
}

type Part = { answers: Answers; missing: Missing };
type IsKept = (key: string, field: Field) => boolean;

/** What was answered is kept where the question is asked, and where it is retired. */
function keptWhere(context: Context, isAskedHere: (field: string) => boolean): IsKept {
  return (key, field) => isRetired(field, context) || isAskedHere(key);
}

function openReasons(fields: Fields, { answers, missing }: Part, isKept: IsKept): Missing {
  const isOpen = (key: string) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field || field.kind === 'derived' || !isEmpty(answers[key])) return false;
    return isKept(key, field);
  };
  return Object.fromEntries(Object.entries(missing).filter(([key]) => isOpen(key)));
}

function clearedFrom(form: AnyForm, source: EntryContent, asked: Asked, context: Context): Cleared[] {
  const ofForm = clearedOf(
    form.fields,
    source.answers,
    keptWhere(context, (field) => isAsked(asked, field)),
  );
  const ofRows = Object.entries(form.groups).flatMap(([group, { fields }]) => {
    const isKeptIn = (rowId: string) =>
      keptWhere(context, (field) => isGroupAsked(asked, group) && isRowAsked(asked, group, rowId, field));
    return (source.groups[group] ?? []).flatMap(({ id, answers }) =>
      clearedOf(fields, answers, isKeptIn(id)).map((cleared) => ({ ...cleared, group, rowId: id })),
    );
  });
  return [...ofForm, ...ofRows];
}

function clearedOf(fields: Fields, answers: Answers, isKept: IsKept): Cleared[] {
  return Object.entries(fields)
    .filter(([key, field]) => field.kind !== 'derived' && !isEmpty(answers[key]) && !isKept(key, field))
    .map(([key]) => ({ field: key, old: answers[key] ?? null }));
}
