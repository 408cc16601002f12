import type { Casebook, DeviationRule, Proposal } from '@/lib/crf/casebook-checks';
import type { PlannedEvent } from '@/lib/crf/schedule';
import { daysBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '../forms';
import { scheduleForms } from '../schedule';

/** Forms that the calendar reads, by date or by answer. */
const calendarForms = [...new Set([...scheduleForms, 'SCR', 'CSR', 'RAD', 'DTH'])];
const treatmentForms = ['CYC', 'IL2', 'LAK', 'SXP', 'SXM'];

/**
 * Each planned event outside its window (EC-143). How late a cycle may begin is told by its delay (EC-047), which toxicity and recovery
 * explain up to four weeks: cycles are told here when they came early or not at all.
 */
export const windowRules: readonly DeviationRule[] = [
  {
    id: 'EC-143',
    category: 'TIMING_WINDOW',
    reads: calendarForms,
    says: 'A planned event took place outside its window, or a planned treatment was not given.',
    find(casebook) {
      const outside = casebook.calendar().filter((event) => isBoundToWindow(event, casebook));
      return [...outside.flatMap(outsideWindow), ...missedIn(casebook).filter(isTreatment).map(missed)];
    },
  },
  {
    id: 'EC-143-MISSED',
    category: 'MISSED_ASSESSMENT',
    reads: calendarForms,
    says: 'A planned visit or assessment did not take place.',
    find(casebook) {
      const assessments = missedIn(casebook).filter((event) => !isTreatment(event));
      return assessments.map(missed);
    },
  },
];

/** Not a late cycle; not the end of treatment, whose form has the day of the last drug; and not the day on which a death was heard of. */
function isBoundToWindow({ code, forms, timing }: PlannedEvent, { of }: Casebook): boolean {
  if (forms.includes('EOT') || (timing === 'late' && forms.includes('CYC'))) return false;
  return !of('FU').some(({ event, answers }) => event === code && answers.survstat !== 'ALIVE');
}

function outsideWindow({ code, label, timing, windowStart, windowEnd, actualDate: on }: PlannedEvent): Proposal[] {
  if (on === null || windowStart === null || windowEnd === null) return [];
  if (timing !== 'early' && timing !== 'late') return [];
  const how =
    timing === 'early'
      ? `${inDays(daysBetween(on, windowStart))} before its window`
      : `${inDays(daysBetween(windowEnd, on))} after its window`;
  const says = `The planned event “${label}” took place on ${shortDate(on)}, ${how} (${shortDate(windowStart)} to ${shortDate(windowEnd)}).`;
  return [{ about: code, entry: null, on, says }];
}

/** The events that a later one has left behind; not those of which the form, of which a child has one, stands elsewhere. */
function missedIn(casebook: Casebook): PlannedEvent[] {
  const isElsewhere = (code: string) => formByCode(code)?.once && casebook.of(code).length > 0;
  return casebook.calendar().filter(({ timing, forms }) => timing === 'missed' && !forms.some(isElsewhere));
}

function isTreatment({ forms }: PlannedEvent): boolean {
  return forms.some((code) => treatmentForms.includes(code));
}

function missed({ code, label, plannedDate, windowEnd }: PlannedEvent): Proposal {
  const when =
    plannedDate === null || windowEnd === null
      ? ''
      : ` It was planned for ${shortDate(plannedDate)}, at the latest for ${shortDate(windowEnd)}.`;
  return { about: code, entry: null, on: windowEnd, says: `The planned event “${label}” did not take place.${when}` };
}

const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);
