import { describe, expect, it } from 'vitest';
import type { Criterion, GradeLimits, LaboratoryGrade } from './criterion';
import { criteria } from './laboratory-criteria';
import type { Limit } from './limits';
import { allowedGrades } from './terms';
import { gradeText } from './texts';

const grades: readonly LaboratoryGrade[] = [1, 2, 3, 4];
const all: [string, Criterion][] = Object.entries(criteria);

function tablesOf({ inUnit = {}, inAnyUnit, ifBaselineAbnormal }: Criterion): [string, GradeLimits][] {
  const relative = [inAnyUnit, ifBaselineAbnormal].filter((limits) => limits !== undefined);
  return [...Object.entries(inUnit), ...relative.map((limits): [string, GradeLimits] => ['', limits])];
}

/** Cells are printed per mm3, or in 10^9/L, and each criterion of cells knows both. */
const scalesOf = (unit: string) => (/^10\^|^1?\/(uL|mm3)$/.test(unit) ? [0.001, 1, 1000] : [1]);
/** Limits of which CTCAE prints another unit alone: fibrinogen in mg/dL, haemoglobin above normal in g/dL, ionised calcium in mmol/L. */
const converted = new Set([
  'Fibrinogen decreased g/L',
  'Hemoglobin increased g/L',
  'Hypocalcemia (Ionized) mg/dL',
  'Hypercalcemia (Ionized) mg/dL',
]);

function numbersIn(text: string): number[] {
  return (text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(\.\d+)?/g) ?? []).map(Number);
}

describe.each(all)('%s', (name, criterion) => {
  it('gives only grades that the term allows', () => {
    for (const [, limits] of tablesOf(criterion)) {
      for (const grade of Object.keys(limits)) expect(allowedGrades(criterion.term)).toContain(Number(grade));
    }
  });

  it('has the numbers that the text of the grade prints', () => {
    for (const [unit, limits] of tablesOf(criterion)) {
      if (converted.has(`${name} ${unit}`)) continue;
      for (const grade of grades) {
        const printed = numbersIn(gradeText(criterion.term, grade) ?? '').flatMap((number) =>
          scalesOf(unit).map((by) => number * by),
        );
        const numbers = [limits[grade] ?? []]
          .flat()
          .map(printedOf)
          .filter((number) => number !== 1);
        for (const number of numbers) expect(printed).toContain(number);
      }
    }
  });
});

/** The number of a limit as CTCAE prints it: a fall of 75 % is kept as a quarter of the baseline. */
function printedOf({ times, plus, onlyBelowNormal }: Limit): number {
  if (onlyBelowNormal) return 100 - times * 100;
  return plus || times;
}

it('glucose above normal and phosphate are graded by treatment, not here', () => {
  for (const term of ['Hyperglycemia', 'Hypophosphatemia', 'Hyperphosphatemia']) {
    expect(Object.keys(criteria)).not.toContain(term);
  }
});
