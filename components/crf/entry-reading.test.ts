import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/crf/context';
import { choice, date, decimal, derived, text } from '@/lib/crf/fields';
import { defineForm, defineGroup } from '@/lib/crf/form';
import { changesBetween, readEntry, typedToSave } from './entry-reading';
import { EntryStore } from './entry-store';
import type { Typing } from './typed-content';

const form = defineForm({
  code: 'CYC',
  name: 'cycle',
  title: 'Cycle',
  fields: {
    done: choice('Given', { Y: 'Given', N: 'Omitted' }, { required: true }),
    why: text('Reason omitted', { required: true, askIf: ['done', 'is', 'N'] }),
    weight: decimal('Weight', 1, { required: true, max: 160, askIf: ['done', 'is', 'Y'] }),
    double: derived('Twice', 'decimal', { decimals: 1 }),
    on: date('Day 1'),
  },
  derive: { double: ({ weight }) => (weight === null ? null : weight * 2) },
  groups: {
    drugs: defineGroup({
      code: 'EX',
      name: 'drug',
      title: 'Drugs',
      row: 'drug',
      askIf: ['done', 'is', 'Y'],
      fields: { drug: text('Drug', { required: true }), dose: decimal('Dose', 1, { required: true }) },
    }),
  },
});
const context: Context = {
  today: '2026-11-23',
  participant: { number: 'MI01-001', screeningNumber: 'MI01-S001', site: 'MI01' },
  event: { code: 'MTX1', label: 'HD-methotrexate 1', plannedDate: null },
  repeat: 1,
  others: {},
};
const typing = (texts: Record<string, string>, drugs: [string, string, string][] = []): Typing => ({
  texts,
  missing: {},
  groups: { drugs: drugs.map(([id, drug, dose]) => ({ id, texts: { drug, dose }, missing: {} })) },
});
const read = (typed: Typing) => readEntry(form, typed, context);
const changed = (before: Typing, now: Typing) =>
  changesBetween(form, read(before), read(now)).map(({ rowId, field, replaces }) => [
    rowId ? `${rowId}.${field}` : field,
    replaces ? 'replaced' : 'filled in',
  ]);

describe('what differs from what was saved', () => {
  it('is counted by value, and a derived value is not counted', () => {
    expect(changed(typing({ done: 'Y', weight: '31.5' }), typing({ done: 'Y', weight: '31,5' }))).toEqual([]);
    expect(changed(typing({ done: 'Y', weight: '31.5' }), typing({ done: 'Y', weight: '32' }))).toEqual([
      ['weight', 'replaced'],
    ]);
    expect(changed(typing({ done: 'Y' }), typing({ done: 'Y', weight: '32' }))).toEqual([['weight', 'filled in']]);
  });

  it('holds what is emptied because it is no longer asked', () => {
    const given = typing({ done: 'Y', weight: '31.5' }, [['a', 'Cisplatin', '150']]);
    expect(changed(given, typing({ ...given.texts, done: 'N' }, [['a', 'Cisplatin', '150']]))).toEqual([
      ['done', 'replaced'],
      ['weight', 'replaced'],
      ['a.drug', 'replaced'],
      ['a.dose', 'replaced'],
    ]);
  });

  it('holds texts that cannot be read, and rows but not the spare one', () => {
    expect(changed(typing({ done: 'Y' }), typing({ done: 'Y', weight: 'heavy' }))).toEqual([['weight', 'filled in']]);
    expect(changed(typing({ done: 'Y' }), typing({ done: 'Y' }, [['spare', '', '']]))).toEqual([]);
    expect(changed(typing({ done: 'Y' }), typing({ done: 'Y' }, [['new', 'Mesna', '']]))).toEqual([
      ['new.drug', 'filled in'],
    ]);
  });
});

describe('what is sent', () => {
  it('leaves out what is not asked, unreadable texts too', () => {
    const now = typing({ done: 'N', why: 'fever', weight: 'heavy' }, [['a', 'Cisplatin', '150']]);
    expect(typedToSave(form, read(now))).toEqual({
      texts: { done: 'N', why: 'fever' },
      missing: {},
      groups: { drugs: [] },
    });
    expect(read(now).remarks).toEqual([]);
  });
});

describe('the screen', () => {
  const open = (before: Typing, now = before) => new EntryStore(form, context, before, now);
  const says = (store: EntryStore, path: string) => store.viewOf(path).remarks.map(({ id }) => id);

  it('says what is wrong with a value once its field was left, and what is missing once it was asked to save', () => {
    const store = open(typing({ done: 'Y' }));
    store.read(typing({ done: 'Y', weight: '999' }));
    expect(says(store, 'weight')).toEqual([]);
    store.leave('weight');
    expect(says(store, 'weight')).toEqual(['RANGE']);
    store.read(typing({ done: 'Y', weight: '' }));
    expect(says(store, 'weight')).toEqual([]);
    store.judge();
    expect(says(store, 'weight')).toEqual(['REQUIRED']);
  });

  it('calls what cannot be read unreadable, and not missing as well', () => {
    const store = open(typing({ done: 'Y', weight: 'heavy' }));
    store.judge();
    expect(says(store, 'weight')).toEqual(['UNREADABLE']);
  });

  it('tells only the fields whose view has changed', () => {
    const store = open(typing({ done: 'Y', weight: '31', on: '3/4/2009' }));
    const told: string[] = [];
    for (const path of ['done', 'weight', 'double', 'on']) store.subscribe(path, () => told.push(path));
    store.read(typing({ done: 'Y', weight: '32', on: '3 Apr 2009' }));
    expect(told).toEqual(['weight', 'double']);
  });

  it('folds away what is not asked, and brings it back as it was typed', () => {
    const store = open(typing({ done: 'Y', weight: '31' }));
    store.read(typing({ done: 'N', weight: '31' }));
    expect([store.viewOf('weight').asked, store.viewOf('why').asked]).toEqual([false, true]);
    store.read(typing({ done: 'Y', weight: '31' }));
    expect(store.viewOf('weight')).toMatchObject({ asked: true, value: 31 });
    expect(store.entry.changes).toEqual([]);
  });

  it('shows under a row all that is wrong in it', () => {
    const store = open(typing({ done: 'Y', weight: '31' }, [['a', 'Cisplatin', '']]));
    store.judge();
    expect(says(store, 'drugs/a/')).toEqual(['REQUIRED']);
    expect(says(store, 'drugs/a/dose')).toEqual(['REQUIRED']);
    expect(store.viewOf('drugs//drugs').asked).toBe(true);
  });

  it('counts from what was saved last', () => {
    const store = open(typing({ done: 'Y' }));
    const now = typing({ done: 'Y', weight: '31' });
    store.read(now);
    expect(store.entry.changes).toHaveLength(1);
    store.rebase(now, []);
    expect(store.entry.changes).toEqual([]);
  });
});
