import 'server-only';
import { shortened } from '@/lib/crf/typed-number';

/** An age that nobody of the study reaches, in months: up to it a range has no upper age. */
export const noUpperAge = 1200;

export type ReadAge = { ok: true; months: number } | { ok: false; problem: string };

const years = '(\\d{1,4})\\s*(?:y|yr|yrs|year|years)\\.?';
const months = '(\\d{1,4})\\s*(?:m|mo|mos|month|months)?\\.?';
const age = new RegExp(`^(?:${years})?\\s*(?:${months})?$`, 'i');

/** Reads an age as people type it, in whole months: "2 y", "6 m", "2 y 6 m", "30", "birth". */
export function readAge(typed: string): ReadAge {
  const text = typed.trim();
  if (/^birth$/i.test(text)) return { ok: true, months: 0 };
  const [read, inYears, inMonths] = age.exec(text) ?? [];
  if (!read) return refuse(`"${shortened(text)}" is not an age. Type years or months, such as 2 y, 6 m or 2 y 6 m.`);
  const whole = Number(inYears ?? 0) * 12 + Number(inMonths ?? 0);
  return whole <= noUpperAge ? { ok: true, months: whole } : refuse(`"${text}" is more than 100 years. Check it.`);
}

/** An age as it is typed: "2 y", "6 m", "2 y 6 m"; empty for birth and for no upper age. */
export function typedAge(months: number): string {
  if (months <= 0 || months >= noUpperAge) return '';
  return parts(months, (count, unit) => `${count} ${unit[0]}`).join(' ');
}

/** "2 years", "6 months", "2 years 6 months"; "birth". */
export function ageInWords(months: number): string {
  if (months === 0) return 'birth';
  return parts(months, (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ');
}

/** "from 2 years to under 13 years", "under 1 year", "from 18 years", "all ages". */
export function agesInWords(from: number, to: number): string {
  const hasEnd = to < noUpperAge;
  if (from === 0) return hasEnd ? `under ${ageInWords(to)}` : 'all ages';
  return hasEnd ? `from ${ageInWords(from)} to under ${ageInWords(to)}` : `from ${ageInWords(from)}`;
}

function parts(months: number, write: (count: number, unit: 'year' | 'month') => string): string[] {
  const [inYears, rest] = [Math.floor(months / 12), months % 12];
  return [...(inYears > 0 ? [write(inYears, 'year')] : []), ...(rest > 0 ? [write(rest, 'month')] : [])];
}

function refuse(problem: string): ReadAge {
  return { ok: false, problem };
}
