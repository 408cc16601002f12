import { describe, expect, it, test } from 'vitest';
import { type Analyte, type AnalyteFacts, analytes, isAnalyte } from './analytes';
import { type AnalyteValue, gradeAnalyte } from './grade-analyte';
import { criteria } from './laboratory-criteria';
import { allowedGrades, type CtcaeTerm } from './terms';

const none = { grade: 0, term: null, direction: null, assumes: null };

/** Analyte, value in SI, range, and the grade with its term. */
const cases: [Analyte, number, [number | null, number | null], [number, CtcaeTerm] | 0 | null][] = [
  ['hgb', 75, [115, 155], [3, 'Anemia']],
  ['hgb', 120, [115, 155], 0],
  ['hgb', 180, [115, 155], [2, 'Hemoglobin increased']],
  ['hgb', 75, [null, null], [3, 'Anemia']],
  ['hgb', 120, [115, null], null],
  ['wbc', 0.9, [4, 10], [4, 'White blood cell decreased']],
  ['wbc', 101, [4, 10], [3, 'Leukocytosis']],
  ['anc', 0.49, [1.5, 8], [4, 'Neutrophil count decreased']],
  ['anc', 9, [1.5, 8], 0],
  ['lym', 0.19, [1.5, 7], [4, 'Lymphocyte count decreased']],
  ['lym', 6, [1.5, 7], 0],
  ['lym', 7.1, [1.5, 7], [2, 'Lymphocyte count increased']],
  ['lym', 6, [1.5, null], [2, 'Lymphocyte count increased']],
  ['plat', 49, [150, 400], [3, 'Platelet count decreased']],
  ['creat', 121, [20, 40], [3, 'Creatinine increased']],
  ['bili', 31, [0, 17], [2, 'Blood bilirubin increased']],
  ['alt', 801, [0, 40], [4, 'Alanine aminotransferase increased']],
  ['ast', 41, [0, 40], [1, 'Aspartate aminotransferase increased']],
  ['ggt', 101, [0, 40], [2, 'GGT increased']],
  ['alp', 2001, [100, 400], [3, 'Alkaline phosphatase increased']],
  ['ldh', 400, [100, 250], [1, 'Blood lactate dehydrogenase increased']],
  ['alb', 19, [35, 50], [3, 'Hypoalbuminemia']],
  ['na', 127, [135, 145], [3, 'Hyponatremia']],
  ['na', 156, [135, 145], [3, 'Hypernatremia']],
  ['k', 3.2, [3.5, 5], [2, 'Hypokalemia']],
  ['k', 7.1, [3.5, 5], [4, 'Hyperkalemia']],
  ['ca', 1.74, [2.1, 2.6], [3, 'Hypocalcemia']],
  ['ca', 3, [2.1, 2.6], [2, 'Hypercalcemia']],
  ['mg', 0.39, [0.7, 1], [3, 'Hypomagnesemia']],
  ['mg', 1.1, [0.7, 1], [1, 'Hypermagnesemia']],
  ['hco3', 15, [18, 26], [1, 'Blood bicarbonate decreased']],
  ['gluc', 2.1, [3.3, 5.6], [3, 'Hypoglycemia']],
  ['gluc', 5, [3.3, 5.6], 0],
  ['gluc', 20, [3.3, 5.6], null],
  ['gluc', 5, [3.3, null], null],
  ['phos', 1.2, [0.9, 1.6], 0],
  ['phos', 0.3, [0.9, 1.6], null],
  ['phos', 2.5, [0.9, 1.6], null],
];

describe('gradeAnalyte', () => {
  it.each(cases)('%s %d, range %o: %o', (analyte, value, [lln, uln], expected) => {
    const graded = gradeAnalyte(analyte, { value, lln, uln });
    if (expected === null) expect(graded).toBeNull();
    else if (expected === 0) expect(graded).toEqual(none);
    else expect(graded).toMatchObject({ grade: expected[0], term: expected[1] });
  });

  it('names the direction and what was assumed', () => {
    expect(gradeAnalyte('k', { value: 3.2, lln: 3.5, uln: 5 })).toMatchObject({
      direction: 'low',
      assumes: expect.stringContaining('symptomatic'),
    });
    expect(gradeAnalyte('k', { value: 6.5, lln: 3.5, uln: 5 })).toMatchObject({ direction: 'high', assumes: null });
  });

  it('grades in the unit of the laboratory, where a conversion would cross a limit', () => {
    expect(gradeAnalyte('ca', { value: 8, unit: 'mg/dL', lln: 8.8, uln: 10.8 })).toMatchObject({ grade: 1 });
    expect(gradeAnalyte('ca', { value: 1.996, lln: 2.2, uln: 2.7 })).toMatchObject({ grade: 2 });
    expect(gradeAnalyte('hgb', { value: 7.9, unit: 'g/dL', lln: 11.5, uln: 15.5 })).toMatchObject({ grade: 3 });
  });

  it('compares with an abnormal baseline, by its own upper limit where it has one', () => {
    const now: AnalyteValue = { value: 130, lln: 0, uln: 40 };
    expect(gradeAnalyte('alt', now)).toMatchObject({ grade: 2 });
    expect(gradeAnalyte('alt', { ...now, baseline: { value: 30 } })).toMatchObject({ grade: 2 });
    expect(gradeAnalyte('alt', { ...now, baseline: { value: 100 } })).toEqual(none);
    expect(gradeAnalyte('alt', { ...now, baseline: { value: 100, uln: 110 } })).toMatchObject({ grade: 2 });
    expect(gradeAnalyte('creat', { value: 39, lln: 0, uln: 40, baseline: { value: 20 } })).toMatchObject({ grade: 2 });
  });

  it('cannot grade without a value, for any analyte', () => {
    for (const analyte of Object.keys(analytes).filter(isAnalyte)) {
      expect(gradeAnalyte(analyte, { value: null, lln: 1, uln: 2 })).toBeNull();
    }
  });
});

test('every criterion of an analyte is of its direction and knows its SI unit', () => {
  for (const facts of Object.values<AnalyteFacts>(analytes)) {
    for (const direction of ['low', 'high'] as const) {
      const name = facts[direction];
      if (!name) continue;
      const criterion = criteria[name];
      expect(criterion.direction).toBe(direction);
      if ('inUnit' in criterion) expect(Object.keys(criterion.inUnit ?? {})).toContain(facts.si);
    }
  }
});

test('the terms that are graded by treatment are terms', () => {
  for (const term of ['Hypophosphatemia', 'Hyperphosphatemia', 'Hyperglycemia'] as const) {
    expect(allowedGrades(term)).toEqual([1, 2, 3, 4, 5]);
  }
});

test('other variables of the form are no analytes', () => {
  for (const variable of ['urea', 'crp', 'egfr', 'toString', '']) expect(isAnalyte(variable)).toBe(false);
});
