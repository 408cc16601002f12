import 'server-only';
import type { CycleRecord } from '@/study/analyses/records';

/** How often a reason was given, and of how many children. */
export interface Reason {
  /** '' where none is recorded. */
  code: string;
  label: string;
  n: number;
  children: number;
}

/** The reason of a cycle that was late, or of one that was omitted; '' where none is recorded. */
export const reasonOf = ({ given, delayReason, omissionReason }: CycleRecord) =>
  (given ? delayReason : omissionReason) ?? '';

/** The reasons of cycles in words, the most frequent first. */
export function reasonsOf(cycles: readonly CycleRecord[], words: Readonly<Record<string, string>>): Reason[] {
  const found = new Map<string, CycleRecord[]>();
  for (const cycle of cycles) {
    const ofReason = found.get(reasonOf(cycle));
    if (ofReason) ofReason.push(cycle);
    else found.set(reasonOf(cycle), [cycle]);
  }
  const reasons = Array.from(found, ([code, ofReason]) => ({
    ...{ code, label: reasonInWords(code, words), n: ofReason.length },
    children: new Set(ofReason.map(({ child }) => child)).size,
  }));
  return reasons.sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
}

/** A code of a reason as the form words it. */
export function reasonInWords(code: string, words: Readonly<Record<string, string>>): string {
  return code === '' ? 'Reason not recorded' : (words[code] ?? 'Other reason');
}

/** A reason in the middle of a sentence. */
export const inSentence = (label: string) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
