import { shortened } from './typed-number';

export type TypedText = { ok: true; value: string } | { ok: false; problem: string };

/** Half of a symbol, or a control character other than tab and new line: neither the database nor an XML export can hold it. */
const unstorableCharacter = /\p{Surrogate}|[^\P{Control}\t\n]/u;

/** For a short text of a dialogue, where no place need be named. */
export const unstorableSays = 'An invisible character in this text cannot be stored. Type the text again.';

/** Whether every character of the text can be stored and exported. */
export function isStorableText(text: string): boolean {
  return !unstorableCharacter.test(text);
}

/** Reads a text: new lines of every system become `\n`, blanks at the ends go, all else is kept as it was typed. */
export function parseTypedText(typed: string): TypedText {
  const value = tidyText(typed);
  if (isStorableText(value)) return { ok: true, value };
  const before = value.slice(0, value.search(unstorableCharacter));
  const place = before === '' ? 'At the beginning' : `After "${shortened([...before].slice(-20).join(''))}"`;
  const says = `${place} stands an invisible character that cannot be stored. Delete it, or type that part again.`;
  return { ok: false, problem: says };
}

/** A text as it is stored. */
export function tidyText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').trim();
}
