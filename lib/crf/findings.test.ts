import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent } from './content';
import type { EntryContent } from './context';
import { findingsOf } from './findings';
import { settle } from './settle';
import { contentFor } from './testing/arbitraries';
import { sampleContext, sampleForm, sampleWith } from './testing/sample-form';
import type { Answers } from './value';

const context = sampleContext();
const complete: Answers = { visdat: '2026-11-20', height: 140, weight: 35, given: 'N' };
const found = (answers: Answers, more: Partial<EntryContent> = {}) => {
  const content = { ...emptyContent(sampleForm, context), ...more, answers: { ...complete, ...answers } };
  return findingsOf(sampleForm, settle(sampleForm, content, context).content, context);
};
const says = (answers: Answers) =>
  found(answers).map(({ id, severity, field, says: sentence }) => [id, severity, field, sentence]);

it('finds nothing on a complete form', () => {
  expect(found({})).toEqual([]);
});

describe('one field', () => {
  it.each<[Answers, string, string, string]>([
    [{ weight: null }, 'REQUIRED', 'hard', 'Weight: the answer is missing. Enter it, or say why there is none.'],
    [
      { height: 250, weight: 90 },
      'RANGE',
      'hard',
      'Height 250.0 cm is above 215.0 cm, the highest value the study accepts. Check the unit and the chart.',
    ],
    [
      { height: 69.9, weight: 15 },
      'RANGE',
      'hard',
      'Height 69.9 cm is below 70.0 cm, the lowest value the study accepts. Check the unit and the chart.',
    ],
    [
      { height: 195, weight: 90 },
      'RANGE',
      'soft',
      'Height 195.0 cm is unusually high (above 190.0 cm). Check the unit and the chart. If it is right, leave it and explain.',
    ],
    [
      { height: 80, weight: 11 },
      'RANGE',
      'soft',
      'Height 80.0 cm is unusually low (below 90.0 cm). Check the unit and the chart. If it is right, leave it and explain.',
    ],
    [
      { visdat: '2026-11-24' },
      'FUTURE',
      'hard',
      'Date of visit 24 Nov 2026 is in the future: today is 23 Nov 2026. Check the year, month and day.',
    ],
    [
      { visdat: '1926-11-20' },
      'RANGE',
      'hard',
      'Date of visit 20 Nov 1926 is before 1 Jan 1990, the earliest date the study accepts. Check the year.',
    ],
    [
      { visdat: '1996-11-20' },
      'RANGE',
      'soft',
      'Date of visit 20 Nov 1996 is unusually early (before 1 Jan 2000). Check the year. If it is right, leave it and explain.',
    ],
    [
      { nextdat: '2031-01-01' },
      'RANGE',
      'hard',
      'Next visit 1 Jan 2031 is after 31 Dec 2030, the latest date the study accepts. Check the year.',
    ],
    [
      { nextdat: '2028-01-01' },
      'RANGE',
      'soft',
      'Next visit 1 Jan 2028 is unusually late (after 31 Dec 2027). Check the year. If it is right, leave it and explain.',
    ],
    [
      { onset: '2027' },
      'FUTURE',
      'hard',
      'Onset 2027 is in the future: today is 23 Nov 2026. Check the year, month and day.',
    ],
    [{ hearing: 12 }, 'STEP', 'hard', 'Threshold 12 dB is not a multiple of 5. Read it again.'],
    [{ code: 'X1' }, 'PATTERN', 'hard', 'Code: Write C and two digits, for example C40.'],
    [
      { signs: ['FEVER', 'NONE'] },
      'EXCLUSIVE',
      'hard',
      'Signs: "None" cannot stand beside another answer. Take one of them away.',
    ],
  ])('%o', (answers, id, severity, sentence) => {
    expect(says(answers)).toEqual([[id, severity, Object.keys(answers)[0], sentence]]);
  });

  it.each<Answers>([
    { visdat: '2026-11-23' },
    { onset: '2026' },
    { onset: '2026-11' },
    { nextdat: '2026-12-24' },
    { hearing: -10 },
    { signs: ['NONE'] },
    { signs: ['FEVER', 'COUGH'] },
    { code: 'C40' },
    { height: 90, weight: 30 },
    { oldfield: null },
  ])('%o is right', (answers) => {
    expect(found(answers)).toEqual([]);
  });

  it('gives the same finding each time, although its pattern remembers where it was', () => {
    expect([found({ code: 'C40' }), found({ code: 'C40' })]).toEqual([[], []]);
  });

  it('is satisfied by the reason why there is no answer', () => {
    expect(found({ weight: null }, { missing: { weight: 'UNKNOWN' } })).toEqual([]);
  });

  it('speaks of the values a derived one comes from', () => {
    const [bmi] = found({ height: 100, weight: 80, whyheavy: 'Oedema' });
    expect(bmi?.says).toBe(
      'Body mass index 80.00 kg/m² is above 60.00 kg/m², the highest value the study accepts. Check the values it is computed from.',
    );
  });
});

