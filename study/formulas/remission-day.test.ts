import { expect, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { lungRemissionDay, remissionDay } from './remission-day';

const recorded = (others: Record<string, Answers[]>) => contextOf({ answers: {}, others }).others;
const SXP: Answers[] = [
  { sxpdone: 'DONE', sxpdat: '2004-05-10' },
  { sxpdone: 'DONE', sxpdat: '2006-05-10', sxptype: 'REVISION' },
];
const SXM: Answers[] = [
  { sxmdat: '2004-07-26', sxmreason: 'INITIAL' },
  { sxmdat: '2006-03-01', sxmreason: 'RELAPSE_1' },
];
const bySurgery = { csrlung: 'SURGERY_COMPLETE', csroth: 'NA' };

test('the last first-line operation completes a remission; a relapse and a revision do not', () => {
  expect(remissionDay(recorded({ SXP, SXM }), bySurgery)).toBe('2004-07-26');
  expect(remissionDay(recorded({ SXP }), bySurgery)).toBe('2004-05-10');
  expect(remissionDay({}, bySurgery)).toBeNull();
});

test('the first images without lung metastases count where chemotherapy cleared them', () => {
  const RAD = [
    { raddat: '2004-06-21', lungcr: 'Y' },
    { raddat: '2004-08-30', lungcr: 'Y' },
    { raddat: '2004-04-20', lungcr: 'N' },
  ];
  const onChemotherapy = { csrlung: 'CR_ON_CHEMO', csroth: 'NA' };
  expect(lungRemissionDay(recorded({ RAD }).RAD)).toBe('2004-06-21');
  expect(remissionDay(recorded({ SXP, RAD }), onChemotherapy)).toBe('2004-06-21');
  expect(remissionDay(recorded({ SXP }), onChemotherapy)).toBeNull();
  expect(remissionDay(recorded({ SXP, RAD }), bySurgery)).toBe('2004-05-10');
});

test('the end of radiotherapy of other metastases counts where that cleared them', () => {
  const byRadiotherapy = { csrlung: 'SURGERY_COMPLETE', csroth: 'RADIOTHERAPY' };
  const RT = [
    { rtsite: 'BONE_MET', rtstdat: '2004-08-02', rtendat: '2004-09-10' },
    { rtsite: 'PRIMARY', rtstdat: '2004-10-04', rtendat: '2004-11-12' },
  ];
  expect(remissionDay(recorded({ SXP, SXM, RT }), byRadiotherapy)).toBe('2004-09-10');
  expect(remissionDay(recorded({ SXP, SXM }), byRadiotherapy)).toBeNull();
});
