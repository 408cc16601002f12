import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Criterion } from './criterion';
import { gradeLaboratory, isCriterion } from './grade-laboratory';
import { criteria } from './laboratory-criteria';

const all: [string, Criterion][] = Object.entries(criteria);
const grade = (...[result]: Parameters<typeof gradeLaboratory>) => gradeLaboratory(result).grade;

describe('units', () => {
  it.each(['10^9/L', '10*9/L', ' x 10^9 / l', '10^3/uL', '10^3/µL'])('platelets of 24 %s are grade 4', (unit) => {
    expect(grade({ criterion: 'Platelet count decreased', value: 24, unit })).toBe(4);
  });

  it.each(['/mm³', '1/uL', '10^6/L'])('platelets of 24000 %s are grade 4', (unit) => {
    expect(grade({ criterion: 'Platelet count decreased', value: 24_000, unit })).toBe(4);
  });

  it('haemoglobin has its three units', () => {
    expect(grade({ criterion: 'Anemia', value: 79, unit: 'g/L' })).toBe(3);
    expect(grade({ criterion: 'Anemia', value: 7.9, unit: 'g/dL' })).toBe(3);
    expect(grade({ criterion: 'Anemia', value: 4.8, unit: 'mmol/L' })).toBe(3);
    expect(grade({ criterion: 'Anemia', value: 4.9, unit: 'mmol/L' })).toBe(2);
  });

  it('another unit cannot be graded', () => {
    expect(grade({ criterion: 'Hypokalemia', value: 2, unit: 'mg/dL' })).toBeNull();
    expect(grade({ criterion: 'Hypokalemia', value: 2 })).toBeNull();
  });
});

describe('what cannot be told', () => {
  it('a value that is bad by its number alone needs no range', () => {
    expect(grade({ criterion: 'Neutrophil count decreased', value: 0.4, unit: '10^9/L' })).toBe(4);
    expect(grade({ criterion: 'Neutrophil count decreased', value: 1.6, unit: '10^9/L' })).toBeNull();
    expect(grade({ criterion: 'Neutrophil count decreased', value: 1.6, unit: '10^9/L', lln: 1.8 })).toBe(1);
  });

  it('an upper limit of zero is none', () => {
    expect(grade({ criterion: 'GGT increased', value: 5, uln: 0 })).toBeNull();
  });

  it('an abnormal baseline without its value makes the grade unknown, an unknown baseline counts as normal', () => {
    const result = { criterion: 'Alanine aminotransferase increased', value: 130, uln: 40 };
    expect(grade({ ...result, baseline: { value: null, isAbnormal: true } })).toBeNull();
    expect(grade({ ...result, baseline: { value: 100, isAbnormal: true } })).toBe(0);
    expect(grade({ ...result, baseline: { value: 100, isAbnormal: false } })).toBe(2);
    expect(grade(result)).toBe(2);
  });

  it('creatinine is graded by the range alone where no baseline is known', () => {
    expect(grade({ criterion: 'Creatinine increased', value: 42, uln: 40 })).toBe(1);
    expect(
      grade({ criterion: 'Creatinine increased', value: 42, uln: 40, baseline: { value: 14, isAbnormal: false } }),
    ).toBe(2);
    expect(
      grade({ criterion: 'Creatinine increased', value: 42, uln: 40, baseline: { value: 0, isAbnormal: false } }),
    ).toBe(1);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is no value', (value) => {
    expect(grade({ criterion: 'Alkalosis', value, uln: 7.45 })).toBeNull();
  });
});

describe('what CTCAE asks besides the value', () => {
  it('is said with the grades that it changes', () => {
    const sodium = { criterion: 'Hyponatremia', unit: 'mmol/L', lln: 135 };
    expect(gradeLaboratory({ ...sodium, value: 127 })).toMatchObject({
      grade: 3,
      assumes: expect.stringContaining('symptomatic'),
    });
    expect(gradeLaboratory({ ...sodium, value: 132 })).toMatchObject({ grade: 1, assumes: null });
    expect(gradeLaboratory({ ...sodium, value: 119 })).toMatchObject({ grade: 4, assumes: null });
    expect(gradeLaboratory({ ...sodium, value: 140 })).toMatchObject({ grade: 0, assumes: null });
  });
});

test('terms without a row of their own: blood gases, LDH, bicarbonate', () => {
  expect(grade({ criterion: 'Acidosis', value: 7.29, lln: 7.35 })).toBe(3);
  expect(grade({ criterion: 'Acidosis', value: 7.3, lln: 7.35 })).toBe(1);
  expect(grade({ criterion: 'Acidosis', value: 7.35, lln: 7.35 })).toBe(0);
  expect(grade({ criterion: 'Alkalosis', value: 7.5, uln: 7.45 })).toBe(1);
  expect(grade({ criterion: 'Alkalosis', value: 7.51, uln: 7.45 })).toBe(3);
  expect(grade({ criterion: 'Blood lactate dehydrogenase increased', value: 251, uln: 250 })).toBe(1);
  expect(grade({ criterion: 'Blood lactate dehydrogenase increased', value: 250, uln: 250 })).toBe(0);
  expect(grade({ criterion: 'Blood bicarbonate decreased', value: 17, lln: 18 })).toBe(1);
  expect(grade({ criterion: 'Blood bicarbonate decreased', value: 18, lln: 18 })).toBe(0);
});

test('a limit is exact in decimals: 3 x 1.1 and 0.1 + 0.2', () => {
  expect(grade({ criterion: 'Blood bilirubin increased', value: 3.3, uln: 1.1 })).toBe(2);
  expect(grade({ criterion: 'Blood bilirubin increased', value: 3.31, uln: 1.1 })).toBe(3);
  expect(grade({ criterion: 'Hypomagnesemia', value: 0.1 + 0.2, unit: 'mmol/L', lln: 0.7 })).toBe(3);
});

test('names that are no criterion', () => {
  for (const name of ['', 'Hyperglycemia', 'constructor', 'anemia']) expect(isCriterion(name)).toBe(false);
  expect(gradeLaboratory({ criterion: 'toString', value: 1 })).toEqual({
    term: null,
    direction: null,
    grade: null,
    assumes: null,
  });
  expect(isCriterion('Hypocalcemia (Ionized)')).toBe(true);
});

const positive = fc.double({ min: 0.001, max: 1000, noNaN: true });
const maybe = fc.option(positive, { nil: null });

test('the further from normal, the higher the grade', () => {
  const baseline = fc.option(fc.record({ value: maybe, isAbnormal: fc.boolean() }), { nil: null });
  const inputs = fc.tuple(fc.constantFrom(...all), fc.tuple(positive, positive), maybe, maybe, baseline, fc.nat());
  fc.assert(
    fc.property(inputs, ([[name, criterion], values, lln, uln, before, pick]) => {
      const units = Object.keys(criterion.inUnit ?? { '': {} });
      const rest = { criterion: name, unit: units[pick % units.length], lln, uln, baseline: before };
      const [low, high] = values.toSorted((a, b) => a - b);
      const [worse, better] = criterion.direction === 'low' ? [low, high] : [high, low];
      const grades = [worse, better].map((value) => grade({ ...rest, value: value ?? null }));
      const [worseGrade, betterGrade] = grades;
      if (typeof betterGrade !== 'number') return;
      expect(worseGrade).not.toBeNull();
      expect(worseGrade).toBeGreaterThanOrEqual(betterGrade);
    }),
    { numRuns: 3000 },
  );
});
