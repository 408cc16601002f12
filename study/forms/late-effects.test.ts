import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { lateEffects } from './late-effects';

const examined = {
  ...{ ledat: '2006-01-16', lecard: 'NORMAL', lehear: '1', leren: '>=90', letub: 'NONE' },
  ...{ legon: 'NORMAL', lesmn: 'N' },
};

function missing(answers: Answers, others: Record<string, Answers[]> = {}) {
  const context = contextOf({ answers, others });
  const empty = emptyContent(lateEffects, context);
  const { content } = settle(lateEffects, { ...empty, answers: { ...empty.answers, ...answers } }, context);
  return findingsOf(lateEffects, content, context).map(({ field }) => field);
}

test('an evaluation of a child without operations is complete without lung function and prosthesis', () => {
  expect(missing(examined)).toEqual([]);
});

test('lung function is asked after lung surgery, complications of a prosthesis after limb salvage', () => {
  expect(missing(examined, { SXM: [{ sxmsite: 'LUNG', sxmdat: '2004-06-14' }] })).toEqual(['lelung']);
  expect(missing(examined, { SXM: [{ sxmsite: 'BONE', sxmdat: '2004-06-14' }] })).toEqual([]);
  expect(missing(examined, { SXM: [{ lungsxdone: 'NOT_DONE', sxmsite: null, sxmdat: null }] })).toEqual([]);
  expect(missing(examined, { SXP: [{ sxptype: 'LIMB_SALVAGE' }] })).toEqual(['leimpl']);
  expect(missing(examined, { SXP: [{ sxptype: 'AMPUTATION' }] })).toEqual([]);
});

test('a hearing aid is asked from grade 2', () => {
  expect(missing({ ...examined, lehear: '2' })).toEqual(['lehaid']);
  expect(missing({ ...examined, lehear: 'ND' })).toEqual([]);
});
