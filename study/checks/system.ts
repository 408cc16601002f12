import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import type { AnyForm } from '@/lib/crf/form';
import type { PlannedEvent } from '@/lib/crf/schedule';
import { addDays, addMonths } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { formByCode, forms } from '../forms';
import { aliveForms, type KnownAlive, lastKnownAlive } from '../formulas/known-alive';
import { isReportedLate } from '../formulas/late-report';
import { isStillFollowed, studyEndForms } from '../formulas/still-followed';
import { scheduleForms } from '../schedule';
import { settings } from '../settings';

const { lostAfterMonths, pendingDays, saeReportHours } = settings;
const allForms: readonly string[] = Object.keys(forms);

/** The checks that depend on the day, or on other children: the daily run finds them. */
export const systemChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-121',
    severity: 'soft',
    system: true,
    reads: ['SAE'],
    on: ['SAE.saeaware'],
    says: `The report was sent more than ${saeReportHours} hours after the site became aware of the event. Check that date and time; if they are right, a protocol deviation is due.`,
    find({ of }) {
      return of('SAE')
        .filter(({ answers }) => isReportedLate(answers))
        .map(({ id }) => ({ entry: id, field: 'saeaware' }));
    },
  },
  {
    id: 'EC-132',
    severity: 'soft',
    system: true,
    reads: [...new Set(['SCR', ...aliveForms, ...studyEndForms, ...scheduleForms])],
    on: ['FU.fudat', 'EOT.eotdat', 'SCR.enrldat'],
    says: `No contact is entered although a planned visit is overdue, or for more than ${lostAfterMonths} months: the child may be lost to follow-up. Enter the contact, or try to reach the family.`,
    find(casebook) {
      if (casebook.enrolledOn === null || !isStillFollowed(casebook)) return [];
      const last = lastKnownAlive(casebook, casebook.today);
      const says = last === null ? null : silenceSays(last, casebook);
      return says === null
        ? []
        : lastContactSpots(casebook)
            .slice(0, 1)
            .map((spot) => ({ ...spot, says }));
    },
  },
  {
    id: 'EC-146',
    severity: 'soft',
    system: true,
    reads: allForms,
    on: allForms.map((code) => `${code}.${datingField(code)}`),
    says: `The answer has been pending for more than ${pendingDays} days. Enter it, or say why there is none.`,
    find(casebook) {
      const due = addDays(casebook.today, -pendingDays);
      return allForms.flatMap((code) => casebook.of(code)).flatMap((entry) => pendingSpots(entry, due));
    },
  },
  {
    id: 'EC-148',
    severity: 'soft',
    system: true,
    reads: allForms,
    on: allForms.map((code) => `${code}.${datingField(code)}`),
    says: 'Numbers and texts of this form are those of the same form of another child, one and all: it may have been copied. Compare it with the chart.',
    find({ of, lookalikes }) {
      const alike = lookalikes.filter((other) => other.in === 'form');
      return allForms
        .flatMap((code) => of(code))
        .flatMap(({ id, form }): Spot[] => {
          const numbers = alike.filter(({ entry }) => entry === id).map(({ number }) => number);
          if (numbers.length === 0) return [];
          const says = `Numbers and texts of this form are those of the same form of another child (${numbers.join(', ')}), one and all: it may have been copied. Compare it with the chart.`;
          return [{ entry: id, field: datingField(form), says }];
        });
    },
  },
];

/** Where a finding on a whole form stands: on the field that dates it, else on its first question. */
function datingField(code: string): string {
  const form = formByCode(code);
  return form?.datedBy ?? firstQuestion(form) ?? '';
}

function firstQuestion(form: AnyForm | undefined): string | undefined {
  return Object.keys(form?.fields ?? {}).find((key) => form?.fields[key]?.kind !== 'derived');
}

/** Since when nothing was heard of the child, in a sentence; null while nothing is late. */
function silenceSays({ on }: KnownAlive, casebook: Casebook): string | null {
  const since = `The child was last known to be alive on ${shortDate(on)}`;
  if (addMonths(on, lostAfterMonths) < casebook.today)
    return `${since}, more than ${lostAfterMonths} months ago, and may be lost to follow-up. Try to reach the family; enter what you hear, or a contact with the status "Lost to follow-up".`;
  const overdue = casebook.calendar().find((event) => isOverdueVisit(event, on));
  if (!overdue?.windowEnd) return null;
  return `${since}, and was to be seen by ${shortDate(overdue.windowEnd)} (${overdue.label}). Enter the contact, or try to reach the family.`;
}

/** A visit of follow-up whose time is over, with nothing heard of the child since it began. */
function isOverdueVisit({ forms: asked, timing, windowStart }: PlannedEvent, heardOn: string): boolean {
  return asked.includes('FU') && timing === 'overdue' && windowStart !== null && windowStart > heardOn;
}

/** The last contact; before the first the end of treatment, and before that the enrolment. */
function lastContactSpots({ of }: Casebook): Spot[] {
  const contact = of('FU').findLast(({ occurredOn }) => occurredOn !== null);
  const places = [
    { entry: contact, field: 'fudat' },
    { entry: of('EOT')[0], field: 'eotdat' },
    { entry: of('SCR')[0], field: 'enrldat' },
  ];
  return places.flatMap(({ entry, field }) => (entry ? [{ entry: entry.id, field }] : []));
}

function pendingSpots({ id, form: code, missing, pendingSince = {}, pendingInRows = [] }: CasebookEntry, due: string) {
  const form = formByCode(code);
  const ofForm = Object.entries(pendingSince).filter(([field]) => missing[field] === 'PENDING');
  const spots = [
    ...ofForm.map(([field, since]) => ({ field, since, label: form?.fields[field]?.label })),
    ...pendingInRows.map(({ group, index, field, since }) => {
      return { group, index, field, since, label: form?.groups[group]?.fields[field]?.label };
    }),
  ];
  return spots
    .filter(({ since }) => since < due)
    .map(({ since, label = 'This answer', ...place }): Spot => {
      const says = `“${label}” has been pending since ${shortDate(since)}, for more than ${pendingDays} days. Enter it, or say why there is none.`;
      return { entry: id, ...place, says };
    });
}
