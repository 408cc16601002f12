import 'server-only';
import { percent } from './words';

/** A measured number with so many decimals; a dash where there is none. */
export function measured(value: number | null, decimals: number): string {
  return value === null ? '–' : rounded(value, decimals);
}

/** A change with its sign: "+120", "−3.5", "0". */
export function change(value: number | null, decimals: number): string {
  const words = measured(value, decimals);
  if (value === null || Number(rounded(value, decimals)) === 0) return words;
  return value > 0 ? `+${words}` : words.replace('-', '−');
}

/** "8 of 33 (24.2 %)"; without anybody to count it of, "0 of 0". */
export function share(n: number, of: number): string {
  return of === 0 ? '0 of 0' : `${n} of ${of} (${percent(n / of)})`;
}

/** Without a minus before nothing. */
function rounded(value: number, decimals: number): string {
  const words = value.toFixed(decimals);
  return Number(words) === 0 ? (0).toFixed(decimals) : words;
}
