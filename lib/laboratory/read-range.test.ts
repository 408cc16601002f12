import { describe, expect, it } from 'vitest';
import { noUpperAge } from './ages';
import { readRange, type TypedRange, typedRange } from './read-range';

const today = '2026-03-01';
const typed = (more: Partial<TypedRange>) =>
  typedRange.parse({ analyte: 'hgb', unit: 'g/dl', low: '11,5', high: '15.5', validFrom: '1/1/1995', ...more });
const problemsOf = (more: Partial<TypedRange>) => {
  const read = readRange(typed(more), today);
  return read.ok ? {} : read.problems;
};

describe('a range as it is typed', () => {
  it('is read with its unit, ages and days', () => {
    expect(readRange(typed({ sex: 'girls', ageFrom: '2 y', ageTo: '13 y', validTo: '31 dec 2003' }), today)).toEqual({
      ok: true,
      range: {
        ...{ analyte: 'hgb', unit: 'g/dL', toOwn: 1, toSi: 10, sex: 'F', ageFrom: 24, ageTo: 156 },
        ...{ validFrom: '1995-01-01', validTo: '2003-12-31', low: 11.5, high: 15.5 },
      },
    });
  });

  it('is of both sexes and all ages, and goes on, where nothing is said', () => {
    const read = readRange(typed({ analyte: 'Haemoglobin' }), today);
    expect(read).toMatchObject({ range: { sex: null, ageFrom: 0, ageTo: noUpperAge, validTo: null } });
  });

  it('may have one limit', () => {
    expect(readRange(typed({ low: '' }), today)).toMatchObject({ range: { low: null, high: 15.5 } });
  });

  it.each<[Partial<TypedRange>, object]>([
    [{ analyte: '' }, { analyte: 'Choose the analyte.' }],
    [
      { analyte: 'ferritin' },
      { analyte: expect.stringContaining('"ferritin" is not an analyte of the laboratory form') },
    ],
    [{ unit: 'bananas' }, { unit: expect.stringContaining('"bananas" is not a unit that is known') }],
    [{ sex: 'x' }, { sex: '"x" is not a sex. Use F, M or both.' }],
    [{ low: '', high: '' }, { low: 'Give a lower limit, an upper limit, or both.' }],
    [{ low: '15.5' }, { high: 'The upper limit 15.5 must be more than the lower limit 15.5.' }],
    [{ low: '-1' }, { low: 'A limit cannot be less than 0.' }],
    [{ low: '<5' }, { low: expect.stringContaining('"<5" is not a number') }],
    [{ ageFrom: '13 y', ageTo: '13 y' }, { ageTo: expect.stringContaining('must be more than') }],
    [{ validFrom: '' }, { validFrom: 'Give the first day of the range.' }],
    [{ validFrom: '31/2/1995' }, { validFrom: expect.stringContaining('does not exist') }],
    [{ validTo: '1/1/1994' }, { validTo: 'The last day comes before the first.' }],
  ])('%j is refused where it is to be mended', (more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });

  it('tells every mistake at once', () => {
    expect(Object.keys(problemsOf({ unit: 'kg', ageFrom: 'old', low: 'few', validFrom: 'soon' }))).toEqual([
      ...['unit', 'ageFrom', 'low', 'validFrom'],
    ]);
  });

  it.each<[Partial<TypedRange>, string]>([
    [{ low: '115', high: '155' }, '155 g/dL cannot be a normal limit of haemoglobin: the form takes 2 to 22 g/dL.'],
    [
      { analyte: 'creat', unit: 'umol/l', low: '0.3', high: '0.7' },
      '0.7 µmol/L (0.007919 mg/dL) cannot be a normal limit of creatinine: the form takes 0.05 to 15 mg/dL.',
    ],
    [
      { analyte: 'plat', unit: '10^9/L', low: '150000', high: '' },
      '150000 10⁹/L cannot be a normal limit of platelets',
    ],
  ])('%j is refused as another unit', (more, says) => {
    expect(problemsOf(more).unit).toContain(says);
  });
});
