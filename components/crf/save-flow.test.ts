import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { Context } from '@/lib/crf/context';
import { decimal } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import type { ReadQuery } from '@/lib/queries/read-queries';
import type { Base } from './entry-session';
import { EntryStore } from './entry-store';
import { SaveFlow } from './save-flow';
import type { SaveAnswer } from './saving';

const form = defineForm({
  code: 'VS',
  name: 'visit',
  title: 'Visit',
  fields: { weight: decimal('Weight', 1), height: decimal('Height', 1) },
});
const context: Context = {
  today: '2026-11-23',
  participant: { number: null, screeningNumber: 'S1', site: 'MI01' },
  event: { code: 'SCR', label: 'Screening', plannedDate: null },
  repeat: 1,
  firstSavedAt: '2026-11-23T10:00',
  others: {},
  landmarks: {},
};
const typed = (weight: string, height = '150') => ({ texts: { weight, height }, missing: {}, groups: {} });
const base: Base = { version: 1, status: 'complete', held: false, savedAt: '', savedBy: null, typed: typed('31') };
const at = { event: 'SCR', form: 'VS', repeat: 1, field: 'weight', group: null, rowId: null };
const asked = (acts: ReadQuery['acts']) => ({ id: 'query', at, acts }) as ReadQuery; // all that the flow reads of it

let store: EntryStore;
let sent: SaveEntryInput[];
const [refresh, toNext] = [vi.fn(), vi.fn()];

function flowWith(acts: ReadQuery['acts']): SaveFlow {
  const page = {
    participant: { label: 'S1' },
    event: { code: 'SCR' },
    repeat: 1,
    review: { queries: [asked(acts)] },
  } as EntryPage; // all that the flow reads of it
  const save = async (input: SaveEntryInput): Promise<SaveAnswer> => {
    sent.push(input);
    const answers = { weight: Number(input.typed.texts.weight), height: Number(input.typed.texts.height) };
    const content = { answers, missing: {}, groups: {} };
    return {
      ...{ ok: true, entryId: 'e', version: 2, status: 'complete', held: false, savedAt: '', content },
      ...{ findings: [], standing: [], cleared: [] },
    } as SaveAnswer;
  };
  const controls = { setValue: () => undefined }; // nothing is emptied here
  const nothing = () => undefined;
  const parts = { form, page, start: { base, typed: base.typed }, copyKey: 'key', store, controls, save };
  return new SaveFlow({ ...parts, readNow: nothing, toSummary: nothing, toNext, refresh, onConflict: nothing });
}

const saved = () => vi.waitFor(() => expect(refresh.mock.calls.length + toNext.mock.calls.length).toBe(1));

beforeEach(() => {
  store = new EntryStore(form, context, typed('31'), typed('31'));
  sent = [];
  refresh.mockClear();
  toNext.mockClear();
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('HTMLElement', class {});
});

describe('saving with answers to queries', () => {
  it('sends the answer with the value it corrects, which says why it changes, and forgets it then', async () => {
    const flow = flowWith(['answer']);
    store.answer('query', ' Read again. ');
    store.read(typed('32'));
    flow.save();
    await saved();
    expect(sent).toMatchObject([
      { reason: { code: 'QUERY', text: 'Read again.' }, answers: [{ query: 'query', says: 'Read again.' }] },
    ]);
    expect(store.entry).toMatchObject({ answers: {}, changes: [] });
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('proposes that reason where another value changes as well', () => {
    const flow = flowWith(['answer']);
    store.answer('query', 'Read again.');
    store.read(typed('32', '151'));
    flow.save();
    expect(flow.asked.get()).toMatchObject({ changed: ['Weight', 'Height'], suggested: 'QUERY' });
    expect(sent).toEqual([]);
  });

  it('asks as ever where nothing is answered', () => {
    const flow = flowWith(['answer']);
    store.read(typed('32'));
    flow.save();
    expect(flow.asked.get()).toMatchObject({ suggested: null });
  });

  it('sends an answer alone before it goes on to the next form', async () => {
    const flow = flowWith(['answer']);
    store.answer('query', 'It is so.');
    flow.completeAndNext();
    await saved();
    expect(sent).toMatchObject([{ answers: [{ says: 'It is so.' }], reason: undefined }]);
    expect(toNext).toHaveBeenCalledOnce();
    expect(refresh).not.toHaveBeenCalled();
  });

  it('keeps an answer to a query that was moved meanwhile, and does not send it', async () => {
    const flow = flowWith([]);
    store.answer('query', 'It is so.');
    flow.save();
    await saved();
    expect(sent[0]).not.toHaveProperty('answers');
    expect(store.entry.answers).toEqual({ query: 'It is so.' });
  });
});
