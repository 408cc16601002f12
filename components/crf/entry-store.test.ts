import { describe, expect, it } from 'vitest';
import type { Context } from '@/lib/crf/context';
import { decimal } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { ENTRY, EntryStore, EVERY_READING, unsavedIn } from './entry-store';
import { notSavedInWords } from './save-words';

const form = defineForm({ code: 'VS', name: 'visit', title: 'Visit', fields: { weight: decimal('Weight', 1) } });
const context: Context = {
  today: '2026-11-23',
  participant: { number: null, screeningNumber: 'S1', site: 'MI01' },
  event: { code: 'SCR', label: 'Screening', plannedDate: null },
  repeat: 1,
  firstSavedAt: '2026-11-23T10:00',
  others: {},
  landmarks: {},
};
const typed = (weight: string) => ({ texts: { weight }, missing: {}, groups: {} });

describe('an answer to a query while it is typed', () => {
  it('counts as not saved beside the changes, and is told to whoever keeps a copy', () => {
    const store = new EntryStore(form, context, typed('31'), typed('31'));
    let [told, kept] = [0, 0];
    store.subscribe(ENTRY, () => void told++);
    store.subscribe(EVERY_READING, () => void kept++);
    store.answer('query', 'Read again.');
    expect([told, kept, store.isUnsaved(), unsavedIn(store.entry)]).toEqual([1, 1, true, 1]);
    store.read(typed('32'));
    expect(unsavedIn(store.entry)).toBe(2);
    store.rebase(typed('32'), []);
    expect(store.entry.answers).toEqual({ query: 'Read again.' });
    store.forgetAnswers();
    expect(store.isUnsaved()).toBe(false);
  });

  it('is there from the start where this computer kept it', () => {
    const store = new EntryStore(form, context, typed('31'), typed('31'), [], { query: 'Yes.' });
    expect(store.entry.answers).toEqual({ query: 'Yes.' });
  });

  it('is told in words', () => {
    const said = [
      [1, 0],
      [0, 1],
      [3, 2],
    ].map(([changes = 0, answers = 0]) => notSavedInWords(changes, answers));
    expect(said).toEqual(['1 change not saved', '1 answer not saved', '3 changes and 2 answers not saved']);
  });
});
