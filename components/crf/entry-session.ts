import type { EntryPage } from '@/lib/casebook/load-entry';
import type { TypedContent } from '@/lib/crf/content';
import type { EntryStatus } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import type { LocalCopy } from './local-copy';
import { contentOnScreen } from './on-screen';
import { differencesOf, withTheirRows } from './three-way';

/** What is saved, as far as this page knows. */
export interface Base {
  /** 0 while nothing was saved. */
  version: number;
  status: EntryStatus | null;
  /** Completed by a person, and a draft only until other forms agree. */
  held: boolean;
  savedAt: string | null;
  savedBy: string | null;
  typed: TypedContent;
}

/** One go at editing an entry: what is saved, what stands on the screen, and what to tell at the start. */
export interface Start {
  base: Base;
  typed: TypedContent;
  /** Values typed earlier that were not saved and are back. */
  restored?: { changes: number; at: string };
  earlier?: LocalCopy['attempt'];
  /** Answers to queries that were typed and not saved. */
  answers?: LocalCopy['answers'];
  /** Shown after a conflict was settled. */
  chosen?: true;
}

/** Somebody else saved first. */
export interface Conflict {
  by: string;
  at: string;
  before: TypedContent;
  theirs: Base;
  mine: TypedContent;
  answers?: LocalCopy['answers'];
}

/** The entry as the server gave it with the page. */
export function baseOf(form: AnyForm, page: EntryPage): Base {
  return {
    version: page.entry?.version ?? 0,
    status: page.entry?.status ?? null,
    held: page.entry?.held ?? false,
    savedAt: page.entry?.savedAt ?? null,
    savedBy: page.entry?.savedBy ?? null,
    typed: contentOnScreen(form, page.content),
  };
}

/**
 * What becomes of a copy that this computer kept: it is taken up again where the entry is still as it was then; where
 * somebody saved in between, the two are compared. Null when all of it is in what was saved.
 */
export function resumeFrom(
  form: AnyForm,
  copy: LocalCopy,
  base: Base,
  today: string,
): { start: Start } | { conflict: Conflict } | null {
  const { answers = {} } = copy;
  if (copy.version === base.version) {
    const restored = { changes: copy.changes, at: copy.at };
    return { start: { base, typed: copy.typed, restored, earlier: copy.attempt, answers } };
  }
  const conflict = conflictBetween({ version: copy.version, typed: copy.before }, base, copy.typed);
  const { before, mine } = conflict;
  const differences = differencesOf(form, { before, theirs: base.typed, mine }, today);
  if (differences.some(({ choice }) => choice !== 'theirs')) return { conflict: { ...conflict, answers } };
  const changes = Object.keys(answers).length;
  return changes === 0 ? null : { start: { base, typed: base.typed, restored: { changes, at: copy.at }, answers } };
}

/** What stood there when the typing began, what somebody else saved since, and what was typed. */
export function conflictBetween(began: Pick<Base, 'version' | 'typed'>, theirs: Base, mine: TypedContent): Conflict {
  const [by, at] = [theirs.savedBy ?? 'Somebody', theirs.savedAt ?? new Date().toISOString()];
  if (began.version > 0) return { by, at, before: began.typed, theirs, mine };
  // Both began the same new entry: what was proposed to the one and to the other are the same rows.
  const before = withTheirRows(began.typed, theirs.typed);
  return { by, at, before, theirs, mine: withTheirRows(mine, theirs.typed) };
}
