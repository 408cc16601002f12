import { describe, expect, it } from 'vitest';
import { type AnalyteCode, analyteCodes, analyteFacts } from '@/study/laboratory/analytes';
import { knownUnits, readUnit, unitChoices, unitInOthers } from './read-unit';
import { factorBetween, isUcum } from './ucum';

const unitOf = (code: AnalyteCode, typed: string) => {
  const read = readUnit(code, typed);
  if (!read.ok) throw new Error(read.problem);
  return read.unit;
};
const refusal = (code: AnalyteCode, typed: string) => {
  const read = readUnit(code, typed);
  return read.ok ? null : read.problem;
};

describe('a unit in which a laboratory reports', () => {
  it.each([
    ['hgb', 'g/dl', 'g/dL', 1],
    ['hgb', 'g/L', 'g/L', 0.1],
    ['plat', 'K/µL', '10*3/uL', 1],
    ['plat', '/mm³', '/uL', 0.001],
    ['plat', '10^6/L', '10*6/L', 0.001],
    ['wbc', '×10⁹/L', '10*9/L', 1],
    ['creat', 'µmol/l', 'umol/L', 1 / 88.4],
    ['creat', 'mg/L', 'mg/L', 0.1],
    ['alt', 'UI/L', '[IU]/L', 1],
    ['alt', 'nkat/L', 'nkat/L', 0.06],
    ['k', 'mEq/l', 'meq/L', 1],
    ['ca', 'mEq/L', 'meq/L', 2.0039],
    ['crp', 'µg/mL', 'ug/mL', 1],
    ['urea', 'mg/dL urea nitrogen', 'mg{BUN}/dL', 2.1438],
  ] as const)('%s in %s is %s, one of which is %d of the form', (code, typed, ucum, toOwn) => {
    expect(unitOf(code, typed).ucum).toBe(ucum);
    expect(unitOf(code, typed).toOwn).toBeCloseTo(toOwn, 10);
  });

  it.each([
    ['hgb', 'bananas', '"bananas" is not a unit that is known. For haemoglobin use g/dL, g/L or mmol/L.'],
    ['hgb', 'kg', '"kg" cannot be turned into a unit of haemoglobin. Use g/dL, g/L or mmol/L.'],
    ['alt', 'mg/dL', '"mg/dL" cannot be turned into a unit of ALT. Use U/L, IU/L or µkat/L.'],
    ['hgb', '', 'Give the unit in which the laboratory reports it: g/dL, g/L or mmol/L.'],
    ['creat', 'mg{other}/dL', '"mg{other}/dL" cannot be turned into a unit of creatinine. Use mg/dL or µmol/L.'],
    [
      'creat',
      'mmol/L',
      'The form takes creatinine as a number with 2 decimals, which is too coarse in mmol/L. Give the limits in mg/dL or µmol/L (1 mmol/L = 11.31 mg/dL = 1000 µmol/L).',
    ],
    [
      'plat',
      '10*6/uL',
      'The form takes platelets as a whole number, which is too coarse in 10*6/uL. Give the limits in 10⁹/L, 10³/µL or /µL (1 10*6/uL = 1000 10⁹/L).',
    ],
  ] as const)('%s in "%s" is refused with a sentence', (code, typed, says) => {
    expect(refusal(code, typed)).toBe(says);
  });

  it('is told in the other units', () => {
    expect(unitInOthers('creat', unitOf('creat', 'umol/L'))).toBe('1 µmol/L = 0.01131 mg/dL');
    expect(unitInOthers('creat', unitOf('creat', 'mg/dL'))).toBe('1 mg/dL = 88.4 µmol/L');
    expect(unitInOthers('urea', unitOf('urea', 'mg{BUN}/dL'))).toBe(
      '1 mg/dL urea nitrogen = 2.144 mg/dL = 0.3569 mmol/L',
    );
    expect(unitInOthers('na', unitOf('na', 'mmol/L'))).toBe('1 mmol/L');
    expect(unitChoices('plat')).toEqual(['10⁹/L', '10³/µL', '/µL']);
  });
});

describe('the units of the laboratory form', () => {
  const pairs = analyteCodes.flatMap((code) => knownUnits(code).map((unit) => [code, unit.ucum, unit] as const));

  it.each(pairs)('%s in %s is a UCUM code', (_, ucum) => {
    expect(isUcum(ucum)).toBe(true);
  });

  // Equivalents, international units and urea nitrogen need more than UCUM knows: charge, calibration, and the part that is nitrogen.
  const byHand = new Set(['meq/L', '[IU]/L', 'mg{BUN}/dL']);

  it.each(pairs.filter(([, ucum]) => !byHand.has(ucum)))(
    '%s in %s has the factors that the library finds',
    (code, ucum, unit) => {
      const { own, si, molarMass = haemoglobinMonomer } = analyteFacts(code);
      const [toOwn, toSi] = [own, si].map((to) => factorBetween(ucum, to.ucum, molarMass) ?? Number.NaN);
      // Conventional factors have four digits.
      expect(Math.abs(unit.toOwn / (toOwn ?? 0) - 1)).toBeLessThan(5e-4);
      expect(Math.abs(unit.toSi / (toSi ?? 0) - 1)).toBeLessThan(5e-4);
    },
  );
});

const haemoglobinMonomer = 16114.5;
