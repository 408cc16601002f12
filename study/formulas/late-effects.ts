import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText, type Value } from '@/lib/crf/value';
import { addMonths } from '@/lib/dates/calendar';
import type { KidneyClass } from '../codelists/late-effects';
import { settings } from '../settings';

/** The tests (OF, LB) of the 12 months (setting) up to an evaluation, by the field that dates them; the latest first. */
export function recentTests(tests: readonly OtherEntry[], datedBy: string, evaluatedOn: string): OtherEntry[] {
  const from = addMonths(evaluatedOn, -settings.lateEffectMonths);
  const dayOf = ({ answers }: OtherEntry) => asText(answers[datedBy]) ?? '';
  return tests
    .filter((test) => dayOf(test) >= from && dayOf(test) <= evaluatedOn)
    .sort((one, other) => dayOf(other).localeCompare(dayOf(one)));
}

/** Class of an estimated GFR in mL/min/1.73 m². */
export function kidneyClass(filtration: number): Exclude<KidneyClass, 'ND'> {
  if (filtration < 30) return '<30';
  if (filtration < 60) return '30-59';
  return filtration < 90 ? '60-89' : '>=90';
}

/** Whether a test of the heart shows a function below the limits of the study; null when it has no value. */
export function isHeartReduced({ lvef, shortf }: OtherEntry['answers']): boolean | null {
  const ejection = asNumber(lvef);
  const shortening = asNumber(shortf);
  if (ejection === null && shortening === null) return null;
  return (ejection ?? Infinity) < settings.lvefMin || (shortening ?? Infinity) < settings.shorteningMin;
}

/** Worst SIOP-Boston grade (0-4) of the ears that were tested on the day of the last of these audiometries; null when none has one. */
export function lastHearingGrade(audiometries: readonly OtherEntry[]): number | null {
  const [last] = audiometries;
  const grades = audiometries
    .filter(({ answers }) => answers.ofdat === last?.answers.ofdat)
    .flatMap(({ answers }) => gradeOf(answers.siopoto));
  return grades.length > 0 ? Math.max(...grades) : null;
}

function gradeOf(grade: Value | undefined): number[] {
  return grade === null || grade === undefined || Number.isNaN(Number(grade)) ? [] : [Number(grade)];
}
