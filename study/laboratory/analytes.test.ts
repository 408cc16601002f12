import { describe, expect, it, test } from 'vitest';
import { roundTo } from '@/lib/crf/round';
import { analytes as graded } from '@/lib/ctcae/analytes';
import { writtenForms } from '../written-crf';
import { analyteCodes, analyteFacts, boxDecimals, printedUnit } from './analytes';

const written = writtenForms().LB?.filter(({ type, required }) => /^(int|dec)/.test(type) && required !== 'D') ?? [];

test('the numeric analytes of the CRF, in its order, with their decimals and units', () => {
  const own = analyteCodes.map((code) => [code, analyteFacts(code).decimals, analyteFacts(code).own.printed]);
  expect(own).toEqual(written.map(({ variable, type, unit }) => [variable, Number(type.slice(3) || 0), unit]));
});

describe('what a value is in SI', () => {
  it.each([
    ['hgb', 12, 120],
    ['plat', 150, 150],
    ['creat', 0.5, 44.2],
    ['urea', 30, 4.995],
    ['bili', 1.2, 20.525],
    ['alt', 40, 40],
    ['alb', 4.2, 42],
    ['k', 4.1, 4.1],
    ['ca', 9.8, 2.445],
    ['mg', 2, 0.823],
    ['phos', 4.5, 1.453],
    ['gluc', 90, 4.996],
    ['crp', 5, 5],
  ] as const)('%s of %d is %d', (code, value, si) => {
    expect(roundTo(value * analyteFacts(code).toSi, 3)).toBe(si);
  });

  it('agrees with the molar mass to four digits', () => {
    const byMass = analyteCodes.flatMap((code) => {
      const { molarMass, toSi, si } = analyteFacts(code);
      // mg/dL is 10 mg/L, and mg over g/mol is mmol.
      const perMilligram = molarMass && (si.ucum === 'umol/L' ? 10_000 : 10) / molarMass;
      return perMilligram ? [[code, Math.abs(toSi / perMilligram - 1)] as const] : [];
    });
    expect(byMass.map(([code]) => code)).toEqual(['creat', 'urea', 'bili', 'ca', 'mg', 'phos', 'gluc']);
    for (const [code, error] of byMass) expect(error, code).toBeLessThan(5e-4);
  });

  it('is in the unit in which CTCAE grades', () => {
    for (const [code, { si }] of Object.entries(graded)) {
      const analyte = analyteCodes.find((one) => one === code);
      expect(analyte && analyteFacts(analyte).si.ucum.replace('*', '^'), code).toBe(si);
    }
  });
});

describe('other units', () => {
  const inOwn = (code: (typeof analyteCodes)[number], value: number, ucum: string) =>
    roundTo(value * (analyteFacts(code).otherUnits.find((one) => one.ucum === ucum)?.toOwn ?? Number.NaN), 3);

  it('have the factor to the own unit', () => {
    expect(inOwn('hgb', 7.5, 'mmol/L')).toBe(12.086);
    expect(inOwn('wbc', 4500, '/uL')).toBe(4.5);
    expect(inOwn('plat', 150, '10*3/uL')).toBe(150);
    expect(inOwn('creat', 88.4, 'umol/L')).toBe(1);
    expect(inOwn('urea', 14, 'mg{BUN}/dL')).toBe(30.013);
    expect(inOwn('ca', 5, 'meq/L')).toBe(10.02);
    expect(inOwn('mg', 1.6, 'meq/L')).toBe(1.944);
    expect(inOwn('gluc', 5.3, 'mmol/L')).toBe(95.478);
    expect(inOwn('alt', 0.67, 'ukat/L')).toBe(40.2);
  });

  it('lose no digit in the box of the form', () => {
    for (const code of analyteCodes) {
      const { decimals, otherUnits } = analyteFacts(code);
      const step = 10 ** -boxDecimals(code);
      for (const { toOwn } of otherUnits) expect(step * toOwn, code).toBeLessThan(10 * 10 ** -decimals);
    }
  });
});

it('prints the units that it knows, and any other as it is', () => {
  expect(printedUnit('creat', 'umol/L')).toBe('µmol/L');
  expect(printedUnit('wbc', '10*9/L')).toBe('10^9/L');
  expect(printedUnit('alt', 'nkat/L')).toBe('nkat/L');
});
