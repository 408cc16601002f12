import { searchWords, wordsAsWritten } from './spelling';
import { synonyms } from './synonyms';
import { italianSynonyms } from './synonyms-italian';
import { synonymsOfOrgans } from './synonyms-of-organs';
import { type CtcaeTerm, ctcaeTerms, termList } from './terms';

/** Something a term is called: itself, a synonym or its MedDRA code. */
export interface Name {
  /** As it is written; null for the term itself. */
  written: string | null;
  /** Its words as the search compares them; those with a hyphen also as one, and as they are written. */
  words: readonly string[];
  /** The name as one line. */
  line: string;
}

/** All that a term can be found by. */
export interface Searched {
  term: CtcaeTerm;
  /** Its own words first. */
  names: readonly [Name, ...Name[]];
  /** Words of its names, and of its system organ class. */
  words: readonly string[];
  socWords: readonly string[];
  /** Named in a table of synonyms: people in this field look for it, so it stands before others that match as well. */
  isCommon: boolean;
  /** Its place in those tables. */
  place: number;
}

const tables = [synonyms, synonymsOfOrgans, italianSynonyms];
const places = [...new Set(tables.flatMap((table) => Object.keys(table)))];

/** The terms in the order of the document, with all their names spelled for the search. */
export const searched: readonly Searched[] = termList.map((term) => {
  const { soc, llt } = ctcaeTerms[term];
  const others = tables.flatMap((table) => table[term] ?? []);
  const names: [Name, ...Name[]] = [
    nameOf(term, null),
    ...others.map((synonym) => nameOf(synonym, synonym)),
    nameOf(llt, `MedDRA ${llt}`),
  ];
  const words = names.flatMap((name) => name.words);
  return { term, names, words, socWords: searchWords(soc), isCommon: others.length > 0, place: places.indexOf(term) };
});

function nameOf(text: string, written: string | null): Name {
  const words = searchWords(text);
  const joined = text.includes('-') ? searchWords(text.replaceAll('-', '')) : [];
  return { written, words: [...new Set([...words, ...joined, ...wordsAsWritten(text)])], line: words.join(' ') };
}
