import { describe, expect, it } from 'vitest';
import type { TypedContent } from '@/lib/crf/content';
import { date, decimal, derived, text } from '@/lib/crf/fields';
import { defineForm, defineGroup } from '@/lib/crf/form';
import { differencesOf, mergedContent, withTheirRows } from './three-way';

const today = '2026-11-23';
const form = defineForm({
  code: 'VS',
  name: 'vital_signs',
  title: 'Vital signs',
  fields: {
    weight: decimal('Weight', 1, { unit: 'kg' }),
    height: decimal('Height', 1),
    on: date('Date'),
    surface: derived('Surface', 'decimal'),
  },
  derive: { surface: () => null },
  groups: {
    drugs: defineGroup({
      code: 'EX',
      name: 'drug',
      title: 'Drugs',
      row: 'drug',
      fields: { drug: text('Drug'), dose: decimal('Dose', 1) },
    }),
  },
});

const content = (texts: Record<string, string>, drugs: [string, Record<string, string>][] = []): TypedContent => ({
  texts,
  missing: {},
  groups: { drugs: drugs.map(([id, row]) => ({ id, texts: row, missing: {} })) },
});
const chosen = (before: TypedContent, theirs: TypedContent, mine: TypedContent) =>
  differencesOf(form, { before, theirs, mine }, today).map(({ field, rowId, choice }) => [rowId ?? field, choice]);

describe('two people who changed the same entry', () => {
  it('keep what only one of them changed, and choose where both did', () => {
    const before = content({ weight: '31.5', height: '140.0', on: '2009-04-03' });
    const theirs = content({ weight: '32.0', height: '141.0', on: '2009-04-03' });
    const mine = content({ weight: '33', height: '140.0', on: '4/4/2009' });
    expect(chosen(before, theirs, mine)).toEqual([
      ['weight', null],
      ['height', 'theirs'],
      ['on', 'mine'],
    ]);
  });

  it('agree when they wrote the same value in another way', () => {
    const before = content({ weight: '31.5' });
    expect(
      chosen(before, content({ weight: '32.0', on: '2009-04-03' }), content({ weight: '32', on: '3/4/2009' })),
    ).toEqual([]);
  });

  it('keep a text that cannot be read', () => {
    expect(chosen(content({ weight: '31.5' }), content({ weight: '31.5' }), content({ weight: '31.5 kg?' }))).toEqual([
      ['weight', 'mine'],
    ]);
  });

  it('count a missing reason as an answer', () => {
    const mine = { ...content({ weight: '' }), missing: { weight: 'NOT_DONE' as const } };
    const differences = differencesOf(form, { before: content({}), theirs: content({ weight: '32' }), mine }, today);
    expect(differences.map(({ choice }) => choice)).toEqual([null]);
    const merged = mergedContent(content({ weight: '32' }), differences, { weight: 'mine' });
    expect([merged.texts.weight, merged.missing.weight]).toEqual(['', 'NOT_DONE']);
  });

  it('treat rows that were added or taken out as a whole', () => {
    const row = (id: string, dose = '1'): [string, Record<string, string>] => [id, { drug: id, dose }];
    const before = content({}, [row('kept'), row('theyRemove'), row('iRemove'), row('fought')]);
    const theirs = content({}, [row('kept', '2'), row('iRemove'), row('theyAdd')]);
    const mine = content({}, [row('kept'), row('theyRemove'), row('fought', '3'), row('iAdd')]);
    expect(Object.fromEntries(chosen(before, theirs, mine) as [string, unknown][])).toEqual({
      kept: 'theirs',
      theyRemove: 'theirs',
      iRemove: 'mine',
      fought: null,
      theyAdd: 'theirs',
      iAdd: 'mine',
    });
    const differences = differencesOf(form, { before, theirs, mine }, today);
    const merged = mergedContent(theirs, differences, { 'drugs/fought/': 'mine' });
    expect(merged.groups.drugs?.map(({ id, texts }) => [id, texts.dose])).toEqual([
      ['kept', '2'],
      ['theyAdd', '1'],
      ['fought', '3'],
      ['iAdd', '1'],
    ]);
  });

  it('take the rows proposed to both for the same rows', () => {
    const mine = withTheirRows(
      content({}, [
        ['a', { drug: 'x' }],
        ['b', {}],
      ]),
      content({}, [['s', { drug: 'x' }]]),
    );
    expect(mine.groups.drugs?.map(({ id }) => id)).toEqual(['s', 'b']);
  });
});
