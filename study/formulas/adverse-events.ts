import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';

/** System organ classes of CTCAE v5.0 that hold the haematological terms. */
const haematological = ['Blood and lymphatic system disorders', 'Investigations'];

/** Worst grade of the non-haematological events that began in a span of days, both included; null when there was none. */
export function worstGrade(events: readonly OtherEntry[] = [], from: string, to: string): number | null {
  const grades = events
    .filter(({ answers }) => {
      const began = asText(answers.aestdat);
      return began !== null && began >= from && began <= to && !haematological.includes(asText(answers.aesoc) ?? '');
    })
    .map(({ answers }) => asNumber(answers.aetoxgr) ?? Number(answers.aetoxgr));
  return grades.length > 0 ? Math.max(...grades) : null;
}
