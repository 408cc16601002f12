import type { Found } from '@/lib/crf/fields';

/** One answer of a codelist. */
export interface Option {
  code: string;
  words: string;
  /** A word on it, shown beneath. */
  hint?: string;
  /** The word by which it was found, where that is not its own. */
  because?: string;
}

/** The answers that a search of their own has found, in its order. */
export function foundOptions(options: readonly Option[], found: readonly Found[]): Option[] {
  const byCode = new Map(options.map((option) => [option.code, option]));
  return found.flatMap(({ code, because }) => {
    const option = byCode.get(code);
    return option ? [because ? { ...option, because } : option] : [];
  });
}

/** The answers that contain what was typed, those that begin with it (or whose code does) first. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const sought = plain(typed);
  if (sought === '') return [...options];
  const begins = options.filter(({ code, words }) => plain(words).startsWith(sought) || plain(code).startsWith(sought));
  const contains = options.filter((option) => !begins.includes(option) && plain(option.words).includes(sought));
  return [...begins, ...contains];
}

/** The code of the answer that was typed in full, by its words or its code; null when it is none. */
export function codeOf(options: readonly Option[], typed: string): string | null {
  const sought = plain(typed);
  if (sought === '') return null;
  return options.find(({ code, words }) => plain(words) === sought || plain(code) === sought)?.code ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .trim()
    .toLowerCase();
}
