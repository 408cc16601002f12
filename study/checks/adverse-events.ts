import type { CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { daysOfEvent, gradeOf } from '../formulas/adverse-events';
import { adverseEventsOfImmunotherapy } from './adverse-events.immunotherapy';
import { adverseEventsOfTreatment } from './adverse-events.treatment';

const eventChecks: CasebookCheck[] = [
  {
    id: 'EC-115',
    severity: 'hard',
    reads: ['AE', 'SAE', 'DTH'],
    on: ['AE.aeout', 'AE.aeendat', 'SAE.aesdth'],
    says: 'A fatal event ends on the day of death, and its report says that it results in death. Check the event, its report and the form of death.',
    find(casebook) {
      const reports = latestReports(casebook.of('SAE'));
      return casebook
        .of('AE')
        .filter(isFatal)
        .flatMap((event) => [...withoutItsDeath(event, casebook.of('DTH')[0]), ...notReportedAsDeath(event, reports)]);
    },
  },
  {
    id: 'EC-118',
    severity: 'soft',
    reads: ['AE'],
    on: ['AE.aectcae'],
    says: 'Another event of the same term was there at the same time. Enter one event once, with its worst grade, or explain.',
    find: ({ of }) => overlapping(of('AE')),
  },
  {
    id: 'EC-122',
    severity: 'hard',
    reads: ['AE', 'SAE'],
    on: ['AE.aeser', 'SAE.aesdth', 'SAE.aeslife'],
    says: 'A serious adverse event and its report belong together and agree in seriousness, grade and outcome. Check both.',
    find({ of }) {
      const reports = latestReports(of('SAE'));
      return of('AE').flatMap((event) => disagreements(event, reports.get(event.id)));
    },
  },
  {
    id: 'EC-125',
    severity: 'soft',
    reads: ['AE', 'CM'],
    on: ['AE.aetrt'],
    says: 'Treatment was given for this event, but no concomitant medication is linked to it. Enter the drug and choose this event under “For adverse event”, or correct the answer.',
    find({ of }) {
      const treated = new Set(of('CM').map(({ answers }) => answers.cmaeno));
      return of('AE')
        .filter(({ id, answers }) => answers.aetrt === 'Y' && !treated.has(id))
        .map(({ id }) => ({ entry: id, field: 'aetrt' }));
    },
  },
];

/** The checks on adverse events and all that goes with them. */
export const adverseEventChecks: readonly CasebookCheck[] = [
  ...eventChecks,
  ...adverseEventsOfTreatment,
  ...adverseEventsOfImmunotherapy,
];

function isFatal({ answers }: CasebookEntry): boolean {
  return gradeOf(answers) === 5 || answers.aeout === 'FATAL';
}

/** The last report of each event, by the event: an earlier one tells what was known then. */
function latestReports(reports: readonly CasebookEntry[]): Map<unknown, CasebookEntry> {
  return new Map(reports.map((report) => [report.answers.saeref, report]));
}

function withoutItsDeath({ id, answers }: CasebookEntry, death: CasebookEntry | undefined): Spot[] {
  if (!death) {
    const says = 'The event is fatal, but the form of death is not entered. Enter it, or correct grade and outcome.';
    return [{ entry: id, field: 'aeout', says }];
  }
  const [ended, died] = [asText(answers.aeendat), asText(death.answers.dthdat)];
  if (ended === null || died === null || ended === died) return [];
  const says = `The child died on ${shortDate(died)}, but this fatal event ends on ${shortDate(ended)}. Check both dates.`;
  return [{ entry: id, field: 'aeendat', says }];
}

function notReportedAsDeath({ id }: CasebookEntry, reports: ReadonlyMap<unknown, CasebookEntry>): Spot[] {
  const report = reports.get(id);
  if (report?.answers.aesdth !== 'N') return [];
  const says = 'The linked adverse event is fatal, but this report says that it does not result in death. Check both.';
  return [{ entry: report.id, field: 'aesdth', says }];
}

/** What an event and the last report of it say against each other. That a fatal event results in death is EC-115. */
function disagreements(event: CasebookEntry, report: CasebookEntry | undefined): Spot[] {
  const { aeser } = event.answers;
  if (!report) {
    const says =
      'The event is serious, but no report of it is entered. Enter the report now, or correct the seriousness.';
    return aeser === 'Y' ? [{ entry: event.id, field: 'aeser', says }] : [];
  }
  const { aesdth, aeslife } = report.answers;
  const grade = gradeOf(event.answers);
  const spots: Spot[] = [];
  if (aeser === 'N') {
    const says =
      'A report of this event as a serious one is entered. Correct the seriousness, or the event that the report is linked to.';
    spots.push({ entry: event.id, field: 'aeser', says });
  }
  if (aesdth === 'Y' && grade !== null && event.answers.aeout !== null && !isFatal(event)) {
    const says = `The report says that the event results in death, but the linked adverse event is of grade ${grade} and not fatal. Check both.`;
    spots.push({ entry: report.id, field: 'aesdth', says });
  }
  if (aeslife === 'Y' && grade !== null && grade < 4) {
    const says = `The report says that the event was life-threatening, but the linked adverse event is of grade ${grade}; that is grade 4 or 5. Check both.`;
    spots.push({ entry: report.id, field: 'aeslife', says });
  }
  return spots;
}

/** The later of two events of one term that were there at the same time; one may begin on the day on which another ends. */
function overlapping(events: readonly CasebookEntry[]): Spot[] {
  /** Of each term the event that lasts longest so far. */
  const lasting = new Map<string, { from: string; to: string }>();
  return events.flatMap(({ id, answers }): Spot[] => {
    const days = knownDays(answers);
    const term = termOf(answers);
    if (days === null || term === null) return [];
    const earlier = lasting.get(term);
    if (!earlier || days.to > earlier.to) lasting.set(term, days);
    if (!earlier || (days.from >= earlier.to && days.from > earlier.from)) return [];
    const says = `Another event “${answers.aectcae}” began on ${shortDate(earlier.from)} and was there at the same time. Enter one event once, with its worst grade, or explain.`;
    return [{ entry: id, field: 'aectcae', says }];
  });
}

/** An end that is not entered yet may have been on the first day. */
function knownDays(answers: CasebookEntry['answers']) {
  const days = daysOfEvent(answers);
  const isOpen = answers.aeendat === null && answers.aeongo !== 'Y';
  return days && isOpen ? { ...days, to: days.from } : days;
}

/** The term of an event, with its own words where the term has none. */
function termOf({ aectcae, aeoth }: CasebookEntry['answers']): string | null {
  const term = asText(aectcae);
  return term === null ? null : `${term} ${asText(aeoth)?.trim().toLowerCase() ?? ''}`;
}
