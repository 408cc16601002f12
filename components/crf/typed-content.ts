import type { TypedContent } from '@/lib/crf/content';
import type { Typed } from '@/lib/crf/entry-text';
import type { MissingReason } from '@/lib/crf/value';

/** What the controls of the screen hold: as `TypedContent`, with the spare rows of grids and reasons that were taken back. */
export interface Typing extends TypingPart {
  groups: Record<string, TypingRow[]>;
}
export interface TypingRow extends TypingPart {
  id: string;
}
interface TypingPart {
  texts: Record<string, Typed>;
  missing: Record<string, MissingReason | ''>;
}

/** True when nothing stands in the control. */
export function isBlank(typed: Typed | undefined | null): boolean {
  return !typed || (typeof typed === 'string' ? typed.trim() === '' : typed.length === 0);
}

/** True when nothing was typed anywhere in the row: the spare row at the foot of a grid. */
export function isBlankRow(row: TypingRow): boolean {
  return Object.values(row.texts).every(isBlank) && Object.values(row.missing).every((reason) => !reason);
}

/** What was typed, without spare rows and without reasons that were taken back. */
export function tidied(typing: Typing): TypedContent {
  const groups = Object.entries(typing.groups).map(([key, rows]) => [
    key,
    rows
      .filter((row) => !isBlankRow(row))
      .map((row) => ({ id: row.id, texts: readable(row.texts), missing: given(row.missing) })),
  ]);
  return { texts: readable(typing.texts), missing: given(typing.missing), groups: Object.fromEntries(groups) };
}

function given(missing: Record<string, MissingReason | ''>): Record<string, MissingReason> {
  const entries = Object.entries(missing).flatMap(([key, reason]) => (reason ? [[key, reason] as const] : []));
  return Object.fromEntries(entries);
}

/** react-hook-form gives null for a row of radio buttons of which none is chosen. */
function readable(texts: Record<string, Typed | null>): Record<string, Typed> {
  return Object.fromEntries(Object.entries(texts).map(([key, typed]) => [key, typed || '']));
}
