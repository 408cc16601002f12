import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema } from '@/lib/crf/answers-schema';
import { emptyContent, readTyped, typedContent } from '@/lib/crf/content';
import type { Context, EntryContent, OtherEntry } from '@/lib/crf/context';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { contentFor } from '@/lib/crf/testing/arbitraries';
import { calendar } from '../calendar';
import { formByCode, forms } from './index';

const today = '2012-06-01';
const runs = { numRuns: 60 };
const events = calendar.map(({ code, label }) => ({ code, label, plannedDate: '2004-05-03' }));

/** Any place in a child's casebook, with up to three entries of each form that the form reads. */
function contextFor(form: AnyForm): fc.Arbitrary<Context> {
  const others = (form.reads ?? []).map((code) => [code, fc.array(entryOf(code), { maxLength: 3 })] as const);
  return fc.record({
    today: fc.constant(today),
    participant: fc.constant({ number: null, screeningNumber: 'MI01-S001', site: 'MI01' }),
    event: fc.constantFrom(...events, { code: 'ANY', label: 'Any time', plannedDate: null }),
    repeat: fc.integer({ min: 1, max: 4 }),
    others: fc.record<Record<string, OtherEntry[]>>(Object.fromEntries(others)),
  });
}

function entryOf(code: string): fc.Arbitrary<OtherEntry> {
  const form = formByCode(code);
  if (!form) return fc.constant({ ...place, id: code, form: code, event: 'ANY', answers: {}, groups: {} });
  return fc.tuple(contentFor(form), fc.uuid(), fc.constantFrom(...events)).map(([{ answers, groups }, id, event]) => {
    const rows = Object.entries(groups).map(([key, all]) => [key, all.map((row) => row.answers)]);
    return { ...place, id, form: code, event: event.code, answers, groups: Object.fromEntries(rows) };
  });
}

const place = { repeat: 1, status: 'complete' } as const;

describe.each(Object.values<AnyForm>(forms))('$code with any answers', (form) => {
  const situation = fc.tuple(contentFor(form), contextFor(form));
  const allStorable = ({ answers, groups }: EntryContent) => {
    const rows = Object.entries(form.groups).flatMap(([key, group]) => {
      return (groups[key] ?? []).map((row) => answersSchema(group).safeParse(row.answers).error?.message);
    });
    return [answersSchema(form).safeParse(answers).error?.message, ...rows].filter((message) => message !== undefined);
  };

  it('comes to rest at once and for all, and can be stored', () => {
    const property = fc.property(situation, ([content, context]) => {
      const settled = settle(form, content, context);
      expect(settle(form, settled.content, context)).toEqual({ ...settled, cleared: [] });
      expect(allStorable(settled.content)).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('survives the screen', () => {
    const property = fc.property(situation, ([content, context]) => {
      const settled = settle(form, content, context).content;
      const { content: read, problems } = readTyped(form, typedContent(form, settled), today);
      expect(problems).toEqual([]);
      expect(settle(form, read, context).content).toEqual(settled);
    });
    fc.assert(property, runs);
  });

  it('has findings in sentences, and no check that fails to run', () => {
    const property = fc.property(situation, ([content, context]) => {
      for (const { says } of findingsOf(form, settle(form, content, context).content, context)) {
        expect(says).toMatch(/[.?…]$/);
      }
    });
    fc.assert(property, runs);
  });

  it('begins empty, with storable proposals', () => {
    const property = fc.property(contextFor(form), (context) => {
      const settled = settle(form, emptyContent(form, context), context);
      expect(allStorable(settled.content)).toEqual([]);
      expect(() => findingsOf(form, settled.content, context)).not.toThrow();
    });
    fc.assert(property, runs);
  });
});
