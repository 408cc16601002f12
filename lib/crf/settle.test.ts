import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsked, isGroupAsked, isRowAsked } from './asked';
import { emptyContent } from './content';
import type { EntryContent } from './context';
import { derived, integer, text } from './fields';
import { settle } from './settle';
import { contentFor } from './testing/arbitraries';
import { sampleContext, sampleForm, sampleWith } from './testing/sample-form';
import type { Answers } from './value';

const context = sampleContext();
const blank = emptyContent(sampleForm, context);
const row = (id: string, answers: Answers) => ({ id, answers, missing: {} });
const contentWith = (answers: Answers, more: Partial<EntryContent> = {}): EntryContent => ({
  answers: { ...blank.answers, ...answers },
  missing: {},
  groups: { doses: [] },
  ...more,
});

describe('derived values', () => {
  it('are rounded to their decimals, and each sees those before it', () => {
    const { answers } = settle(sampleForm, contentWith({ height: 120, weight: 60 }), context).content;
    expect(answers).toMatchObject({ bmi: 41.67, heavy: 'Y', ndoses: 0 });
  });

  it('are empty where they are no number, or too large to be stored', () => {
    const bmiOf = (answers: Answers) => settle(sampleForm, contentWith(answers), context).content.answers.bmi;
    expect(bmiOf({ height: 120 })).toBeNull();
    expect(bmiOf({ height: 0, weight: 60 })).toBeNull();
    expect(bmiOf({ height: 0.1, weight: 60_000 })).toBeNull();
  });

  it('are computed, whatever the content says', () => {
    expect(settle(sampleForm, contentWith({ bmi: 99, heavy: 'Y' }), context).content.answers).toMatchObject({
      bmi: null,
      heavy: null,
    });
  });

  it('of rows see the form around them and the rows before them', () => {
    const doses = [row('a', { amount: 10 }), row('b', { amount: 25.5 }), row('c', { amount: 0.1 })];
    const { content } = settle(sampleForm, contentWith({ given: 'Y', weight: 20 }, { groups: { doses } }), context);
    expect(content.groups.doses?.map(({ answers }) => [answers.perkg, answers.total])).toEqual([
      [0.5, 10],
      [1.28, 35.5],
      [0.01, 35.6],
    ]);
    expect(content.answers.ndoses).toBe(3);
  });

  it('that throw are named', () => {
    const derive = { total: () => Number(JSON.parse('{')) };
    const broken = sampleWith({ fields: { total: derived('Total', 'integer') }, groups: {}, derive });
    expect(() => settle(broken, blank, context)).toThrow(/^TST\.total could not be computed: SyntaxError/);
  });
});

