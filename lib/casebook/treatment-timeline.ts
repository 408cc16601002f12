import 'server-only';
import type { OtherEntry } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import { asText } from '@/lib/crf/value';
import { formByCode } from '@/study/forms';
import { anyTime, findEvent } from '@/study/schedule';
import type { EntryHead } from './next-steps';

/** What happened on a day, on the line of its kind. */
export interface TimelineMark {
  /** The line it stands on: a drug combination, surgery, the course of the disease. */
  lane: string;
  kind: 'treatment' | 'operation' | 'good news' | 'bad news' | 'death' | 'contact';
  on: string;
  says: string;
}

/** The forms whose answers the timeline reads; of the others their date is enough. */
export const timelineForms = ['DX', 'EVT', 'DTH', 'CSR', 'PATH', 'EOT'] as const;

const treatments = ['CYC', 'IL2', 'LAK'];
const operations = ['SXP', 'SXM'];
const course = 'Course';

/** The treatment and its outcome in order of time, from what is saved. An entry without its date is not shown. */
export function timelineOf(entries: readonly (EntryHead & { other: OtherEntry | null })[]): TimelineMark[] {
  return entries
    .flatMap((entry) => (entry.occurredOn === null ? [] : marksOf(entry, entry.occurredOn, entry.other)))
    .sort((a, b) => a.on.localeCompare(b.on));
}

function marksOf(entry: EntryHead, on: string, other: OtherEntry | null): TimelineMark[] {
  const title = formByCode(entry.form)?.title ?? entry.form;
  if (treatments.includes(entry.form)) return [treatmentMark(entry, on)];
  if (operations.includes(entry.form)) return [{ lane: 'Surgery', kind: 'operation', on, says: labelOf(entry) }];
  switch (entry.form) {
    case 'DX':
      return [{ lane: course, kind: 'contact', on, says: 'Diagnosis' }];
    case 'PATH':
      return responseMark(on, other);
    case 'CSR':
      return other?.answers.csr === 'Y'
        ? [{ lane: course, kind: 'good news', on, says: 'Complete surgical remission' }]
        : [];
    case 'EVT':
      return [{ lane: course, kind: 'bad news', on, says: answer(other, 'evttype') || title }];
    case 'DTH':
      return [{ lane: course, kind: 'death', on, says: deathSays(other) }];
    case 'EOT':
      return [{ lane: course, kind: 'contact', on, says: 'End of treatment' }];
    case 'FU':
      return [{ lane: 'Follow-up', kind: 'contact', on, says: findEvent(entry.event)?.label ?? title }];
    default:
      return [];
  }
}

/** Cycles of one combination share a line: "HD-methotrexate 3" stands on "HD-methotrexate". */
function treatmentMark(entry: EntryHead, on: string): TimelineMark {
  const says = labelOf(entry);
  const lane = entry.form === 'LAK' ? 'LAK cells' : entry.form === 'IL2' ? 'Interleukin-2' : says.replace(/ \d+$/, '');
  return { lane, kind: 'treatment', on, says };
}

function labelOf(entry: EntryHead): string {
  const title = formByCode(entry.form)?.title ?? entry.form;
  return entry.event === anyTime.code ? `${title}, not planned` : (findEvent(entry.event)?.label ?? title);
}

function responseMark(on: string, other: OtherEntry | null): TimelineMark[] {
  const response = asText(other?.answers.histresp);
  if (other?.answers.pathspec !== 'PRIMARY' || !response || response === 'NE') return [];
  const kind = response === 'GOOD' ? 'good news' : 'bad news';
  return [{ lane: course, kind, on, says: `${answer(other, 'histresp')} response of the primary` }];
}

function deathSays(other: OtherEntry | null): string {
  const cause = answer(other, 'dthcaus');
  return cause ? `Death: ${cause.toLowerCase()}` : 'Death';
}

function answer(other: OtherEntry | null, key: string): string {
  const field = other && formByCode(other.form)?.fields[key];
  return field ? inWords(field, other.answers[key] ?? null) : '';
}
