import type { OtherEntry } from '@/lib/crf/context';
import { asText, type Value } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '../settings';
import type { Span } from './treatment-spans';

/**
 * The days around an IL-2 course (IL2) without systemic steroids: from 7 days (setting) before its start to the reinfusion of its LAK
 * cells (the last of those linked to it), or to its own end without one. Null for a course without a start.
 */
export function steroidFreeSpan(course: OtherEntry, procedures: readonly OtherEntry[] = []): Span | null {
  const started = dayOf(course.answers.il2stdt);
  if (started === null) return null;
  const reinfused = procedures.flatMap(({ answers }) => {
    return answers.lakil2 === course.id ? (asText(answers.reinfdat) ?? []) : [];
  });
  const ends = [...reinfused, dayOf(course.answers.il2endt) ?? started];
  return { from: addDays(started, -settings.steroidFreeDays), to: ends.sort().at(-1) ?? started };
}

const dayOf = (moment: Value | undefined) => asText(moment)?.slice(0, 10) ?? null;