describe('what is no longer asked', () => {
  it('is emptied and listed with its old value', () => {
    const content = contentWith({ height: 180, weight: 60, whyheavy: 'Bones' });
    const { content: settled, cleared, asked } = settle(sampleForm, content, context);
    expect(settled.answers.whyheavy).toBeNull();
    expect(cleared).toEqual([{ field: 'whyheavy', old: 'Bones' }]);
    expect(isAsked(asked, 'whyheavy')).toBe(false);
    expect(isAsked(asked, 'height')).toBe(true);
    expect(content.answers.whyheavy).toBe('Bones');
  });

  it('takes all rows of its group along', () => {
    const doses = [row('a', { drug: 'A', amount: 10, total: 10 }), row('b', {})];
    const { content, cleared, asked } = settle(sampleForm, contentWith({ given: 'N' }, { groups: { doses } }), context);
    expect(content.groups.doses).toEqual([]);
    expect(cleared).toEqual([
      { field: 'drug', group: 'doses', rowId: 'a', old: 'A' },
      { field: 'amount', group: 'doses', rowId: 'a', old: 10 },
    ]);
    expect(isGroupAsked(asked, 'doses')).toBe(false);
  });

  it('goes row by row', () => {
    const doses = [row('a', { drug: 'A', drugoth: 'Gamma' }), row('b', { drug: 'OTHER', drugoth: 'Delta' })];
    const { content, cleared, asked } = settle(sampleForm, contentWith({ given: 'Y' }, { groups: { doses } }), context);
    expect(content.groups.doses?.map(({ answers }) => answers.drugoth)).toEqual([null, 'Delta']);
    expect(cleared).toEqual([{ field: 'drugoth', group: 'doses', rowId: 'a', old: 'Gamma' }]);
    expect([isRowAsked(asked, 'doses', 'a', 'drugoth'), isRowAsked(asked, 'doses', 'b', 'drugoth')]).toEqual([
      false,
      true,
    ]);
    expect(isRowAsked(asked, 'doses', 'gone', 'drug')).toBe(false);
  });

  it('depends on other entries of the child too', () => {
    const girl = { id: '1', event: 'SCR', form: 'DM', repeat: 1, status: 'complete' as const, groups: {} };
    const others = { DM: [{ ...girl, answers: { sex: 'F' } }] };
    const content = contentWith({ height: 150, pregnant: 'N' });
    expect(settle(sampleForm, content, sampleContext({ others })).content.answers.pregnant).toBe('N');
    expect(settle(sampleForm, content, context).cleared).toEqual([{ field: 'pregnant', old: 'N' }]);
  });

  it('is kept when it is only retired', () => {
    const { content, cleared, asked } = settle(sampleForm, contentWith({ oldfield: 'kept' }), context);
    expect(content.answers.oldfield).toBe('kept');
    expect([cleared, isAsked(asked, 'oldfield')]).toEqual([[], false]);
  });
});

it('keeps an answer whose question is hidden only until a later derived value is there', () => {
  const form = sampleWith({
    fields: {
      why: text('Why', { askIf: ['double', 'moreThan', 10] }),
      n: integer('N'),
      double: derived('2N', 'integer'),
    },
    groups: {},
    derive: { double: ({ n }) => Number(n) * 2 },
  });
  const { content, cleared } = settle(form, { answers: { why: 'Because', n: 6 }, missing: {}, groups: {} }, context);
  expect(content.answers).toEqual({ why: 'Because', n: 6, double: 12 });
  expect(cleared).toEqual([]);
});

it('keeps missing reasons only on open questions', () => {
  const doses = [
    { ...row('a', { drug: 'A' }), missing: { drug: 'UNKNOWN', drugoth: 'UNKNOWN', amount: 'UNKNOWN' } as const },
  ];
  const missing = {
    height: 'NOT_DONE',
    weight: 'PENDING',
    bmi: 'UNKNOWN',
    whyheavy: 'UNKNOWN',
    gone: 'UNKNOWN',
  } as const;
  const { content } = settle(
    sampleForm,
    contentWith({ weight: 30, given: 'Y' }, { missing, groups: { doses } }),
    context,
  );
  expect(content.missing).toEqual({ height: 'NOT_DONE' });
  expect(content.groups.doses?.[0]?.missing).toEqual({ amount: 'UNKNOWN' });
});

it('says which fields swing when a form cannot come to rest', () => {
  const fields = { a: text('A', { askIf: ['b', 'empty'] }), b: derived('B', 'text') };
  const form = sampleWith({ fields, groups: {}, derive: { b: ({ a }) => a ?? null } });
  const content = { answers: { a: 'x' }, missing: {}, groups: {} };
  expect(() => settle(form, content, context)).toThrow('TST does not come to rest: TST.a, TST.b change at every pass.');
});

it('settles once and for all, and changes nothing that it was given', () => {
  fc.assert(
    fc.property(contentFor(sampleForm), (content) => {
      const given = structuredClone(content);
      const once = settle(sampleForm, content, context);
      expect(content).toEqual(given);
      expect(settle(sampleForm, once.content, context)).toEqual({ ...once, cleared: [] });
      expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    }),
  );
});
