/**
 * Whether a word begins with what was typed but for one letter: another one, one too many, one missing, or two that
 * changed places. Both in small letters.
 */
export function beginsButForOneLetter(word: string, typed: string): boolean {
  const at = firstDifference(word, typed);
  if (at === typed.length) return true;
  const isOther = word.startsWith(typed.slice(at + 1), at + 1);
  const isTooMany = word.startsWith(typed.slice(at + 1), at);
  const isMissing = word.startsWith(typed.slice(at), at + 1);
  return isOther || isTooMany || isMissing || isSwapped(word, typed, at);
}

function firstDifference(word: string, typed: string): number {
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at += 1;
  return at;
}

function isSwapped(word: string, typed: string, at: number): boolean {
  return word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2);
}
