import 'server-only';
import { shortDate } from '@/lib/dates/words';
import { type AnalyteCode, analyteFacts } from '@/study/laboratory/analytes';

/** The name of an analyte within a sentence: "creatinine", but "ALT" and "C-reactive protein". */
export function inSentence(code: AnalyteCode): string {
  return analyteFacts(code).label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Of whom a range is, beginning a sentence or standing alone. */
export const sexWords = { M: 'Boys', F: 'Girls', both: 'Both' } as const;

/** "from 1 Jan 2004", "from 1 Jan 1995 to 31 Dec 2003". */
export function validityInWords(from: string, to: string | null): string {
  return to === null ? `from ${shortDate(from)}` : `from ${shortDate(from)} to ${shortDate(to)}`;
}

/** "11.5–15.5", "up to 5", "from 90". */
export function limitsInWords(low: number | null, high: number | null): string {
  if (low === null) return `up to ${high}`;
  return high === null ? `from ${low}` : `${low}–${high}`;
}

/** "3 ranges", "1 range". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
