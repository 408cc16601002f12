import type { Criterion, GradeLimits, LaboratoryGrade } from './criterion';
import { type CriterionName, criteria } from './laboratory-criteria';
import { type Direction, isBeyond, type References } from './limits';
import type { CtcaeTerm } from './terms';

export interface LaboratoryValue {
  /** The name of the criterion: a CTCAE term in any capitals, for ionised calcium with “(Ionized)” behind it. */
  criterion: string | null;
  value: number | null;
  /** Spelled in any capitals; criteria in multiples of a limit need none. */
  unit?: string | null;
  /** Lower and upper limit of normal, in the unit of the value. */
  lln?: number | null;
  uln?: number | null;
  /**
   * The value before treatment, in the unit of the value, and whether it was beyond normal in the direction of the term. Do
   * not give it when the baseline itself is graded. Not known, it counts as normal.
   */
  baseline?: { value: number | null; isAbnormal: boolean } | null;
}

export interface LaboratoryResult {
  /** The CTCAE term, and the direction of the abnormality it stands for; null when the criterion is none of ours. */
  term: CtcaeTerm | null;
  direction: Direction | null;
  /** 0 when no grade is reached; null when it cannot be graded. */
  grade: 0 | LaboratoryGrade | null;
  /** What was assumed besides the value. */
  assumes: string | null;
}

const byName = new Map<string, Criterion>(
  Object.entries(criteria).map(([name, criterion]) => [name.toLowerCase(), criterion]),
);
const gradesWorstFirst: readonly LaboratoryGrade[] = [4, 3, 2, 1];

/**
 * Grades a laboratory value by CTCAE v5.0: the worst grade of which a limit is passed. Null, “cannot be graded”, without a
 * value, with a unit that the criterion does not know, or when no limit is passed that can be told and one cannot be told
 * (its reference limit is missing): a value that is bad enough by its number alone has its grade without a range.
 */
export function gradeLaboratory(result: LaboratoryValue): LaboratoryResult {
  const criterion = byName.get(result.criterion?.trim().toLowerCase() ?? '');
  if (!criterion) return { term: null, direction: null, grade: null, assumes: null };
  const { term, direction, assumes } = criterion;
  const limits = limitsFor(criterion, result);
  const grade =
    limits && isNumber(result.value) ? gradeOf(result.value, limits, direction, referencesOf(result)) : null;
  return { term, direction, grade, assumes: grade ? (assumes?.[grade] ?? null) : null };
}

/** Whether a criterion has this name. */
export function isCriterion(name: string): name is CriterionName {
  return Object.hasOwn(criteria, name);
}

function limitsFor(criterion: Criterion, { unit, baseline }: LaboratoryValue): GradeLimits | null {
  if (criterion.ifBaselineAbnormal && baseline?.isAbnormal) return criterion.ifBaselineAbnormal;
  return criterion.inAnyUnit ?? inUnit(criterion.inUnit ?? {}, unit ?? '');
}

/** The spelling of the table is looked up, another one is compared: a child has thousands of values. */
function inUnit(limits: Readonly<Record<string, GradeLimits>>, unit: string): GradeLimits | null {
  if (Object.hasOwn(limits, unit)) return limits[unit] ?? null;
  const sought = plainUnit(unit);
  return Object.entries(limits).find(([known]) => plainUnit(known) === sought)?.[1] ?? null;
}

function gradeOf(value: number, limits: GradeLimits, direction: Direction, references: References) {
  let canTell = true;
  for (const grade of gradesWorstFirst) {
    const beyond = [limits[grade] ?? []].flat().map((limit) => isBeyond(value, limit, direction, references));
    if (beyond.includes(true)) return grade;
    if (beyond.includes(null)) canTell = false;
  }
  return canTell ? 0 : null;
}

/** An upper limit or a baseline of zero is no limit: everything would be a multiple of it. */
function referencesOf({ lln, uln, baseline }: LaboratoryValue): References {
  return { LLN: isNumber(lln) ? lln : null, ULN: positive(uln), baseline: positive(baseline?.value) };
}

function positive(value: number | null | undefined): number | null {
  return isNumber(value) && value > 0 ? value : null;
}

function isNumber(value: number | null | undefined): value is number {
  return Number.isFinite(value);
}

/** `10*9/L`, `x 10^9 / l` and `10^9/L` are one unit, and so are `µmol/L` and `umol/l`. */
function plainUnit(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[µμ]/g, 'u')
    .replaceAll('*', '^')
    .replace('³', '3')
    .replace(/^[x×]/, '');
}
