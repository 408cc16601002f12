import { expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { remissionProposal } from './remission-proposal';

const bothLungs = { lungmet: 'Y', lunglat: 'BILATERAL', pleural: 'N', bonemet: 'N', nodemet: 'N', othmet: 'N' };
const primary = { sxpdone: 'DONE', sxpdat: '2004-05-10' };
const specimen = { pathspec: 'PRIMARY', margr: 'R0' };
const left = { lungsxdone: 'DONE', sxmdat: '2004-06-14', sxmsite: 'LUNG', sxmlat: 'LEFT', sxmcompl: 'Y' };
const right = { sxmdat: '2004-07-26', sxmsite: 'LUNG', sxmlat: 'RIGHT', sxmcompl: 'Y' };

const proposed = (others: Record<string, Answers[]>) => remissionProposal(contextOf({ answers: {}, others }));

test('both sides operated completely: cleared by surgery on the day of the last operation', () => {
  expect(proposed({ METS: [bothLungs], SXP: [primary], PATH: [specimen], SXM: [left, right] })).toEqual({
    csrprim: 'YES_R0',
    csrlung: 'SURGERY_COMPLETE',
    csroth: 'NA',
    csrdat: '2004-07-26',
  });
});

test('one side of two tells nothing yet, an incomplete operation tells all', () => {
  expect(proposed({ METS: [bothLungs], SXM: [left] }).csrlung).toBeNull();
  expect(proposed({ METS: [bothLungs], SXM: [left, { ...right, sxmcompl: 'N' }] }).csrlung).toBe('NOT_CLEARED');
  expect(proposed({ METS: [bothLungs], SXM: [{ ...left, sxmlat: 'BILATERAL_ONE_STAGE' }] }).csrlung).toBe(
    'SURGERY_COMPLETE',
  );
});

test('lung metastases that vanished on chemotherapy are cleared', () => {
  expect(proposed({ METS: [bothLungs], SXM: [{ lungsxdone: 'NOT_NEEDED_CR' }] }).csrlung).toBe('CR_ON_CHEMO');
  expect(proposed({ METS: [bothLungs], SXM: [{ lungsxdone: 'NOT_DONE' }] }).csrlung).toBe('NOT_CLEARED');
  expect(proposed({ METS: [{ ...bothLungs, lungmet: 'N' }] }).csrlung).toBe('NO_LUNG_METS');
});

test('the primary is judged by its margin', () => {
  expect(proposed({ SXP: [primary], PATH: [{ ...specimen, margr: 'R1' }] }).csrprim).toBe('YES_R1');
  expect(proposed({ SXP: [primary], PATH: [{ ...specimen, margr: 'R2' }] }).csrprim).toBe('NO');
  expect(proposed({ SXP: [{ sxpdone: 'NOT_DONE_FINAL' }] }).csrprim).toBe('NOT_OPERATED');
  expect(proposed({ SXP: [{ sxpdone: 'NOT_DONE_YET' }] }).csrprim).toBeNull();
});

test('nothing recorded, nothing proposed', () => {
  expect(proposed({})).toEqual({ csrprim: null, csrlung: null, csroth: null, csrdat: null });
});
