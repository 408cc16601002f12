import { describe, expect, it } from 'vitest';
import type { TypedContent } from '@/lib/crf/content';
import { decimal, text } from '@/lib/crf/fields';
import { defineForm, defineGroup } from '@/lib/crf/form';
import { type Base, conflictBetween, resumeFrom } from './entry-session';
import type { LocalCopy } from './local-copy';
import { RowIds } from './row-ids';

const form = defineForm({
  code: 'VS',
  name: 'vital_signs',
  title: 'Vital signs',
  fields: { weight: decimal('Weight', 1), note: text('Note') },
  groups: {
    drugs: defineGroup({ code: 'EX', name: 'drug', title: 'Drugs', row: 'drug', fields: { drug: text('Drug') } }),
  },
});
const today = '2026-11-23';
const content = (weight: string, note = '', drugs: string[] = []): TypedContent => ({
  texts: { weight, note },
  missing: {},
  groups: { drugs: drugs.map((id) => ({ id, texts: { drug: 'x' }, missing: {} })) },
});
const base = (version: number, typed: TypedContent): Base => ({
  version,
  status: 'draft',
  held: false,
  savedAt: '2026-11-23T10:42:00Z',
  savedBy: 'Bruno',
  typed,
});
const copy = (version: number, before: TypedContent, typed: TypedContent): LocalCopy => ({
  version,
  before,
  typed,
  at: '2026-11-23T10:40:00Z',
  changes: 1,
});

describe('opening a form again', () => {
  it('takes up what was typed where nobody saved in between', () => {
    const resumed = resumeFrom(form, copy(1, content('31'), content('32')), base(1, content('31')), today);
    expect(resumed).toMatchObject({ start: { typed: content('32'), restored: { changes: 1 } } });
  });

  it('compares where somebody did', () => {
    const resumed = resumeFrom(form, copy(1, content('31'), content('32')), base(2, content('33')), today);
    expect(resumed).toMatchObject({ conflict: { by: 'Bruno', before: content('31'), mine: content('32') } });
  });

  it('brings back an answer to a query that was typed, also where all else was saved or somebody saved in between', () => {
    const answers = { query: 'Read again in the chart.' };
    const kept = (version: number, typed: TypedContent) => ({ ...copy(version, content('31'), typed), answers });
    const began = base(1, content('31'));
    expect(resumeFrom(form, kept(1, content('31')), began, today)).toMatchObject({ start: { answers } });
    const saved = base(2, content('32'));
    expect(resumeFrom(form, kept(1, content('32')), saved, today)).toMatchObject({
      start: { base: saved, typed: saved.typed, answers, restored: { changes: 1 } },
    });
    const theirs = base(2, content('33'));
    expect(resumeFrom(form, kept(1, content('32')), theirs, today)).toMatchObject({ conflict: { answers } });
  });

  it('has nothing to ask when all that was typed was saved after all', () => {
    const saved = base(2, content('32.0', 'seen'));
    expect(resumeFrom(form, copy(1, content('31'), content('32')), saved, today)).toBeNull();
  });
});

it('takes rows proposed to two people for the same rows, on a new entry only', () => {
  const theirs = base(1, content('31', '', ['theirs']));
  const began = (version: number) => ({ version, typed: content('', '', ['mine']) });
  const rows = (version: number) =>
    conflictBetween(began(version), theirs, content('32', '', ['mine'])).mine.groups.drugs?.map(({ id }) => id);
  expect(rows(0)).toEqual(['theirs']);
  expect(rows(1)).toEqual(['mine']);
});

it('tells the rows of the screen from those the server has stored', () => {
  const ids = new RowIds();
  const sent = content('31', '', ['a', 'b']);
  ids.learn(sent, { answers: {}, missing: {}, groups: { drugs: [row('a'), row('server')] } });
  expect(ids.asStored(sent).groups.drugs?.map(({ id }) => id)).toEqual(['a', 'server']);
  expect(ids.asShown(content('31', '', ['a', 'server'])).groups.drugs?.map(({ id }) => id)).toEqual(['a', 'b']);
});

function row(id: string) {
  return { id, answers: { drug: 'x' }, missing: {} };
}
