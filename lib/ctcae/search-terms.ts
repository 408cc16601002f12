import { beginsButForOneLetter } from './one-letter';
import { type Name, type Searched, searched } from './search-names';
import { searchWords } from './spelling';
import { type CtcaeTerm, ctcaeTerms } from './terms';
import { alikeTo } from './words-alike';

/** A term that was found, and by which words where these are not its own. */
export interface FoundTerm {
  code: CtcaeTerm;
  because?: string;
}

/** How well a term matches; the lowest comes first. */
const rank = {
  wholeTerm: 0,
  wholeSynonym: 1,
  beginsTerm: 2,
  beginsSynonym: 3,
  wordsOfTerm: 4,
  wordsOfSynonym: 5,
  wordsAlike: 6,
  wordsOfSeveralNames: 7,
  withClass: 8,
  oneLetter: 9,
  someWords: 10,
} as const;

interface Match {
  found: FoundTerm;
  rank: number;
  /** Typed words that are whole words of the name, not only beginnings. */
  wholeWords: number;
  isCommon: boolean;
  place: number;
  length: number;
}

interface Sought {
  typed: string;
  /** The same in one line as the names of the terms are spelled. */
  line: string;
  /** The words of it that tell something. */
  words: readonly string[];
}

/** Does a typed word match a word of a name? */
type Agreement = (word: string, typed: string) => boolean;

const connecting = new Set('a an and at by da del della di for from in la of on or the to with'.split(' '));
const longestTyped = 100;
/** Shorter words are too easily mistaken for another when a letter may differ. */
const shortestWithTypo = 5;
/** Of several words that no term has together, only such are sought one by one. */
const shortestAlone = 4;

/**
 * The terms of CTCAE v5.0 that match what was typed, the best first: the beginnings of words in any order, in British or
 * American spelling, of the term, of a synonym or of its system organ class. When nothing matches, words of five letters
 * or more may differ in one, and then some of the words are enough. `because` names the synonym, the class or the everyday
 * words it was found by. Nothing typed, nothing found.
 */
export function searchTerms(typed: string, limit = 20): FoundTerm[] {
  const sought = soughtIn(typed);
  if (sought.words.length === 0) return [];
  return matchingAtAll(sought)
    .sort(byRank)
    .slice(0, limit)
    .map(({ found }) => found);
}

function soughtIn(typed: string): Sought {
  const all = searchWords(typed.slice(0, longestTyped));
  const telling = all.filter((word) => !connecting.has(word));
  return { typed: typed.trim(), line: all.join(' '), words: telling.length > 0 ? telling : all };
}

function matchingAtAll(sought: Sought): Match[] {
  for (const manner of [matching, matchingButForOneLetter, matchingSomeWords]) {
    const matches = manner(sought);
    if (matches.length > 0) return matches;
  }
  return [];
}

function matching(sought: Sought): Match[] {
  return searched.flatMap((term) => bestName(sought, term) ?? alike(sought, term) ?? acrossNames(sought, term) ?? []);
}

function bestName(sought: Sought, term: Searched): Match | null {
  let best: Match | null = null;
  for (const name of term.names) {
    const nameRank = rankOf(sought, name);
    if (nameRank !== null && (best === null || nameRank < best.rank)) best = match(sought, term, nameRank, name);
  }
  return best;
}

function rankOf({ line, words }: Sought, name: Name): number | null {
  const isTerm = name.written === null;
  if (name.line === line) return isTerm ? rank.wholeTerm : rank.wholeSynonym;
  if (name.line.startsWith(line)) return isTerm ? rank.beginsTerm : rank.beginsSynonym;
  if (!agree(words, name.words, begins)) return null;
  return isTerm ? rank.wordsOfTerm : rank.wordsOfSynonym;
}

function alike(sought: Sought, term: Searched): Match | null {
  if (!sought.words.some((word) => alikeTo(word).length > 0)) return null;
  const name = term.names.find((each) => agree(sought.words, each.words, meansTheSame));
  return name ? match(sought, term, rank.wordsAlike, name, name.written ?? sought.typed) : null;
}

function acrossNames(sought: Sought, term: Searched): Match | null {
  const { names, words, socWords } = term;
  const [own] = names;
  if (agree(sought.words, words, begins)) return match(sought, term, rank.wordsOfSeveralNames, own);
  if (!agree(sought.words, [...words, ...socWords], begins)) return null;
  return match(sought, term, rank.withClass, own, ctcaeTerms[term.term].soc);
}

function matchingButForOneLetter(sought: Sought): Match[] {
  return searched.flatMap((term) => {
    const name = term.names.find((each) => agree(sought.words, each.words, nearlyBegins));
    return name ? match(sought, term, rank.oneLetter, name) : [];
  });
}

/** The more of the words, the better. */
function matchingSomeWords(sought: Sought): Match[] {
  const words = sought.words.filter((word) => word.length >= shortestAlone);
  return searched.flatMap((term) => {
    const [best] = term.names
      .map((name) => ({ name, missed: words.filter((word) => !agree([word], name.words, nearlyBegins)).length }))
      .sort((a, b) => a.missed - b.missed);
    if (!best || best.missed === words.length) return [];
    return match(sought, term, rank.someWords + best.missed, best.name);
  });
}

/** Every typed word must match some word of the name. */
function agree(typed: readonly string[], words: readonly string[], agrees: Agreement): boolean {
  return typed.every((each) => words.some((word) => agrees(word, each)));
}

function begins(word: string, typed: string): boolean {
  return word.startsWith(typed) || (typed.endsWith('s') && typed.length > 3 && word === typed.slice(0, -1));
}

function meansTheSame(word: string, typed: string): boolean {
  return begins(word, typed) || alikeTo(typed).includes(word);
}

function nearlyBegins(word: string, typed: string): boolean {
  return begins(word, typed) || (typed.length >= shortestWithTypo && beginsButForOneLetter(word, typed));
}

function match(sought: Sought, term: Searched, rank: number, name: Name, because = name.written): Match {
  return {
    found: because === null ? { code: term.term } : { code: term.term, because },
    rank,
    wholeWords: sought.words.filter((word) => name.words.includes(word)).length,
    isCommon: term.isCommon,
    place: term.place,
    length: name.line.length,
  };
}

function byRank(a: Match, b: Match): number {
  return (
    a.rank - b.rank ||
    b.wholeWords - a.wholeWords ||
    Number(b.isCommon) - Number(a.isCommon) ||
    a.length - b.length ||
    a.place - b.place
  );
}
