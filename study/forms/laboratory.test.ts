import { describe, expect, it } from 'vitest';
import { isAsked } from '@/lib/crf/asked';
import { emptyContent } from '@/lib/crf/content';
import { inWords } from '@/lib/crf/entry-text';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { contextOf, type Situation } from '../check-cases';
import { laboratory } from './laboratory';

const form: AnyForm = laboratory;

/** A laboratory that reports creatinine in µmol/L and the rest in the units of the form. */
const range = (analyte: string, unit: string, low: number | null, high: number | null, toown = 1, tosi = 1) => ({
  ...{ laboratory: 'Central laboratory', analyte, unit, toown, tosi, sex: null, agefrom: 0, ageto: 1200 },
  ...{ from: '1995-01-01', to: null, low, high },
});
const lists = {
  laboratories: [{ name: 'Central laboratory', closed: 'N' }],
  reference_ranges: [
    range('hgb', 'g/dL', 11.5, 15.5, 1, 10),
    range('anc', '10*9/L', 1.5, 8),
    range('creat', 'umol/L', 27, 62, 1 / 88.4),
    range('alt', 'U/L', null, 40),
  ],
};
const landmarks = { sex: 'M', bornIn: '1998-11' };
const sample = { lbnam: 'Central laboratory', lbdat: '2009-01-20' };

function entered(answers: Situation['answers'], more: Partial<Situation> = {}) {
  const situation = { lists, landmarks, event: 'AP1', ...more, answers: { ...sample, ...answers } };
  const context = contextOf(situation);
  const { content, asked } = settle(form, { ...emptyContent(form, context), answers: situation.answers }, context);
  return { answers: content.answers, asked, findings: findingsOf(form, content, context) };
}

describe('a sample', () => {
  it('keeps the value as reported, with its unit, and tells it in SI with its grade', () => {
    const { answers } = entered({ hgb: 7.9, creat: 96 });
    expect(answers).toMatchObject({ hgb: 7.9, hgbu: 'g/dL', hgbsi: 79, hgbgr: 3 });
    expect(answers).toMatchObject({ creat: 96, creatu: 'µmol/L', creatsi: 96, creatgr: 2 });
    expect(inWords(form.fields.creat ?? laboratory.fields.creat, 96, answers)).toBe('96 µmol/L');
    expect(answers.lbtox).toBe(3);
  });

  it('holds the limits of the form against the value in the unit of the form', () => {
    expect(entered({ creat: 44 }).findings.filter(({ field }) => field === 'creat')).toEqual([]);
    const tooHigh = entered({ creat: 1400 }).findings.find(({ id, field }) => id === 'RANGE' && field === 'creat');
    expect(tooHigh).toMatchObject({ severity: 'hard' });
    expect(tooHigh?.says).toContain('1400 µmol/L (15.84 mg/dL) is above 15.00 mg/dL');
    const inMilligrams = entered({ lbnam: null, creat: 44 }).findings.find(({ field }) => field === 'creat');
    expect(inMilligrams?.says).toContain('44.00 mg/dL is above 15.00 mg/dL');
  });

  it('names the values without a reference range', () => {
    const finding = entered({ hgb: 11, wbc: 5.2, k: 4 }).findings.find(({ id }) => id === 'EC-034');
    expect(finding).toMatchObject({ field: 'lbnam', severity: 'hard' });
    expect(finding?.says).toBe(
      'Central laboratory has no reference range on 20 Jan 2009, for the age and sex of the child, of: Leucocytes, Potassium. Enter it on the page of laboratories, or check the laboratory and the date.',
    );
  });

  it('compares with the sample of the screening', () => {
    const screening = { LB: [{ event: 'SCR', answers: { ...sample, lbdat: '2009-01-05', alt: 100 } }] };
    expect(entered({ alt: 130 }).answers.altgr).toBe(2);
    expect(entered({ alt: 130 }, { entries: screening }).answers.altgr).toBe(0);
  });

  it('asks whether it is significant from grade 3', () => {
    expect(isAsked(entered({ anc: 1.01 }).asked, 'lbclsig')).toBe(false);
    expect(isAsked(entered({ anc: 0.99 }).asked, 'lbclsig')).toBe(true);
    expect(entered({}).answers.lbtox).toBeNull();
  });
});

describe('the estimated GFR', () => {
  const visits = { VS: [{ event: 'SCR', answers: { visdat: '2009-01-05', height: 140 } }] };

  it('takes creatinine in mg/dL, in whatever unit it is reported', () => {
    expect(entered({ creat: 0.6, lbnam: null }, { entries: visits }).answers.egfr).toBe(96.4);
    expect(entered({ creat: 53.04 }, { entries: visits }).answers.egfr).toBe(96.4);
  });

  it('takes the height of the visit of its event', () => {
    const both = { VS: [...visits.VS, { event: 'AP1', answers: { visdat: '2009-01-21', height: 141 } }] };
    expect(entered({ creat: 53.04 }, { entries: both }).answers.egfr).toBe(97.1);
    expect(entered({ creat: 53.04 }).answers.egfr).toBeNull();
  });
});

describe('what the drugs of the cycle ask for', () => {
  const askedAt = (event: string) => {
    const { asked } = entered({}, { event });
    return ['mg', 'phos', 'ugluc'].filter((field) => isAsked(asked, field));
  };

  it.each([
    ['AP1', ['mg']],
    ['IFO2', ['mg', 'phos', 'ugluc']],
    ['MTX1', []],
    ['A5', []],
    ['FU3', []],
  ])('at %s: %j', (event, fields) => {
    expect(askedAt(event)).toEqual(fields);
  });

  it('leaves nothing of a value that is not asked', () => {
    const { answers } = entered({ mg: 1.8 }, { event: 'MTX1' });
    expect([answers.mg, answers.mgu, answers.mgsi, answers.mggr]).toEqual([null, null, null, null]);
    expect(entered({}, { event: 'AP1' }).answers.mgu).toBe('mg/dL');
  });
});

it('proposes the laboratory of a site that has one', () => {
  const proposed = (...laboratories: Situation['answers'][]) =>
    emptyContent(form, contextOf({ answers: {}, lists: { laboratories } })).answers.lbnam;
  const [open, closed] = [
    { name: 'A', closed: 'N' },
    { name: 'B', closed: 'Y' },
  ];
  expect([proposed(open, closed), proposed(open, { ...closed, closed: 'N' }), proposed()]).toEqual(['A', null, null]);
});
