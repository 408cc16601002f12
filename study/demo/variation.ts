/**
 * Variety without chance: a number between `from` and `to` that hangs on the child and on what is asked alone, so that the demo
 * cohort is the same at every load. FNV-1a spread over the range; rounded to `decimals`.
 */
export function varied(serial: number, what: string, from: number, to: number, decimals = 0): number {
  const share = hash(`${serial} ${what}`) / 2 ** 32;
  const scale = 10 ** decimals;
  const steps = Math.round((to - from) * scale) + 1;
  return Math.round(from * scale + Math.floor(share * steps)) / scale;
}

/** One of several, by the same rule. */
export function oneOf<T>(serial: number, what: string, choices: readonly [T, ...T[]]): T {
  return choices[varied(serial, what, 0, choices.length - 1)] ?? choices[0];
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // A last mix, because texts that differ in their end alone stay close in FNV.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}
