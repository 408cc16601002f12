import { isGivenName } from './given-names';
import { afterOtherNames, beforeOtherNames, callers, noNames, persons, smallWords } from './person-words';

/** A capitalised word, with its particle: Rossi, De Luca, D'Angelo, da Silva, el Khatib. */
const NAME = String.raw`(?:(?:[Dd][eiao]|[Dd]el|[Dd]ella|[Dd]os|[Vv]an|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Ll]o) )?(?:[DO]['’])?\p{Lu}\p{Ll}+`;
const startsWithName = new RegExp(`^${NAME}`, 'u');

/** Forms of address. MR, MS and DR in capitals are magnetic resonance, multiple sclerosis and digital radiography. */
const address = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:[Mm]rs?|Ms|Miss|[Dd]ra?|[Dd]r\.? med|[Pp]rof|[Pp]rofessor|[Pp]rofessoressa|[Ss]ig|[Ss]ig\.ra|[Ss]ig\.na|[Ss]ignora?|[Ss]ignorina|[Ss]ignore|[Dd]ott|[Dd]ott\.ssa|[Dd]ottor|[Dd]ottoressa|[Ss]enhora?|Domnul|Doamna|Dna)\.?|Sra?\.) ?${NAME}`,
  'u',
);
const addressInCapitals = /(?<!\p{L})(?:MRS\.?|DR\.|PROF\.?|DOTT\.?|DOTT\.SSA|SIG\.RA|SIGNORA?) \p{Lu}{3,}/u;

/** Characters before and after "called" that are read. */
const NEARBY = 80;

/** Labels and phrases after which a name stands. */
const label =
  /(?<!\p{L})(?:(?:patient|child|mother|father|parent|first|given|family|last|full)(?:['’]s)?[ -]?(?:full )?name|surname|cognome|nome e cognome|nome d[ei]l? (?:paziente|bambino|bambina)|name of (?:the )?(?:patient|child|mother|father|boy|girl|brother|sister)|(?:my|his|her|whose) name)(?: (?:is|was)|:|=)?\s+/giu;
const calling = /(?<!\p{L})(called|named|nicknamed|chiamat[oa]|di nome|de nome)[ :"“]+/giu;

/**
 * Whether a text without accents seems to name a person: a form of address, a label or "named" with a capitalised word, or a common
 * given name beside a surname or beside a word for a person. Eponyms, hospitals, saints and devices are nobody.
 */
export function namesPerson(text: string): boolean {
  if (address.test(text) || addressInCapitals.test(text)) return true;
  if ([...text.matchAll(label)].some(({ 0: words, index }) => isNameAt(text, index + words.length))) return true;
  if ([...text.matchAll(calling)].some((match) => isCalled(text, match))) return true;
  const words = wordsOf(text);
  return words.some((_, place) => isNamedAt(words, place));
}

interface Word {
  text: string;
  lower: string;
  /** What stands between the word before and this one. */
  gap: string;
  /** Genitive: the word ended with 's. */
  owns: boolean;
}

function wordsOf(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(/\p{L}[\p{L}'’]*/gu)].map(({ 0: written, index }) => {
    const gap = text.slice(end, index);
    end = index + written.length;
    const word = written.replace(/['’]s?$/u, '');
    const lower = word.toLowerCase().replace(/^(?:l|d|un|all|dell|sull)['’]/u, '');
    return { text: word, lower, gap, owns: word !== written };
  });
}

/** Whether the word at a place is a given name that here is somebody's. */
function isNamedAt(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (!word || !isGivenName(word.text) || !/^\p{Lu}/u.test(word.text)) return false;
  const [before, after] = [words[place - 1], words[place + 1]];
  const follows = before !== undefined && isSpace(word.gap);
  if (follows && (beforeOtherNames.has(before.lower) || isOfAnotherThing(words, place))) return false;
  if (isUpper(word.text)) return isUpperNeighbour(before, word.gap) || isUpperNeighbour(after, after?.gap);
  if (word.owns) return after !== undefined && isSpace(after.gap) && persons.has(after.lower);
  const last = surnameAfter(words, place);
  if (isOtherName(words[(last ?? place) + 1])) return false;
  return last !== null || (follows && (persons.has(before.lower) || isSurnameBefore(words, place)));
}

/** Place of the surname after a given name, particles included; null when there is none. */
function surnameAfter(words: readonly Word[], place: number): number | null {
  const [next, second] = [words[place + 1], words[place + 2]];
  if (!next || !isJoint(next.gap)) return null;
  if (isTitleCase(next.text)) return isOtherName(next) ? null : place + 1;
  const isParticle = /^(?:d[eiao]|del|della|dos|van|el|al|ben|bin)$/u.test(next.text);
  return isParticle && second && isSpace(second.gap) && isTitleCase(second.text) ? place + 2 : null;
}

/** "the patient Rossi Marco": a capitalised word before a given name, and no article or the like that begins a sentence. */
function isSurnameBefore(words: readonly Word[], place: number): boolean {
  const [earlier, surname] = [words[place - 2], words[place - 1]];
  if (!surname || !isTitleCase(surname.text) || noNames.has(surname.lower) || smallWords.has(surname.lower))
    return false;
  return !earlier || !isSpace(surname.gap) || !beforeOtherNames.has(earlier.lower);
}

/** "syndrome of Maria …", "ospedale di Sofia". */
function isOfAnotherThing(words: readonly Word[], place: number): boolean {
  const [thing, of] = [words[place - 2], words[place - 1]];
  if (!thing || !of || !/^(?:of|di|de|da|do|del)$/u.test(of.text)) return false;
  return beforeOtherNames.has(thing.lower) || afterOtherNames.has(thing.lower);
}

function isCalled(text: string, { 0: written, 1: verb = '', index }: RegExpExecArray): boolean {
  const at = index + written.length;
  if (!isNameAt(text, at)) return false;
  const [name, next] = wordsOf(text.slice(at, at + NEARBY));
  if (!name || noNames.has(name.lower) || isOtherName(next)) return false;
  if (isGivenName(name.text)) return true;
  const sentence =
    text
      .slice(Math.max(0, index - NEARBY), index)
      .split(/[.;!?\n]/)
      .at(-1) ?? '';
  const before = wordsOf(sentence).slice(-4);
  const isPassive = verb.toLowerCase() !== 'called' || /\b(?:is|was)\s*$/u.test(sentence);
  return before.some(({ lower }) => persons.has(lower) && (isPassive || !callers.includes(lower)));
}

function isNameAt(text: string, at: number): boolean {
  return startsWithName.test(text.slice(at));
}

const isOtherName = (word: Word | undefined) =>
  word !== undefined && /^[\s)-]+$/u.test(word.gap) && afterOtherNames.has(word.lower);
const isTitleCase = (word: string) => /^(?:[DO]['’])?\p{Lu}\p{Ll}+$/u.test(word);
const isUpper = (word: string) => /^\p{Lu}{3,}$/u.test(word);
const isUpperNeighbour = (word: Word | undefined, gap: string | undefined) =>
  word !== undefined && isSpace(gap ?? '') && /^\p{Lu}{4,}$/u.test(word.text) && !afterOtherNames.has(word.lower);
const isSpace = (gap: string) => /^[ \t]+$/u.test(gap);
/** Within a name: a space, or the hyphen of Anna-Maria. */
const isJoint = (gap: string) => /^(?:[ \t]+|-)$/u.test(gap);
