import 'server-only';

/** What stands where a figure is not defined or not reached. */
const NONE = 'not reached';

/** 0.34286 as "34.3 %". */
export function percent(share: number | null): string {
  return share === null ? 'not defined' : `${(share * 100).toFixed(1)} %`;
}

/** Limits of a share as "19.3 to 49.8". */
export function percentInterval(lower: number | null, upper: number | null): string {
  return lower === null || upper === null
    ? 'not defined'
    : `${(lower * 100).toFixed(1)} to ${(upper * 100).toFixed(1)}`;
}

/** Months with one decimal. */
export function months(value: number | null): string {
  return value === null ? NONE : value.toFixed(1);
}

/** Limits in months as "10.0 to 41.0". */
export function monthsInterval(lower: number | null, upper: number | null): string {
  return `${months(lower)} to ${months(upper)}`;
}

/** "3-year" for 36 months, "18-month" for 18. */
export function span(monthCount: number): string {
  return monthCount % 12 === 0 ? `${monthCount / 12}-year` : `${monthCount}-month`;
}

/** "3 years", "18 months". */
export function duration(monthCount: number): string {
  return monthCount % 12 === 0 ? counted(monthCount / 12, 'year') : counted(monthCount, 'month');
}

/** "1 child", "35 children", "1,204 entries". */
export function counted(n: number, noun: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  if (noun.endsWith('child')) return `${noun}ren`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "95 % CI" for 0.95. */
export function confidenceName(level: number): string {
  return `${Number((level * 100).toFixed(1))} % CI`;
}
