import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { daysBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { diseaseCourse } from '../formulas/disease-course';
import { loggedLesions } from '../formulas/lesions';
import { firstLineOperations, type Lung, lungsInvolved, lungsOperated, type Operation } from '../formulas/operations';
import { lungRemissionDay, remissionDay } from '../formulas/remission-day';
import { settings } from '../settings';

const { eventImagingDays } = settings;

const isNear = (one: string, other: string) => Math.abs(daysBetween(one, other)) <= eventImagingDays;
const sideInWords: Readonly<Record<Lung, string>> = { LEFT: 'left', RIGHT: 'right' };

/** The first-line operations of the lungs. */
function lungOperations({ of }: Casebook): Operation[] {
  return firstLineOperations(of('SXM')).filter(({ entry }) => entry.answers.sxmsite === 'LUNG');
}

const isOn = (lung: Lung) => (operation: Operation) => lungsOperated(operation.entry.answers.sxmlat).includes(lung);

/** Whether images show that all metastases of a lung at diagnosis are gone. */
function isClearOnImages(lung: Lung, { of }: Casebook): boolean {
  const numbers = loggedLesions(of('METS'))
    .filter(({ organ, side }) => organ === 'LUNG' && side === lung)
    .map(({ number }) => number);
  return of('RAD').some(({ answers, groups }) => {
    const rows = (groups.measurements ?? []).filter(({ tulnkid }) => numbers.includes(String(tulnkid)));
    return answers.lungcr === 'Y' || (numbers.length > 0 && rows.length >= numbers.length && rows.every(isGone));
  });
}

const isGone = ({ trstate }: { trstate?: unknown }) => trstate === 'ABSENT';

/** The lungs that were involved and neither operated on nor cleared by chemotherapy. */
function lungsLeft(casebook: Casebook): Lung[] {
  const operations = lungOperations(casebook);
  return lungsInvolved(casebook.of('METS')[0]?.answers.lunglat).filter(
    (lung) => !operations.some(isOn(lung)) && !isClearOnImages(lung, casebook),
  );
}

/** The record that says that lung surgery was done, of a child in surgical remission with metastases in both lungs at diagnosis. */
function bothLungsStatement({ of }: Casebook): CasebookEntry | undefined {
  const isBilateral = of('METS')[0]?.answers.lunglat === 'BILATERAL' && of('CSR')[0]?.answers.csr === 'Y';
  return isBilateral ? of('SXM').find(({ answers }) => answers.lungsxdone === 'DONE') : undefined;
}

/** Progression in the words of the assessment, or a new lesion. */
const showsProgression = ({ answers }: CasebookEntry) => answers.ovrlresp === 'PD' || answers.newles === 'Y';

export const remissionChecks: readonly CasebookCheck[] = [
  {
    id: 'EC-100',
    severity: 'hard',
    reads: ['SXM', 'RAD', 'CYC', 'IL2', 'LAK', 'SXP', 'METS'],
    on: ['SXM.lungsxdone'],
    says: 'Lung surgery was not needed because of a complete remission, but no images before the planned operation say so. Enter the radiological assessment with the complete remission of the lung, or correct this answer.',
    find(casebook) {
      const statement = casebook.of('SXM').find(({ answers }) => answers.lungsxdone === 'NOT_NEEDED_CR');
      if (!statement) return [];
      const remission = lungRemissionDay(casebook.of('RAD'));
      const latest = casebook.calendar().find(({ code }) => code === 'SX_LUNG1')?.windowEnd ?? null;
      const isInTime = remission !== null && (latest === null || remission <= latest);
      return isInTime ? [] : [{ entry: statement.id, field: 'lungsxdone' }];
    },
  },
  {
    id: 'EC-101',
    severity: 'hard',
    reads: ['SXM', 'METS', 'CSR', 'RAD'],
    on: ['SXM.lungsxdone'],
    says: 'Both lungs had metastases at diagnosis and the child is in surgical remission, but not both lungs are accounted for. Enter the operation of the other side or the images on which it is clear, or correct the remission statement.',
    find(casebook) {
      const statement = bothLungsStatement(casebook);
      const [left] = statement ? lungsLeft(casebook) : [];
      if (!statement || !left) return [];
      const says = `Both lungs had metastases at diagnosis and the child is in surgical remission, but nothing tells how the ${sideInWords[left]} lung was cleared. Enter its operation or the images on which it is clear, or correct the remission statement.`;
      return [{ entry: statement.id, field: 'lungsxdone', says }];
    },
  },
  {
    id: 'EC-109',
    severity: 'soft',
    reads: ['RAD', 'EVT'],
    on: ['RAD.ovrlresp', 'RAD.newles', 'EVT.evtbasis'],
    says: `Progression on images and disease events go together within ${eventImagingDays} days: one of the two is missing. Enter it, or explain.`,
    find(casebook) {
      return [...progressionsWithoutEvent(casebook), ...eventsWithoutImages(casebook)];
    },
  },
  {
    id: 'EC-111',
    severity: 'hard',
    reads: ['CSR', 'SXP', 'SXM', 'RAD', 'RT', 'EVT'],
    on: ['CSR.csrdat'],
    says: 'The remission is dated by the operation, images or radiotherapy that completed it, and comes before any relapse. Check this date and theirs.',
    find({ of }) {
      const [statement] = of('CSR');
      const stated = asText(statement?.answers.csrdat);
      if (!statement || stated === null || statement.answers.csr !== 'Y') return [];
      const { csrlung = null, csroth = null } = statement.answers;
      const treatments = { SXP: of('SXP'), SXM: of('SXM'), RAD: of('RAD'), RT: of('RT') };
      const says = whatIsWrong(stated, remissionDay(treatments, { csrlung, csroth }), of('EVT'));
      return says === null ? [] : [{ entry: statement.id, field: 'csrdat', says }];
    },
  },
  {
    id: 'EC-112',
    severity: 'hard',
    reads: ['CSR', 'SXM', 'METS', 'RAD'],
    on: ['CSR.csrlung'],
    says: 'The lungs are said to be cleared, but no complete operation of every involved side, or no images of the complete remission, are entered. Enter them, or correct this answer.',
    find(casebook) {
      const [statement] = casebook.of('CSR');
      if (!statement) return [];
      const says = whatIsMissing(statement, casebook);
      return says === null ? [] : [{ entry: statement.id, field: 'csrlung', says }];
    },
  },
];

/** While disease is known to be there, images that show it growing are no new event. */
function progressionsWithoutEvent({ of }: Casebook): Spot[] {
  const course = diseaseCourse(of('CSR')[0], of('EVT'));
  return of('RAD').flatMap((assessment) => {
    const on = assessment.occurredOn;
    if (on === null || !showsProgression(assessment) || course.events.some((event) => isNear(event, on))) return [];
    const last = course.events.findLast((event) => event <= on);
    const isKnown = last !== undefined && !course.remissions.some((day) => day > last && day <= on);
    if (isKnown) return [];
    const says = `The images of ${shortDate(on)} show progression or a new lesion, but no disease event is entered within ${eventImagingDays} days. Enter the event, or check the response.`;
    return [{ entry: assessment.id, field: assessment.answers.ovrlresp === 'PD' ? 'ovrlresp' : 'newles', says }];
  });
}

/** A second malignancy is not sought on these images. */
function eventsWithoutImages({ of }: Casebook): Spot[] {
  return of('EVT').flatMap(({ id, answers, occurredOn: on }) => {
    const isSought = on !== null && answers.evttype !== null && answers.evttype !== 'SECOND_MALIGNANCY';
    if (!isSought || of('RAD').some(({ occurredOn }) => occurredOn !== null && isNear(occurredOn, on))) return [];
    const says = `No images are entered within ${eventImagingDays} days of this event. Enter the radiological assessment that showed it, or explain.`;
    return [{ entry: id, field: 'evtbasis', says }];
  });
}

/** A progression may come before the remission: the disease grew and was then removed. */
function whatIsWrong(stated: string, completed: string | null, events: readonly CasebookEntry[]): string | null {
  if (completed !== null && completed !== stated)
    return `The last operation, images or radiotherapy that completed the remission is of ${shortDate(completed)}. Correct this date, or that of the treatment.`;
  const before = events.find(({ answers, occurredOn }) => {
    return answers.evttype !== 'PROGRESSION' && occurredOn !== null && occurredOn <= stated;
  });
  if (!before?.occurredOn) return null;
  return `A relapse or second malignancy is dated ${shortDate(before.occurredOn)}, not after this remission. Check both dates.`;
}

/** What the statement on the lungs lacks, unless the record of lung surgery tells it already (EC-100, EC-101). */
function whatIsMissing({ answers }: CasebookEntry, casebook: Casebook): string | null {
  const isToldThere = casebook.of('SXM').some((record) => record.answers.lungsxdone === 'NOT_NEEDED_CR');
  if (answers.csrlung === 'CR_ON_CHEMO' && !isToldThere && lungRemissionDay(casebook.of('RAD')) === null)
    return 'No radiological assessment says that the lung metastases were in complete remission on chemotherapy. Enter it, or correct this answer.';
  if (answers.csrlung !== 'SURGERY_COMPLETE') return null;
  const toldThere = bothLungsStatement(casebook) ? lungsLeft(casebook) : [];
  const open = lungsInvolved(casebook.of('METS')[0]?.answers.lunglat).find((lung) => {
    return !toldThere.includes(lung) && !isCleared(lung, casebook);
  });
  if (!open) return null;
  return `No operation that removed all disease of the ${sideInWords[open]} lung is entered. Enter it, correct its completeness, or correct this answer.`;
}

/** A lung that was operated on needs a complete operation; one that was not, images on which it is clear. */
function isCleared(lung: Lung, casebook: Casebook): boolean {
  const operations = lungOperations(casebook).filter(isOn(lung));
  if (operations.length === 0) return isClearOnImages(lung, casebook);
  return operations.some(({ entry }) => entry.answers.sxmcompl === 'Y');
}
