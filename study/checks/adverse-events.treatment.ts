import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import type { CtcaeTerm } from '@/lib/ctcae/terms';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { type ChangeOfTreatment, changesOfTreatment } from '../codelists/adverse-events';
import { beganWithin, daysOfEvent } from '../formulas/adverse-events';
import { type TreatmentChange, treatmentChanges } from '../formulas/treatment-changes';
import { settings } from '../settings';

const { actionDays, toxicityDays } = settings;
const febrileNeutropenia: CtcaeTerm = 'Febrile neutropenia';
const extravasation: CtcaeTerm = 'Infusion site extravasation';
const actions: readonly string[] = changesOfTreatment;

/** The checks on adverse events and the cycles and doses that they go with. */
export const adverseEventsOfTreatment: readonly CasebookCheck[] = [
  {
    id: 'EC-054',
    severity: 'soft',
    reads: ['CYC', 'AE'],
    on: ['CYC.fn'],
    says: `Febrile neutropenia after a cycle and the adverse event “Febrile neutropenia” within ${toxicityDays} days of its day 1 go together. Enter what is missing, or explain.`,
    find(casebook) {
      const events = casebook.of('AE').filter(({ answers }) => answers.aectcae === febrileNeutropenia);
      return [...cyclesWithoutEvent(casebook.of('CYC'), events), ...eventsWithoutCycle(casebook.of('CYC'), events)];
    },
  },
  {
    id: 'EC-119',
    severity: 'soft',
    reads: ['AE', 'CYC', 'IL2', 'EOT'],
    on: ['AE.aeacn', 'CYC.delayres', 'CYC.exposures.exadjres', 'IL2.il2nres'],
    says: `A treatment changed because of an adverse event stands both on the event and, within ${actionDays} days of it, on the cycle, the dose or the IL-2 course. Enter what is missing, or explain.`,
    find(casebook) {
      const changes = treatmentChanges([...casebook.of('CYC'), ...casebook.of('IL2'), ...casebook.of('EOT')]);
      const acted = casebook.of('AE').filter(({ answers }) => actions.includes(asText(answers.aeacn) ?? ''));
      return [...actionsWithoutChange(acted, changes, casebook), ...changesWithoutAction(acted, changes)];
    },
  },
  {
    id: 'AE-EXTRAV',
    severity: 'soft',
    reads: ['CYC', 'AE'],
    on: ['CYC.exposures.exextrav'],
    says: `An extravasation expects the adverse event “${extravasation}”. Enter it, or explain.`,
    find({ of }) {
      const events = of('AE').filter(({ answers }) => answers.aectcae === extravasation);
      return of('CYC').flatMap(({ id, answers, groups }) =>
        (groups.exposures ?? []).flatMap((dose, index): Spot[] => {
          const on = asText(dose.exstdat) ?? asText(answers.cycstdat);
          if (dose.exextrav !== 'Y' || on === null) return [];
          const isTold = events.some((event) => beganWithin(event.answers, on, addDays(on, toxicityDays)));
          return isTold ? [] : [{ entry: id, group: 'exposures', index, field: 'exextrav' }];
        }),
      );
    },
  },
];

function cyclesWithoutEvent(cycles: readonly CasebookEntry[], events: readonly CasebookEntry[]): Spot[] {
  return cycles.flatMap(({ id, answers }): Spot[] => {
    const dayOne = asText(answers.cycstdat);
    if (answers.fn !== 'Y' || dayOne === null) return [];
    if (events.some((event) => beganWithin(event.answers, dayOne, addDays(dayOne, toxicityDays)))) return [];
    const says = `This cycle was followed by febrile neutropenia, but no adverse event “${febrileNeutropenia}” began within ${toxicityDays} days of day 1. Enter it, or correct the answer.`;
    return [{ entry: id, field: 'fn', says }];
  });
}

