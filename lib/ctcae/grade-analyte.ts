import { type Analyte, type AnalyteFacts, analytes } from './analytes';
import type { LaboratoryGrade } from './criterion';
import { gradeLaboratory } from './grade-laboratory';
import type { CriterionName } from './laboratory-criteria';
import type { Direction } from './limits';
import type { CtcaeTerm } from './terms';

export interface AnalyteValue {
  value: number | null;
  /**
   * The unit of the value, the limits and the baseline; the SI unit when it is not given. Grade a value in the unit of the
   * laboratory where CTCAE prints limits for it: 8.0 mg/dL of calcium is grade 1, but converted, 1.996 mmol/L, grade 2.
   */
  unit?: string;
  lln: number | null;
  uln: number | null;
  /** The value before treatment, with its own upper limit where that was another. Not for grading the baseline itself. */
  baseline?: { value: number | null; uln?: number | null } | null;
}

/** No grade reached, or the worse of the two directions. */
export type AnalyteGrade =
  | { grade: 0; term: null; direction: null; assumes: null }
  | { grade: LaboratoryGrade; term: CtcaeTerm; direction: Direction; assumes: string | null };

const noGrade: AnalyteGrade = { grade: 0, term: null, direction: null, assumes: null };

/**
 * Grades a value of the laboratory form by CTCAE v5.0, low and high, and gives the worse. Null when it cannot be graded: no
 * value, no reference limit where it is needed, a unit that CTCAE does not print, or, for phosphate and for high glucose, a
 * value beyond normal, which v5.0 grades by treatment alone.
 */
export function gradeAnalyte(analyte: Analyte, result: AnalyteValue): AnalyteGrade | null {
  const facts: AnalyteFacts = analytes[analyte];
  const grades = [...gradesInDirection('low', facts, result), ...gradesInDirection('high', facts, result)];
  const [worst] = grades.filter((grade) => grade !== null).sort((a, b) => b.grade - a.grade);
  if (worst && worst.grade > 0) return worst;
  return grades.includes(null) ? null : noGrade;
}

/** None when CTCAE has no term in this direction. */
function gradesInDirection(direction: Direction, facts: AnalyteFacts, result: AnalyteValue): (AnalyteGrade | null)[] {
  if (facts[`${direction}ByTreatment`]) return [isNormal(direction, result) ? noGrade : null];
  const criterion = facts[direction];
  if (!criterion) return [];
  if (facts.isNormalWithinRange && isNormal(direction, result)) return [noGrade];
  return [gradeBy(criterion, facts.si, result)];
}

function isNormal(direction: Direction, { value, lln, uln }: AnalyteValue): boolean {
  if (value === null) return false;
  return direction === 'low' ? lln !== null && value >= lln : uln !== null && value <= uln;
}

function gradeBy(criterion: CriterionName, si: string, result: AnalyteValue): AnalyteGrade | null {
  const { unit = si, baseline } = result;
  const before = baseline && { value: baseline.value, isAbnormal: isAbnormal(baseline, result.uln) };
  const { grade, term, direction, assumes } = gradeLaboratory({ ...result, criterion, unit, baseline: before });
  if (grade === null || term === null || direction === null) return null;
  return grade === 0 ? noGrade : { grade, term, direction, assumes };
}

/** All criteria that ask for an abnormal baseline are about high values. */
function isAbnormal({ value, uln }: NonNullable<AnalyteValue['baseline']>, ulnNow: number | null): boolean {
  const limit = uln ?? ulnNow;
  return value !== null && limit !== null && value > limit;
}
