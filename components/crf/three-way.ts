import type { TypedContent, TypedRow } from '@/lib/crf/content';
import { parseTyped, type Typed } from '@/lib/crf/entry-text';
import type { Field, Fields } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { isSameValue, type MissingReason } from '@/lib/crf/value';
import { WHOLE_ROW } from './entry-store';
import { type FieldRef, isAnswered, pathOf } from './field-ref';
import { isBlank } from './typed-content';

/** What one of the three has for a field; for a whole row, the row or null when it is not there. */
export type Side = { typed: Typed; missing?: MissingReason } | { row: TypedRow | null };

/** A value that is not the same in all three. */
export interface Difference extends FieldRef {
  before: Side;
  theirs: Side;
  mine: Side;
  /** Where only one of the two was changed, that one; null where the person must choose. */
  choice: Choice | null;
}
export type Choice = 'theirs' | 'mine';

/** What stood there when both began, what the other person saved, and what stands on this screen. */
export interface ThreeVersions {
  before: TypedContent;
  theirs: TypedContent;
  mine: TypedContent;
}

/** Everything in which the two differ from each other, or one of them from where both began. */
export function differencesOf(form: AnyForm, versions: ThreeVersions, today: string): Difference[] {
  const own = fieldDifferences(form.fields, versions, {}, today);
  const ofGroups = Object.entries(form.groups).flatMap(([group, { fields }]) =>
    rowIds(group, versions).flatMap((rowId) => rowDifferences(fields, versions, { group, rowId }, today)),
  );
  return [...own, ...ofGroups];
}

/** Theirs, with mine where mine was chosen. Differences without a choice stay theirs: the view does not let them pass. */
export function mergedContent(
  theirs: TypedContent,
  differences: readonly Difference[],
  choices: Choices,
): TypedContent {
  const merged = structuredClone(theirs);
  for (const difference of differences) {
    if ((choices[pathOf(difference)] ?? difference.choice) === 'mine') take(merged, difference);
  }
  return merged;
}
export type Choices = Readonly<Record<string, Choice>>;

/**
 * Two people who begin the same new entry each get proposed rows of their own: rows in the same place are one row.
 * Mine take the identities of theirs.
 */
export function withTheirRows(mine: TypedContent, theirs: TypedContent): TypedContent {
  const groups = Object.entries(mine.groups).map(([group, rows]) => [
    group,
    rows.map((row, index) => ({ ...row, id: theirs.groups[group]?.[index]?.id ?? row.id })),
  ]);
  return { ...mine, groups: Object.fromEntries(groups) };
}

type Part = Pick<TypedRow, 'texts' | 'missing'>;
type Place = Omit<FieldRef, 'field'>;

function fieldDifferences(
  fields: Fields,
  { before, theirs, mine }: Record<keyof ThreeVersions, Part>,
  place: Place,
  today: string,
): Difference[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    if (!isAnswered(field)) return [];
    const same = (one: Part, other: Part) => isSame(field, sideOf(one, key), sideOf(other, key), today);
    const choice = choose(same(before, theirs), same(before, mine), same(theirs, mine));
    if (choice === 'none') return [];
    return [
      {
        ...place,
        field: key,
        before: sideOf(before, key),
        theirs: sideOf(theirs, key),
        mine: sideOf(mine, key),
        choice,
      },
    ];
  });
}

/** A row that all three have is compared by its fields; one that was added or taken out, as a whole. */
function rowDifferences(fields: Fields, versions: ThreeVersions, place: Required<Place>, today: string): Difference[] {
  const [before, theirs, mine] = [versions.before, versions.theirs, versions.mine].map((v) => rowIn(v, place));
  if (theirs && mine)
    return fieldDifferences(fields, { before: before ?? { texts: {}, missing: {} }, theirs, mine }, place, today);
  const isSameRow = (one: TypedRow | null | undefined, other: TypedRow | null | undefined) => {
    if (!one || !other) return !one && !other;
    return Object.entries(fields).every(([key, field]) => isSame(field, sideOf(one, key), sideOf(other, key), today));
  };
  const choice = choose(isSameRow(before, theirs), isSameRow(before, mine), isSameRow(theirs, mine));
  if (choice === 'none') return [];
  const side = (row: TypedRow | null | undefined): Side => ({ row: row ?? null });
  return [{ ...place, field: WHOLE_ROW, before: side(before), theirs: side(theirs), mine: side(mine), choice }];
}

function choose(theyKept: boolean, iKept: boolean, weAgree: boolean): Choice | null | 'none' {
  if (weAgree) return 'none';
  if (theyKept) return 'mine';
  return iKept ? 'theirs' : null;
}

function isSame(field: Field, one: FieldSide, other: FieldSide, today: string): boolean {
  if ((one.missing ?? null) !== (other.missing ?? null)) return false;
  const [read, otherRead] = [parseTyped(field, one.typed, today), parseTyped(field, other.typed, today)];
  if (read.ok && otherRead.ok) return isSameValue(read.value, otherRead.value);
  return String(one.typed) === String(other.typed);
}

type FieldSide = { typed: Typed; missing?: MissingReason };

function sideOf({ texts, missing }: Part, key: string): FieldSide {
  return { typed: texts[key] ?? '', missing: missing[key] };
}

function take(merged: TypedContent, { field, group, rowId, mine }: Difference): void {
  if ('row' in mine) {
    takeRow(merged, group ?? '', rowId ?? '', mine.row);
    return;
  }
  const part = group === undefined ? merged : merged.groups[group]?.find(({ id }) => id === rowId);
  if (!part) return;
  part.texts[field] = mine.typed;
  delete part.missing[field];
  if (mine.missing && isBlank(mine.typed)) part.missing[field] = mine.missing;
}

function takeRow(merged: TypedContent, group: string, rowId: string, row: TypedRow | null): void {
  const others = (merged.groups[group] ?? []).filter(({ id }) => id !== rowId);
  merged.groups[group] = row ? [...others, row] : others;
}

function rowIn({ groups }: TypedContent, { group, rowId }: Required<Place>): TypedRow | null {
  return groups[group]?.find(({ id }) => id === rowId) ?? null;
}

function rowIds(group: string, { theirs, mine, before }: ThreeVersions): string[] {
  const ids = [theirs, mine, before].flatMap((version) => (version.groups[group] ?? []).map(({ id }) => id));
  return [...new Set(ids)];
}
