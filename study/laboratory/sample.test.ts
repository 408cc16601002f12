import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { type AnalyteCode, analyteFacts } from './analytes';
import { ctcaeGrade, lacksRange, ownValue, reportedUnit, type Sample, siValue, upperLimit } from './sample';

/** A range of all ages and both sexes, for good, in a unit of the table. */
function range(analyte: AnalyteCode, low: number | null, high: number | null, ucum?: string): Answers {
  const { own, otherUnits, toSi } = analyteFacts(analyte);
  const unit = ucum ?? own.ucum;
  const toown = otherUnits.find((one) => one.ucum === unit)?.toOwn ?? 1;
  return {
    ...{ laboratory: 'A', analyte, unit, toown, tosi: toown * toSi, sex: null, agefrom: 0, ageto: 1200 },
    ...{ from: '1990-01-01', to: null, low, high },
  };
}
const sample = (answers: Answers, ranges: Answers[] = [], more: Partial<Sample> = {}): Sample => ({
  answers: { lbnam: 'A', lbdat: '2009-02-02', ...answers },
  ...{ event: 'AP1', ranges, landmarks: { sex: 'M', bornIn: '1998-11' }, samples: [], ...more },
});
const grade = (code: AnalyteCode, ...of: Parameters<typeof sample>) => ctcaeGrade(code, sample(...of))?.grade ?? null;

describe('a value of the sample', () => {
  const inMicromoles = [range('creat', 27, 62, 'umol/L')];

  it('stands in the unit of the laboratory, and is known in the own and the SI unit', () => {
    const one = sample({ creat: 44.2 }, inMicromoles);
    expect(reportedUnit('creat', one)).toBe('µmol/L');
    expect(ownValue('creat', one)).toBeCloseTo(0.5, 10);
    expect(siValue('creat', one)).toBeCloseTo(44.2, 10);
    expect(upperLimit('creat', one)).toBe(62);
  });

  it('stands in the own unit where the laboratory, or its range of the day, is not known', () => {
    const unknown: Answers[] = [{ lbnam: null }, { lbnam: 'B' }, { lbdat: '1989-12-31' }, { lbdat: null }];
    for (const more of unknown) {
      const one = sample({ creat: 0.5, ...more }, inMicromoles);
      expect([reportedUnit('creat', one), ownValue('creat', one)]).toEqual(['mg/dL', 0.5]);
      expect(siValue('creat', one)).toBeCloseTo(44.2, 10);
    }
  });

  it('stands in the unit of the laboratory for a child of another age too', () => {
    const ofAdults = inMicromoles.map((row) => ({ ...row, agefrom: 216 }));
    const one = sample({ creat: 44.2 }, ofAdults);
    expect([reportedUnit('creat', one), upperLimit('creat', one)]).toEqual(['µmol/L', null]);
  });

  it('is not known where it is not entered; its unit is', () => {
    const one = sample({ creat: null }, inMicromoles);
    expect([reportedUnit('creat', one), ownValue('creat', one), siValue('creat', one)]).toEqual(['µmol/L', null, null]);
    expect(grade('creat', { creat: null }, inMicromoles)).toBeNull();
  });

  it('lacks its range until the laboratory has one, even one without limits', () => {
    expect(lacksRange('hgb', sample({ hgb: 12 }, inMicromoles))).toBe(true);
    expect(lacksRange('hgb', sample({ hgb: 12 }, [range('hgb', null, null)]))).toBe(false);
    expect(lacksRange('hgb', sample({ hgb: null }, inMicromoles))).toBe(false);
  });
});

