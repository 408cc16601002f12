import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import type { Context } from '@/lib/crf/context';
import { findingsOf } from '@/lib/crf/findings';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { metastasisSurgery } from './metastasis-surgery';

const operation = {
  sxmdat: '2004-06-14',
  sxmsite: 'BONE',
  sxmlat: 'LEFT',
  sxmsame: 'N',
  sxmapp: 'OPEN_OTHER',
  sxmremn: 1,
  sxmposn: 1,
  sxmviabn: 0,
  sxmmaxd: 22,
  sxmmarg: 'R0',
  sxmcompl: 'Y',
  sxmcomp: ['NONE'],
  sxmreason: 'INITIAL',
};

function filledIn(answers: Answers, others: Answers[] = []) {
  const context: Context = contextOf({ answers, others: { SXM: others } });
  const empty = emptyContent(metastasisSurgery, context);
  const { content } = settle(metastasisSurgery, { ...empty, answers: { ...empty.answers, ...answers } }, context);
  return { answers: content.answers, findings: findingsOf(metastasisSurgery, content, context) };
}

test('a child without lung surgery completes the form with the statement alone', () => {
  expect(filledIn({ lungsxdone: 'NOT_DONE', lungsxnres: 'PROGRESSION' }).findings).toEqual([]);
  expect(filledIn({ lungsxdone: 'NOT_NEEDED_CR' }).findings).toEqual([]);
});

test('a statement that there was no lung surgery empties an operation typed before it', () => {
  const { answers } = filledIn({ ...operation, lungsxdone: 'NOT_DONE', lungsxnres: 'REFUSAL' });
  expect(answers).toMatchObject({ sxmdat: null, sxmremn: null, sxmno: null });
});

test('lung surgery that was done needs its operation', () => {
  const missing = filledIn({ lungsxdone: 'DONE' }).findings.map(({ field }) => field);
  expect(missing).toContain('sxmdat');
  expect(missing).toContain('sxmremn');
});

test('the statement is asked once: a later record goes straight to its operation', () => {
  const { answers, findings } = filledIn(operation, [{ lungsxdone: 'NOT_DONE', sxmdat: null }]);
  expect(findings).toEqual([]);
  expect(answers).toMatchObject({ lungsxdone: null, sxmdat: '2004-06-14', sxmno: 1 });
});

test('operations are numbered by date', () => {
  expect(filledIn(operation, [{ lungsxdone: 'DONE', sxmdat: '2004-05-10' }]).answers.sxmno).toBe(2);
});
