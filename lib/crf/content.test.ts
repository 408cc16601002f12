import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema, typedContentSchema } from './answers-schema';
import { emptyContent, newRow, readTyped, type TypedContent, typedContent } from './content';
import type { EntryContent } from './context';
import { settle } from './settle';
import { contentFor, typedJunk } from './testing/arbitraries';
import { sampleContext, sampleForm } from './testing/sample-form';

const today = '2026-11-23';
const through = (content: EntryContent) => readTyped(sampleForm, typedContent(sampleForm, content), today);
const typedWith = (more: Partial<TypedContent>): TypedContent => ({ texts: {}, missing: {}, groups: {}, ...more });

describe('any valid content', () => {
  it('survives the screen unchanged, but for derived values', () => {
    fc.assert(
      fc.property(contentFor(sampleForm), (content) => {
        const { content: read, problems } = through(content);
        expect(problems).toEqual([]);
        expect(read.missing).toEqual(content.missing);
        expect(typedContent(sampleForm, read)).toEqual(typedContent(sampleForm, content));
        expect(read.answers).toEqual({ ...content.answers, bmi: null, heavy: null, ndoses: null });
      }),
    );
  });

  it('survives the screen wholly once it is settled, and can be stored', () => {
    fc.assert(
      fc.property(contentFor(sampleForm), (content) => {
        const settled = settle(sampleForm, content, sampleContext()).content;
        const typed = JSON.parse(JSON.stringify(typedContent(sampleForm, settled)));
        const again = settle(
          sampleForm,
          readTyped(sampleForm, typedContentSchema.parse(typed), today).content,
          sampleContext(),
        );
        expect(again.content).toEqual(settled);
        expect(again.cleared).toEqual([]);
        expect(answersSchema(sampleForm).parse(settled.answers)).toEqual(settled.answers);
        for (const row of settled.groups.doses ?? []) {
          expect(answersSchema(sampleForm.groups.doses).safeParse(row.answers).success).toBe(true);
        }
      }),
    );
  });
});

describe('what is typed', () => {
  it('is stored or told as a problem, field by field and row by row', () => {
    const rows = [
      { id: 'r1', texts: { drug: 'A', amount: '1,5' }, missing: {} },
      { id: 'r2', texts: { drug: 'X', amount: 'much' }, missing: {} },
    ];
    const typed = typedWith({ texts: { visdat: '3/4/2009', height: 'tall' }, groups: { doses: rows } });
    const { content, problems } = readTyped(sampleForm, typed, today);
    expect(content.answers).toMatchObject({ visdat: '2009-04-03', height: null, weight: null });
    expect(content.groups.doses?.map((row) => row.answers.amount)).toEqual([1.5, null]);
    expect(problems).toEqual([
      { field: 'height', says: 'Height: "tall" is not a number. Type digits, for example 12.5.' },
      {
        field: 'drug',
        group: 'doses',
        rowId: 'r2',
        says: 'Drug: "X" is not one of the answers. Choose Alpha / Beta / Other.',
      },
      {
        field: 'amount',
        group: 'doses',
        rowId: 'r2',
        says: 'Amount: "much" is not a number. Type digits, for example 12.5.',
      },
    ]);
  });

  it('is never dropped in silence: unknown fields, groups, rows sent twice and unknown reasons are told', () => {
    const row = { id: 'r1', texts: { gone: '1' }, missing: {} };
    const missing = JSON.parse('{"height":"LOST","__proto__":"NOT_DONE","weight":"NOT_DONE"}');
    const typed = typedWith({ texts: { old: 'x' }, missing, groups: { doses: [row, row], logs: [] } });
    const { content, problems } = readTyped(sampleForm, typed, today);
    expect(content.missing).toEqual({ weight: 'NOT_DONE' });
    expect(problems.map(({ field, rowId }) => [field, rowId])).toEqual([
      ['old', undefined],
      ['height', undefined],
      ['__proto__', undefined],
      ['gone', 'r1'],
      ['', 'r1'],
      ['gone', 'r1'],
      ['logs', undefined],
    ]);
    expect(problems.every((problem) => problem.says.endsWith('.'))).toBe(true);
  });

  it('cannot set a derived value', () => {
    const { content, problems } = readTyped(sampleForm, typedWith({ texts: { bmi: '99' } }), today);
    expect(content.answers.bmi).toBeNull();
    expect(problems).toEqual([]);
  });

  it('never throws, whatever it is', () => {
    const texts = fc.dictionary(fc.constantFrom(...Object.keys(sampleForm.fields), 'x'), typedJunk);
    fc.assert(
      fc.property(texts, (junk) => {
        const { content, problems } = readTyped(sampleForm, typedWith({ texts: junk }), today);
        const settled = settle(sampleForm, content, sampleContext()).content;
        expect(answersSchema(sampleForm).safeParse(settled.answers).success).toBe(true);
        for (const { says } of problems) expect(says).toMatch(/\.$/);
      }),
    );
  });
});

describe('a new entry', () => {
  it('begins with what the form and its groups propose, and nothing else', () => {
    const content = emptyContent(sampleForm, sampleContext());
    expect(content.answers).toMatchObject({ visdat: '2026-11-20', height: null });
    expect(Object.keys(content.answers)).toEqual(Object.keys(sampleForm.fields));
    expect(content.groups.doses?.map((row) => row.answers.drug)).toEqual(['A', 'B']);
  });

  it('gives each row an identity of its own', () => {
    const [one, other] = [newRow(sampleForm.groups.doses), newRow(sampleForm.groups.doses, { drug: 'B' })];
    expect(one.id).not.toBe(other.id);
    expect(other.answers).toMatchObject({ drug: 'B', amount: null });
  });
});
