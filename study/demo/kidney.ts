import { roundTo } from '@/lib/crf/round';
import { addDays } from '@/lib/dates/calendar';
import { ageOn, type CohortChild } from './cohort';
import type { Course } from './course';
import { cyclesOf, hasCisplatin, hasIfosfamide } from './given-cycle';
import { bodyOn } from './growth-table';
import { oneOf, varied } from './variation';

/** Every fifth child has a kidney that filters less after treatment. */
const hasLessFiltration = ({ serial }: CohortChild) => serial % 5 === 3;

/** Estimated filtration after treatment, in mL/min/1.73 m²: well within its class. The formula reads low in adults, who are heavy. */
export function filtrationAfter(child: CohortChild, on: string): number {
  const isAdult = ageOn(child, on) >= 17;
  if (hasLessFiltration(child)) return varied(child.serial, `filtration ${on}`, 69, 84);
  return isAdult
    ? varied(child.serial, `filtration ${on}`, 94, 107)
    : varied(child.serial, `filtration ${on}`, 98, 132);
}

/** Creatinine that goes with it, in mg/dL. */
export function creatinineFor(child: CohortChild, on: string, filtration: number): number {
  return roundTo((0.413 * bodyOn(child, on).height) / filtration, 2);
}

/** How often cisplatin and ifosfamide were given before a day: they make the kidney lose magnesium and phosphate. */
export function tubuleToxicBefore(course: Course, on: string): { cisplatin: number; ifosfamide: number } {
  const before = cyclesOf(course).filter((cycle) => cycle.on < on);
  return {
    cisplatin: before.filter(({ code }) => hasCisplatin(code)).length,
    ifosfamide: before.filter(({ code }) => hasIfosfamide(code)).length,
  };
}

/** How much the tubules of a child are hurt by a dose: a share of the lower limit of normal. */
export const tubuleSensitivity = ({ serial }: CohortChild): number =>
  oneOf(serial, 'tubules', [0.02, 0.035, 0.05, 0.075]);

/** Magnesium before a cycle, in lower limits of normal. */
export function magnesiumOn(course: Course, on: string): number {
  const { cisplatin, ifosfamide } = tubuleToxicBefore(course, on);
  return roundTo(1.18 - (cisplatin * 1.2 + ifosfamide * 0.6) * tubuleSensitivity(course.child), 3);
}

/** The same of phosphate. */
export function phosphateOn(course: Course, on: string): number {
  const { cisplatin, ifosfamide } = tubuleToxicBefore(course, on);
  return roundTo(1.22 - (cisplatin * 0.3 + ifosfamide * 1.4) * tubuleSensitivity(course.child), 3);
}

/** What is lost for good is found on the day after the last treatment. */
export function tubulopathyOf(course: Course): 'NONE' | 'SUBCLINICAL' | 'SUPPLEMENTED' {
  const after = addDays(course.end.on, 1);
  const [magnesium, phosphate] = [magnesiumOn(course, after), phosphateOn(course, after)];
  if (magnesium < 0.85) return 'SUPPLEMENTED';
  return magnesium < 1 || phosphate < 0.95 ? 'SUBCLINICAL' : 'NONE';
}
