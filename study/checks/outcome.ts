import type { CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { shortDate } from '@/lib/dates/words';
import { formByCode } from '../forms';
import { aliveForms, lastKnownAlive } from '../formulas/known-alive';
import { outOfOrder } from '../formulas/visit-order';
import { settings } from '../settings';
import { diseaseEventChecks, lostContacts } from './outcome.disease-events';
import { endOfTreatmentChecks } from './outcome.end-of-treatment';

const { treatmentDeathDays } = settings;

const survivalChecks: CasebookCheck[] = [
  {
    id: 'EC-130',
    severity: 'hard',
    reads: ['FU'],
    on: ['FU.fudat', 'FU.survstat'],
    says: 'Contacts come in the order of their dates, no two on one day, and none alive after one that says that the child is dead. Check the dates and the survival status.',
    find({ of }) {
      const contacts = of('FU').filter(({ occurredOn }) => occurredOn !== null);
      const spots = [...visitsOutOfOrder(contacts), ...onOneDay(contacts), ...aliveAfterDeath(contacts)];
      return spots.filter((spot, place) => spots.findIndex(({ entry }) => entry === spot.entry) === place);
    },
  },
  {
    id: 'EC-131',
    severity: 'hard',
    reads: ['FU', 'DTH'],
    on: ['FU.survstat', 'FU.fudat', 'DTH.dthdat'],
    says: 'A death needs both its form and a contact that says that the child is dead, not before the date of death. Enter what is missing, or correct the other.',
    find({ of }) {
      const [death] = of('DTH');
      const told = of('FU').filter(({ answers }) => answers.survstat === 'DEAD');
      if (!death)
        return told.map(({ id }) => ({
          entry: id,
          field: 'survstat',
          says: 'The child is dead, but the form of death is not entered. Enter it, or correct the survival status.',
        }));
      const diedOn = death.occurredOn;
      if (diedOn === null) return [];
      if (told.length === 0)
        return [
          {
            entry: death.id,
            field: 'dthdat',
            says: 'The form of death is entered, but no follow-up contact says that the child is dead. Enter the contact at which you heard of it.',
          },
        ];
      return told
        .filter(({ occurredOn }) => occurredOn !== null && occurredOn < diedOn)
        .map(({ id }) => ({
          entry: id,
          field: 'fudat',
          says: `This contact tells of the death, but comes before the date of death, ${shortDate(diedOn)}. Check both dates.`,
        }));
    },
  },
  {
    id: 'EC-134',
    severity: 'hard',
    reads: ['DTH', ...aliveForms],
    on: ['DTH.dthdat'],
    says: 'The child was known to be alive after this date. Check the date of death and the forms dated after it.',
    find(casebook) {
      const [death] = casebook.of('DTH');
      const last = death?.occurredOn ? lastKnownAlive(casebook) : null;
      if (!death?.occurredOn || !last || last.on <= death.occurredOn) return [];
      const where = formByCode(last.form)?.title ?? last.form;
      const says = `The child was still known to be alive on ${shortDate(last.on)} (${where}). Check the date of death and that form.`;
      return [{ entry: death.id, field: 'dthdat', says }];
    },
  },
  {
    id: 'EC-135',
    severity: 'hard',
    reads: ['DTH', 'EVT', 'CSR'],
    on: ['DTH.dthcaus'],
    says: 'The child was in complete surgical remission, and died of osteosarcoma without a recorded event. Enter the relapse, or correct the cause of death.',
    find({ of }) {
      const wasInRemissionThen = of('CSR')[0]?.answers.csr === 'Y' && of('EVT').length === 0;
      return of('DTH')
        .filter(({ answers }) => answers.dthcaus === 'DISEASE' && wasInRemissionThen)
        .map(({ id }) => ({ entry: id, field: 'dthcaus' }));
    },
  },
  {
    id: 'EC-136',
    severity: 'soft',
    reads: ['DTH', 'SAE'],
    on: ['DTH.dth30d'],
    says: `The child died within ${treatmentDeathDays} days of protocol treatment, but no serious adverse event results in death. Report it at once, or explain.`,
    find({ of }) {
      if (of('SAE').some(({ answers }) => answers.aesdth === 'Y')) return [];
      return of('DTH')
        .filter(({ answers }) => answers.dth30d === 'Y')
        .map(({ id }) => ({ entry: id, field: 'dth30d' }));
    },
  },
  {
    id: 'DTH-DTHCAUS',
    severity: 'hard',
    reads: ['DTH', 'AE'],
    on: ['DTH.dthcaus'],
    says: 'The child died of the toxicity of treatment, but no adverse event of grade 5 is entered. Enter it, or correct the cause of death.',
    find({ of }) {
      if (of('AE').some(({ answers }) => Number(answers.aetoxgr) === 5)) return [];
      return of('DTH')
        .filter(({ answers }) => answers.dthcaus === 'TREATMENT_TOXICITY')
        .map(({ id }) => ({ entry: id, field: 'dthcaus' }));
    },
  },
  {
    id: 'FU-LOST',
    severity: 'soft',
    reads: [...aliveForms],
    on: ['FU.fulkadat'],
    says: 'The child was known to be alive after this day. Check the date last known alive.',
    find(casebook) {
      return lostContacts(casebook).flatMap(({ id, answers, occurredOn: calledLostOn }) => {
        const stated = asText(answers.fulkadat);
        const last = calledLostOn === null ? null : lastKnownAlive(casebook, calledLostOn);
        if (stated === null || last === null || last.on <= stated) return [];
        const where = formByCode(last.form)?.title ?? last.form;
        return [
          {
            entry: id,
            field: 'fulkadat',
            says: `The child was still known to be alive on ${shortDate(last.on)} (${where}). Check the date last known alive.`,
          },
        ];
      });
    },
  },
];

/** The checks on the course of the disease, life and death, the end of treatment and late effects. */
export const outcomeChecks: readonly CasebookCheck[] = [
  ...diseaseEventChecks,
  ...survivalChecks,
  ...endOfTreatmentChecks,
];

const monthOf = ({ event }: CasebookEntry) => Number(/^FU(\d+)$/.exec(event)?.[1] ?? Number.NaN);

/** Planned visits whose dates do not rise with their months. */
function visitsOutOfOrder(contacts: readonly CasebookEntry[]): Spot[] {
  const visits = contacts.filter((contact) => !Number.isNaN(monthOf(contact))).sort((a, b) => monthOf(a) - monthOf(b));
  const days = visits.map(({ occurredOn }) => occurredOn ?? '');
  return outOfOrder(days).flatMap((place) => {
    const [visit, day = ''] = [visits[place], days[place]];
    const other = days.findIndex((on, at) => (at < place && on >= day) || (at > place && on <= day));
    const [against, on] = [visits[other], days[other]];
    if (!visit || !against || !on) return [];
    const says = `This contact is dated ${shortDate(day)}, that of month ${monthOf(against)} ${shortDate(on)}: the dates are not in the order of the visits. Check both.`;
    return [{ entry: visit.id, field: 'fudat', says }];
  });
}

/** Contacts at any time on a day that has another one. */
function onOneDay(contacts: readonly CasebookEntry[]): Spot[] {
  return contacts
    .filter((contact) => Number.isNaN(monthOf(contact)))
    .filter(({ id, occurredOn }) => contacts.some((other) => other.id !== id && other.occurredOn === occurredOn))
    .map(({ id }) => ({
      entry: id,
      field: 'fudat',
      says: 'Another contact has the same date. Check both dates; one contact is entered once.',
    }));
}

function aliveAfterDeath(contacts: readonly CasebookEntry[]): Spot[] {
  const told = contacts.find(({ answers }) => answers.survstat === 'DEAD')?.occurredOn;
  if (!told) return [];
  return contacts
    .filter(({ answers, occurredOn }) => answers.survstat === 'ALIVE' && (occurredOn ?? '') > told)
    .map(({ id }) => ({
      entry: id,
      field: 'survstat',
      says: `An earlier contact, of ${shortDate(told)}, says that the child is dead. Check both.`,
    }));
}
