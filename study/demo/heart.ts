import type { CohortChild } from './cohort';
import type { Course } from './course';
import { cyclesOf, hasDoxorubicin } from './given-cycle';
import { getsDexrazoxane } from './grow-drugs';
import { oneOf, varied } from './variation';

/** The heart of one survivor grew weak in the twelfth year, and recovered in part with enalapril. */
export const weakHeart = { serial: 32, month: 144 };
const weakEjection = 49;

/** Ejection fraction on a day, in %: it falls a little with each doxorubicin, in some children more than in others. */
export function ejectionOn(course: Course, on: string, event: string): number {
  const { serial } = course.child;
  if (serial === weakHeart.serial && event === `FU${weakHeart.month}`) return weakEjection;
  const given = cyclesOf(course).filter(({ code, on: day }) => hasDoxorubicin(code) && day < on).length;
  const fall = given * oneOf(serial, 'fall of the heart', [0.6, 0.8, 1, 1.2]);
  return Math.round(varied(serial, 'ejection', 64, 70) - fall + varied(serial, `ejection ${on}`, -1, 1));
}

/** Shortening fraction that goes with an ejection fraction, in %. */
export const shorteningOf = (ejection: number): number => Math.round(ejection * 0.5 + 4);

/** Whether dexrazoxane was given before a day. */
export function hadDexrazoxane({ child, events }: Pick<Course, 'child' | 'events'>, on: string): 'Y' | 'N' {
  return cyclesOf({ child, events }).some((cycle) => cycle.on < on && getsDexrazoxane(cycle)) ? 'Y' : 'N';
}

/** Whether the evaluation of a contact finds the weak heart. */
export function isHeartWeak({ serial }: CohortChild, month: number): boolean {
  return serial === weakHeart.serial && month === weakHeart.month;
}
