import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { ageOn } from './cohort';
import type { Course } from './course';
import { type Contact, isYearly } from './follow-up-plan';
import { cyclesOf, hasCisplatin, hasDoxorubicin } from './given-cycle';
import { examinedOn } from './grow-contact';
import { type Ear, type HearingLoss, hearingLossOn, thresholdsOf } from './hearing';
import { ejectionOn, hadDexrazoxane, shorteningOf } from './heart';
import { filtrationAfter } from './kidney';
import { oneOf, varied } from './variation';

/** A test of heart, hearing, kidney or lung. */
export interface OrganTest {
  event: string;
  on: string;
  answers: Answers;
  /** Of audiometry: what was lost; 0 of other tests. */
  loss: HearingLoss;
}

/** Younger children are tested without headphones. */
const headphonesFrom = 5;
/** Hearing is tested yearly for so long, and on where it is lost. */
const hearingMonths = 60;
/** The lung function is tested after these months where the lungs were operated on. */
const lungMonths = [12, 36, 60];
/** One child had a cold when its hearing was tested. */
const cold = { serial: 5, event: 'AP3' };
const louderWithCold = 10;

/** The tests of a child, in order. */
export function organTestsOf(course: Course): OrganTest[] {
  const { child } = course;
  return [
    ...testsOfScreening(course),
    ...cyclesOf(course).flatMap(({ code, on }) => testsBefore(course, code, addDays(on, -2))),
    ...testsAtEnd(course),
    ...course.contacts
      .filter((contact) => contact.status === 'ALIVE' && isYearly(contact))
      .flatMap((contact) => testsOfContact(course, contact, examinedOn(child, contact))),
  ];
}

/** The lung function of a child whose lungs were operated on, in % of the predicted vital capacity. */
export function vitalCapacityOf({ child }: Pick<Course, 'child'>): number {
  return child.bothLungs
    ? varied(child.serial, 'vital capacity', 72, 94)
    : varied(child.serial, 'vital capacity', 82, 104);
}

function testsOfScreening(course: Course): OrganTest[] {
  const { child } = course;
  const on = addDays(child.diagnosedOn, 4);
  const test = (answers: Answers): OrganTest => ({ event: 'SCR', on, answers, loss: 0 });
  const filtration = {
    oftest: 'GFR_MEASURED',
    gfrmeas: varied(child.serial, 'first filtration', 105, 142),
    gfrmeth: on < '2000' ? 'CR51_EDTA' : oneOf(child.serial, 'GFR method', ['IOHEXOL', 'TC99_DTPA', 'URINE_24H']),
  };
  return [
    echo(course, 'SCR', on),
    test({ oftest: 'ECG', qtcf: varied(child.serial, 'QTcF', 382, 438) }),
    ...audiometry(course, 'SCR', on),
    ...(child.serial % 2 === 0 ? [test(filtration)] : []),
  ];
}

/** Before a cycle: the heart before doxorubicin, hearing before cisplatin. */
function testsBefore(course: Course, code: string, on: string): OrganTest[] {
  return [
    ...(hasDoxorubicin(code) ? [echo(course, code, on)] : []),
    ...(hasCisplatin(code) && code !== 'AP1' ? audiometry(course, code, on) : []),
  ];
}

function testsAtEnd(course: Course): OrganTest[] {
  const { child, evaluatedOn: on } = course;
  const isSeptic = child.event === 'TOXDEATH';
  return [
    echo(course, 'EOT', on),
    ...(isSeptic ? [] : audiometry(course, 'EOT', on)),
    ...(isSeptic || child.lungSurgeryOn === null ? [] : [lungFunction(course, 'EOT', on)]),
    ...(isSeptic || child.serial % 4 !== 0 ? [] : [measuredFiltration(course, 'EOT', on)]),
  ];
}

function testsOfContact(course: Course, { event, month }: Contact, on: string): OrganTest[] {
  const isHearingTested = month <= hearingMonths || hearingLossOn(course, on) > 0;
  const isLungTested = course.child.lungSurgeryOn !== null && lungMonths.includes(month);
  return [
    echo(course, event, on),
    ...(isHearingTested ? audiometry(course, event, on) : []),
    ...(isLungTested ? [lungFunction(course, event, on)] : []),
  ];
}

function echo(course: Course, event: string, on: string): OrganTest {
  const lvef = ejectionOn(course, on, event);
  const cvdxz = hadDexrazoxane(course, on);
  // One site measured by scintigraphy in its first years.
  const isScintigraphy = course.child.site === 'MI02' && on < '1997';
  const answers: Answers = isScintigraphy
    ? { oftest: 'MUGA', lvef, cvdxz }
    : { oftest: 'ECHO', lvef, shortf: shorteningOf(lvef), cvdxz };
  return { event, on, answers, loss: 0 };
}

function audiometry(course: Course, event: string, on: string): OrganTest[] {
  const { child } = course;
  const hasCold = child.serial === cold.serial && event === cold.event;
  const loss = hearingLossOn(course, on);
  const test = (audear: string, ear: Ear): OrganTest => {
    const heard = thresholdsOf(course, ear, on, hasCold ? louderWithCold : 0);
    return { event, on, answers: { oftest: 'AUDIOMETRY', audear, ...heard, audtymp: hasCold ? 'N' : 'Y' }, loss };
  };
  if (ageOn(child, on) < headphonesFrom) return [test('FREE_FIELD', 'RIGHT')];
  return [test('LEFT', 'LEFT'), test('RIGHT', 'RIGHT')];
}

function lungFunction(course: Course, event: string, on: string): OrganTest {
  const fvcpct = vitalCapacityOf(course) + varied(course.child.serial, `spirometry ${on}`, -2, 2);
  return { event, on, answers: { oftest: 'PFT', fvcpct, fev1pct: fvcpct - 3 }, loss: 0 };
}

function measuredFiltration({ child }: Course, event: string, on: string): OrganTest {
  const answers = { oftest: 'GFR_MEASURED', gfrmeas: filtrationAfter(child, on) + 4, gfrmeth: 'IOHEXOL' };
  return { event, on, answers, loss: 0 };
}
