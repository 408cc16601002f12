const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A unit as it is printed: `10^9/L` as 10⁹/L. */
export function unitInWords(unit: string): string {
  return unit.replace(/\^(\d)/g, (_, digit: string) => superscripts[Number(digit)] ?? digit);
}
