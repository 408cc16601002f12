import { expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import {
  firstLineOperations,
  lungsInvolved,
  lungsOperated,
  operationsOfMetastases,
  operationsOfPrimary,
  removalsOfPrimary,
} from './operations';

const entries = (form: string, ...answers: Answers[]) =>
  contextOf({ answers: {}, others: { [form]: answers } }).others[form] ?? [];
const days = (operations: { on: string }[]) => operations.map(({ on }) => on);

const primary = entries(
  'SXP',
  { sxpdone: 'DONE', sxpdat: '2006-05-10', sxptype: 'REVISION' },
  { sxpdone: 'DONE', sxpdat: '2004-05-10', sxptype: 'LIMB_SALVAGE' },
  { sxpdone: 'NOT_DONE_YET', sxpdat: null },
);
const metastases = entries(
  'SXM',
  { lungsxdone: 'NOT_DONE', sxmdat: null },
  { sxmdat: '2006-03-01', sxmsite: 'LUNG', sxmlat: 'LEFT', sxmreason: 'RELAPSE_1' },
  { sxmdat: '2004-06-14', sxmsite: 'LUNG', sxmlat: 'BILATERAL_ONE_STAGE', sxmreason: 'INITIAL' },
);

test('operations are those that were done, by date', () => {
  expect(days(operationsOfPrimary(primary))).toEqual(['2004-05-10', '2006-05-10']);
  expect(days(removalsOfPrimary(primary))).toEqual(['2004-05-10']);
  expect(days(operationsOfMetastases(metastases))).toEqual(['2004-06-14', '2006-03-01']);
  expect(days(firstLineOperations(metastases))).toEqual(['2004-06-14']);
  expect(operationsOfPrimary(undefined)).toEqual([]);
});

test('lungs by the side of an operation and by the involvement at diagnosis', () => {
  expect(lungsOperated('BILATERAL_ONE_STAGE')).toEqual(['LEFT', 'RIGHT']);
  expect(lungsOperated('RIGHT')).toEqual(['RIGHT']);
  expect(lungsOperated('MIDLINE')).toEqual([]);
  expect(lungsInvolved('BILATERAL')).toEqual(['LEFT', 'RIGHT']);
  expect(lungsInvolved('UNILATERAL_L')).toEqual(['LEFT']);
  expect(lungsInvolved('UNILATERAL_R')).toEqual(['RIGHT']);
  expect(lungsInvolved(null)).toEqual([]);
});