describe('the CTCAE grade', () => {
  it('is that of the value by the range of the laboratory', () => {
    const ranges = [range('alt', null, 40), range('hgb', 11.5, 15.5)];
    expect([40, 41, 121, 201, 801].map((alt) => grade('alt', { alt }, ranges))).toEqual([0, 1, 2, 3, 4]);
    expect([11.5, 11.4, 9.9, 7.9].map((hgb) => grade('hgb', { hgb }, ranges))).toEqual([0, 1, 2, 3]);
    expect(ctcaeGrade('hgb', sample({ hgb: 7.9 }, ranges))).toMatchObject({ term: 'Anemia', direction: 'low' });
  });

  it('is the same in any unit of the laboratory', () => {
    expect(grade('hgb', { hgb: 79 }, [range('hgb', 115, 155, 'g/L')])).toBe(3);
    expect(grade('hgb', { hgb: 4.8 }, [range('hgb', 7.1, 9.6, 'mmol/L')])).toBe(3);
    expect(grade('hgb', { hgb: 11 }, [range('hgb', 7.1, 9.6, 'mmol/L')])).toBe(2);
    expect(grade('anc', { anc: 499 }, [range('anc', 1500, 8000, '/uL')])).toBe(4);
    expect(grade('plat', { plat: 49 }, [range('plat', 150, 400, '10*3/uL')])).toBe(3);
    expect(grade('k', { k: 6.4 }, [range('k', 3.5, 5, 'meq/L')])).toBe(3);
    expect(grade('mg', { mg: 0.7 }, [range('mg', 1.4, 2, 'meq/L')])).toBe(3);
  });

  it('is told without a range only where the number is bad enough', () => {
    expect(grade('hgb', { hgb: 7.9 })).toBe(3);
    expect(grade('hgb', { hgb: 12 })).toBeNull();
    expect(grade('alt', { alt: 900 })).toBeNull();
    // Not graded in SI instead, where 8.0 mg/dL would be 1.996 mmol/L and grade 2.
    expect(grade('ca', { ca: 8, alb: 4 }, [range('ca', 8.8, null)])).toBe(1);
    expect(grade('ca', { ca: 8.8, alb: 4 }, [range('ca', 8.8, null)])).toBeNull();
  });

  it('is none for an analyte that CTCAE does not grade by value', () => {
    expect(grade('urea', { urea: 200 }, [range('urea', 10, 40)])).toBeNull();
    expect(grade('crp', { crp: 300 }, [range('crp', null, 5)])).toBeNull();
    expect(grade('phos', { phos: 1 }, [range('phos', 3, 5.5)])).toBeNull();
  });

  it('of calcium is that of the value corrected for albumin', () => {
    const ranges = [range('ca', 8.8, 10.8), range('alb', 35, 50, 'g/L')];
    expect(grade('ca', { ca: 7.9, alb: null }, ranges)).toBe(2);
    expect(grade('ca', { ca: 7.9, alb: 40 }, ranges)).toBe(2);
    expect(grade('ca', { ca: 7.9, alb: 30 }, ranges)).toBe(1);
    expect(grade('ca', { ca: 7.9, alb: 25 }, ranges)).toBe(0);
    expect(grade('ca', { ca: 1.97, alb: 25 }, [range('ca', 2.2, 2.7, 'mmol/L'), ...ranges.slice(1)])).toBe(0);
  });
});

describe('the value before treatment', () => {
  const ranges = [range('alt', null, 40), range('creat', 27, 62, 'umol/L')];
  const screening = (lbdat: string, answers: Answers) => ({ event: 'SCR', answers: { lbnam: 'A', lbdat, ...answers } });
  const altAfter = (alt: number, samples: Sample['samples'], more: Partial<Sample> = {}) =>
    grade('alt', { alt }, ranges, { samples, ...more });

  it('is what an abnormal value is compared with', () => {
    expect(altAfter(130, [])).toBe(2);
    expect(altAfter(130, [screening('2009-01-05', { alt: 40 })])).toBe(2);
    expect(altAfter(130, [screening('2009-01-05', { alt: 100 })])).toBe(0);
    expect(altAfter(301, [screening('2009-01-05', { alt: 100 })])).toBe(2);
  });

  it('is the last of the screening until the day, and that has none itself', () => {
    const [first, last] = [screening('2009-01-05', { alt: 100 }), screening('2009-01-09', { alt: 30 })];
    expect(altAfter(130, [first, last])).toBe(2);
    expect(altAfter(130, [last, first])).toBe(2);
    expect(altAfter(130, [first, screening('2009-01-09', { alt: null })])).toBe(0);
    expect(altAfter(130, [first, screening('2009-02-03', { alt: 30 })])).toBe(0);
    expect(altAfter(130, [{ ...first, event: 'MTX1' }])).toBe(2);
    expect(altAfter(130, [first], { event: 'SCR' })).toBe(2);
  });

  it('is turned into the unit of the day', () => {
    const inMilligrams = { ...screening('2009-01-05', { creat: 0.3 }) };
    const other = { ...inMilligrams, answers: { ...inMilligrams.answers, lbnam: 'B' } };
    const both = [...ranges, { ...range('creat', 0.3, 0.7), laboratory: 'B' }];
    // 0.3 mg/dL is 26.52 µmol/L: 40 is more than 1.5 times as much, though normal.
    expect(grade('creat', { creat: 39 }, both, { samples: [other] })).toBe(0);
    expect(grade('creat', { creat: 40 }, both, { samples: [other] })).toBe(2);
  });
});