describe('a repeating group', () => {
  const row = (id: string, answers: Answers) => ({ id, answers, missing: {} });
  const withDoses = (...doses: ReturnType<typeof row>[]) => found({ given: 'Y' }, { groups: { doses } });

  it('is asked for rows only when it is asked', () => {
    expect(withDoses()).toEqual([
      {
        id: 'ROWS',
        severity: 'hard',
        field: 'doses',
        group: 'doses',
        says: 'Doses: at least one dose is needed. Add a dose.',
      },
    ]);
    expect(found({ given: 'N' }, { groups: { doses: [] } })).toEqual([]);
  });

  it('has its findings and checks at the row, in the order of its fields', () => {
    const first = row('a', { drug: 'OTHER', drugoth: 'X', amount: 1 });
    const second = row('b', { drug: 'OTHER', drugoth: '12345678901', amount: 20 });
    expect(withDoses(first, second, row('c', { amount: 3 }))).toMatchObject([
      { id: 'LENGTH', field: 'drugoth', rowId: 'a', says: 'Other drug is too short: write at least 3 characters.' },
      {
        id: 'LENGTH',
        rowId: 'b',
        says: 'Other drug has 11 characters, but at most 10 are accepted. Shorten it.',
      },
      { id: 'T-2', severity: 'soft', field: 'amount', group: 'doses', rowId: 'b' },
      { id: 'REQUIRED', field: 'drug', rowId: 'c' },
    ]);
  });
});

describe('checks', () => {
  it('stand under the first of their fields that is asked', () => {
    const answers = { nextdat: '2026-11-01' };
    expect(found(answers)).toMatchObject([{ id: 'T-1', severity: 'hard', field: 'visdat' }]);
    const heavy = { ...answers, height: 120, weight: 60, whyheavy: 'Oedema' };
    expect(found(heavy)).toMatchObject([{ id: 'T-1', field: 'whyheavy' }]);
  });

  it('that throw are loud', () => {
    const check = { id: 'EC-999', severity: 'soft' as const, on: 'visdat', says: 'Never said.' };
    const broken = sampleWith({ checks: [{ ...check, fails: () => JSON.parse('{') }] });
    expect(() => findingsOf(broken, emptyContent(broken, context), context)).toThrow(
      /^Check EC-999 of TST could not run: SyntaxError/,
    );
  });
});

it('says every finding on any content in a sentence, at a place that exists', () => {
  const places = new Set([...Object.keys(sampleForm.fields), ...Object.keys(sampleForm.groups.doses.fields), 'doses']);
  fc.assert(
    fc.property(contentFor(sampleForm), (content) => {
      for (const finding of findingsOf(sampleForm, settle(sampleForm, content, context).content, context)) {
        expect(finding.says).toMatch(/^[A-Z].+\.$/s);
        expect(places).toContain(finding.field);
      }
    }),
  );
});
