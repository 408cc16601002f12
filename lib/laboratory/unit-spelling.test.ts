import { describe, expect, it } from 'vitest';
import { type Measured, ucumSpelling } from './unit-spelling';

const spellings: Record<Measured, Record<string, string[]>> = {
  cells: {
    '10*9/L': [
      '10*9/L',
      '10^9/L',
      '10⁹/L',
      'x10^9/L',
      '× 10⁹ / l',
      'x 10E9/L',
      '10e9/l',
      '109/L',
      '10**9/L',
      'G/L',
      'G/l',
      'Gpt/L',
    ],
    '10*3/uL': ['10*3/uL', '10^3/µL', '10³/μl', 'x10^3/mmc', '103/mm3', '10³/mm³', 'K/uL', 'K/µL', 'k/mm3'],
    '10*6/mL': ['10^6/mL'],
    '/uL': ['/uL', '/µL', '/mm3', '/mm³', '/mmc', '1/µL', 'cells/µL', 'cell/mm3'],
  },
  'a substance': {
    'mg/dL': ['mg/dl', 'mg/dL', 'MG/DL', 'mg / dl', 'mg%', 'mg/100 ml'],
    'g/L': ['g/l', 'G/L', 'g / l'],
    'g/dL': ['g/dl', 'g%', 'g/100mL'],
    'ug/dL': ['µg/dL', 'mcg/dl', 'ug/dl'],
    'umol/L': ['µmol/L', 'μmol/l', 'umol/L', 'UMOL/L', 'mcmol/l'],
    'mmol/L': ['mmol/l', 'mmol / L'],
    'meq/L': ['mEq/L', 'meq/l'],
    'U/L': ['U/L', 'u/l'],
    '[IU]/L': ['IU/L', 'UI/L', 'ui/l'],
    'ukat/L': ['µkat/L'],
  },
};

describe('the spellings of laboratory reports', () => {
  for (const [measured, byCode] of Object.entries(spellings)) {
    for (const [ucum, typed] of Object.entries(byCode)) {
      it.each(typed)(`%s of ${measured} is ${ucum}`, (text) => {
        expect(ucumSpelling(text, measured as Measured)).toBe(ucum);
      });
    }
  }

  it('leaves what is no usual spelling as it is', () => {
    expect(ucumSpelling('mg{BUN}/dL', 'a substance')).toBe('mg{BUN}/dL');
    expect(ucumSpelling('1000/uL', 'cells')).toBe('1000/uL');
    expect(ucumSpelling('bananas', 'cells')).toBe('bananas');
    expect(ucumSpelling('K/uL', 'a substance')).toBe('K/uL');
  });
});
