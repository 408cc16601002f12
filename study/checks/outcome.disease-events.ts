import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { diseaseCourse, hadRemissionBefore, wasInRemission } from '../formulas/disease-course';
import { firstChemotherapy } from '../formulas/first-treatment';
import { eventFreeSurvival, overallSurvival, type SurvivalDates, timeZeroOf } from '../formulas/time-to-event';
import { settings } from '../settings';

const { remissionEventDays } = settings;

const isRelapse = ({ answers }: CasebookEntry) => String(answers.evttype).startsWith('RELAPSE');

/** The contacts that call the child lost. */
export const lostContacts = ({ of }: Casebook) => of('FU').filter(({ answers }) => answers.survstat === 'LOST');

export const diseaseEventChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-127',
    severity: 'hard',
    reads: ['EVT', 'DX', 'CSR'],
    on: ['EVT.evtdat', 'EVT.evttype'],
    says: 'A disease event comes after the biopsy; it is a relapse after complete surgical remission, and a progression before. Check the event, its date, and the remission statement.',
    find(casebook) {
      const [statement] = casebook.of('CSR');
      const events = casebook.of('EVT');
      const course = diseaseCourse(statement, events);
      return events.flatMap((event) => {
        const on = event.occurredOn;
        const { diagnosedOn } = casebook.landmarks;
        if (on === null) return [];
        if (diagnosedOn && on < diagnosedOn)
          return [
            {
              entry: event.id,
              field: 'evtdat',
              says: 'A disease event cannot come before the diagnostic biopsy. Check both dates.',
            },
          ];
        // A remission that is dated after a relapse is told on its statement (EC-111).
        if (isRelapse(event) && statement?.answers.csr !== 'Y' && !hadRemissionBefore(on, course))
          return [
            {
              entry: event.id,
              field: 'evttype',
              says: 'A relapse comes after complete surgical remission, but none is stated. Complete the remission statement, or call the event a progression.',
            },
          ];
        if (event.answers.evttype === 'PROGRESSION' && wasInRemission(on, course))
          return [
            {
              entry: event.id,
              field: 'evttype',
              says: 'The child was in complete remission when this event came: call it a relapse, or check the date of the remission.',
            },
          ];
        return [];
      });
    },
  },
  {
    id: 'EC-129',
    severity: 'soft',
    reads: ['EVT', 'RAD'],
    on: ['EVT.evtbasis'],
    says: `The first event comes within ${remissionEventDays} days of images in complete remission and does not rest on imaging itself. Check basis and dates, or explain.`,
    find({ of }) {
      const [first] = of('EVT');
      const on = first?.occurredOn ?? null;
      if (!first || on === null || !Array.isArray(first.answers.evtbasis)) return [];
      const before = of('RAD').findLast(({ occurredOn }) => occurredOn !== null && occurredOn < on);
      const wasClear = before?.answers.ovrlresp === 'CR' || before?.answers.ovrlresp === 'NED';
      const isSoon = (before?.occurredOn ?? '') >= addDays(on, -remissionEventDays);
      return wasClear && isSoon && !first.answers.evtbasis.includes('IMAGING')
        ? [{ entry: first.id, field: 'evtbasis' }]
        : [];
    },
  },
  {
    id: 'EVT-EVTONTX',
    severity: 'soft',
    reads: ['EVT', 'EOT'],
    on: ['EVT.evtontx'],
    says: 'Whether the event came on protocol treatment does not agree with the date and reason of the end of treatment. Check both forms.',
    find({ of }) {
      const { eotdat = null, eotres = null } = of('EOT')[0]?.answers ?? {};
      const ended = asText(eotdat);
      // Treatment that the disease ended was going on until the event.
      const endedByDisease = eotres === 'PROGRESSION' || eotres === 'SECOND_MALIGNANCY';
      return of('EVT').flatMap(({ id, answers, occurredOn: on }) => {
        if (on === null || ended === null) return [];
        const isWrong =
          answers.evtontx === 'Y' ? on > ended && !endedByDisease : answers.evtontx === 'N' && on <= ended;
        return isWrong ? [{ entry: id, field: 'evtontx' }] : [];
      });
    },
  },
  {
    id: 'EC-147',
    severity: 'hard',
    reads: ['EVT', 'DTH', 'FU', 'DX', 'CYC'],
    on: ['EVT.evtdat', 'DTH.dthdat', 'FU.fudat', 'FU.fulkadat'],
    says: 'The times to event and death cannot be counted from these dates: each begins at the diagnosis, and the child is known alive at least until its last event. Check them.',
    find(casebook) {
      const dates = survivalDatesIn(casebook);
      const zero = timeZeroOf(dates, settings);
      return zero === null ? [] : [...beforeTimeZero(casebook, zero), ...lostBeforeEvent(casebook, dates)];
    },
  },
];

function survivalDatesIn(casebook: Casebook): SurvivalDates {
  return {
    diagnosedOn: casebook.landmarks.diagnosedOn ?? null,
    firstChemotherapyOn: firstChemotherapy(casebook),
    enrolledOn: casebook.enrolledOn,
    eventsOn: casebook.of('EVT').map(({ occurredOn }) => occurredOn),
    diedOn: casebook.landmarks.diedOn ?? null,
    lastKnownAliveOn: asText(lostContacts(casebook).at(-1)?.answers.fulkadat),
    completeRemission: null,
  };
}

/** What happened before the time from which everything is counted; an event before the biopsy is told by EC-127. */
function beforeTimeZero({ of, landmarks: { diagnosedOn } }: Casebook, zero: string): Spot[] {
  const early = (form: string, field: string, is: (entry: CasebookEntry) => boolean = () => true) =>
    of(form)
      .filter((entry) => entry.occurredOn !== null && entry.occurredOn < zero && is(entry))
      .map(({ id }) => ({
        entry: id,
        field,
        says: `This date comes before ${shortDate(zero)}, from which all times are counted. Check both.`,
      }));
  return [
    ...early('DTH', 'dthdat'),
    ...early('FU', 'fudat', ({ answers }) => answers.survstat === 'ALIVE'),
    ...early('EVT', 'evtdat', ({ occurredOn }) => !diagnosedOn || (occurredOn ?? '') >= diagnosedOn),
  ];
}

/** A child who is lost cannot have been last known alive before its event: the time to the event would be longer than that alive. */
function lostBeforeEvent(casebook: Casebook, dates: SurvivalDates): Spot[] {
  const lost = lostContacts(casebook).at(-1);
  const free = eventFreeSurvival(dates, { ...settings, efsNeverCR: 'AT_PROGRESSION' });
  const alive = overallSurvival({ ...dates, eventsOn: [] }, settings);
  if (!lost || free?.event !== 'DISEASE' || alive === null || free.days <= alive.days) return [];
  const says = `A disease event is dated ${shortDate(free.on)}, after the day on which the child was last known alive. Check both dates.`;
  return [{ entry: lost.id, field: 'fulkadat', says }];
}
