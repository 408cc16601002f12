import 'server-only';

/** What a script is told: texts, numbers, nothing, and lists of these. */
export type RValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly RValue[]
  | { readonly [name: string]: RValue };

/**
 * The value as R reads it. Lists of texts or of numbers are vectors, other lists and all objects are lists; null and undefined are NULL.
 * Letters outside of ASCII are written as escapes, so that the script is read alike whatever the language of the machine.
 */
export function rLiteral(value: RValue): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return rText(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isList(value)) return rList(value);
  return `list(${Object.entries(value)
    .map(([name, one]) => `${rText(name)} = ${rLiteral(one)}`)
    .join(', ')})`;
}

function rList(values: readonly RValue[]): string {
  const kinds = new Set(values.map((one) => typeof one));
  const isVector = kinds.size === 1 && (kinds.has('string') || kinds.has('number'));
  return `${isVector ? 'c' : 'list'}(${values.map(rLiteral).join(', ')})`;
}

/** `Array.isArray` does not know lists that may not be changed. */
const isList = (value: object): value is readonly RValue[] => Array.isArray(value);

function rText(text: string): string {
  const escaped = text.replaceAll(/[\\"]/g, (letter) => `\\${letter}`);
  return `"${escaped.replaceAll(/[^\x20-\x7e]/gu, (letter) => `\\U{${letter.codePointAt(0)?.toString(16)}}`)}"`;
}