/** Stands on the last cycle before the event, and only when all that it may have followed deny it. */
function eventsWithoutCycle(cycles: readonly CasebookEntry[], events: readonly CasebookEntry[]): Spot[] {
  return events.flatMap(({ answers }): Spot[] => {
    const began = asText(answers.aestdat);
    if (began === null) return [];
    const before = cycles.filter(({ occurredOn }) => {
      return occurredOn !== null && occurredOn <= began && occurredOn >= addDays(began, -toxicityDays);
    });
    const last = before.at(-1);
    if (!last || before.some((cycle) => cycle.answers.fn !== 'N')) return [];
    const says = `An adverse event “${febrileNeutropenia}” began on ${shortDate(began)}, but no cycle of the ${toxicityDays} days before says so. Correct the answer on the cycle that it followed, or explain.`;
    return [{ entry: last.id, field: 'fn', says }];
  });
}

/** Events whose change of treatment is found nowhere; not before it could have been entered. */
function actionsWithoutChange(
  events: readonly CasebookEntry[],
  changes: readonly TreatmentChange[],
  casebook: Casebook,
): Spot[] {
  return events.flatMap(({ id, answers }): Spot[] => {
    const action = answers.aeacn as ChangeOfTreatment; // the events given are those with such an action
    const days = daysForAction(answers);
    if (days === null || casebook.today <= addDays(days.began, actionDays)) return [];
    const isFound = changes.some((change) => change.actions.includes(action) && liesWithin(change, days));
    if (isFound || (action === 'DELAYED' && wasIl2DelayedWithin(days, casebook))) return [];
    const says = `The event says that treatment was ${words[action]}, but no cycle, dose or IL-2 course within ${actionDays} days of it does. Check both, or explain.`;
    return [{ entry: id, field: 'aeacn', says }];
  });
}

const words: Record<ChangeOfTreatment, string> = {
  DELAYED: 'delayed',
  REDUCED: 'reduced',
  INTERRUPTED: 'interrupted',
  WITHDRAWN: 'withdrawn',
};

/** Delays and changes of dose for a toxicity that no event with such an action explains. */
function changesWithoutAction(events: readonly CasebookEntry[], changes: readonly TreatmentChange[]): Spot[] {
  const spans = events.flatMap(({ answers }) => daysForAction(answers) ?? []);
  return changes
    .filter(({ isForToxicity, from, field }) => isForToxicity && from !== null && expectingEvent.includes(field))
    .filter((change) => !spans.some((days) => liesWithin(change, days)))
    .map(({ entry, field, row }) => ({
      entry,
      field,
      ...(row !== undefined && { group: 'exposures', index: row }),
      says: `This was changed because of a toxicity, but no adverse event with such an action was there in the ${actionDays} days before. Enter the event, or explain.`,
    }));
}

/** Of a delay and of a modified dose an event is expected; that of an IL-2 course that was stopped is EC-079. */
const expectingEvent: readonly string[] = ['delayres', 'exadjres'];

interface ActionDays {
  began: string;
  /** As long after the end of the event as treatment may still be changed for it. */
  until: string;
}

function daysForAction(answers: CasebookEntry['answers']): ActionDays | null {
  const days = daysOfEvent(answers);
  return days && { began: days.from, until: days.to === '9999-12-31' ? days.to : addDays(days.to, actionDays) };
}

/** Where the change has no date it may lie anywhere. */
function liesWithin({ from, to }: TreatmentChange, { began, until }: ActionDays): boolean {
  return from === null || ((to ?? from) >= began && from <= until);
}

/** The form of a course does not tell that it was late; the calendar does. */
function wasIl2DelayedWithin({ began, until }: ActionDays, casebook: Casebook): boolean {
  return casebook.calendar().some(({ forms, actualDate, offsetDays }) => {
    const isLate = forms.includes('IL2') && (offsetDays ?? 0) > 0;
    return isLate && actualDate !== null && actualDate >= began && actualDate <= until;
  });
}
