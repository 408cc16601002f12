import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { screening } from './screening';

const met = { inc01: 'Y', inc02: 'Y', inc03: 'Y', inc04: 'Y', inc05: 'Y' };
const eligible = { scrdat: '2004-02-02', protver: '2.0', ...met, exc01: 'N', exc02: 'N', exc03: 'N', exc05: 'N' };

function filledIn(answers: Answers, demographics: Answers = { sex: 'M', agedx: 16 }, number: string | null = null) {
  const plain = contextOf({ answers, others: { DM: [demographics] } });
  const context = { ...plain, participant: { ...plain.participant, number } };
  const empty = emptyContent(screening, context);
  const { content } = settle(screening, { ...empty, answers: { ...empty.answers, ...answers } }, context);
  const missing = findingsOf(screening, content, context).map(({ id, field }) => `${id} ${field}`);
  return { answers: content.answers, missing };
}

test('an eligible child needs a date of enrolment, or the reason why there is none', () => {
  expect(filledIn(eligible).missing).toEqual(['REQUIRED scrfres']);
  expect(filledIn({ ...eligible, enrldat: '2004-02-05' }).missing).toEqual([]);
  expect(filledIn({ ...eligible, scrfres: 'REFUSED' }).missing).toEqual([]);
});

test('a date of enrolment takes away the reason for not enrolling', () => {
  expect(filledIn({ ...eligible, enrldat: '2004-02-05', scrfres: 'REFUSED' }).answers.scrfres).toBeNull();
});

test('one criterion that is not met asks for an exception, and without one for the reason', () => {
  const excluded = { ...eligible, exc02: 'Y' };
  expect(filledIn(excluded).missing).toEqual(['REQUIRED eligovr']);
  expect(filledIn({ ...excluded, eligovr: 'N' }).missing).toEqual(['REQUIRED scrfres']);
  expect(filledIn({ ...excluded, eligovr: 'Y', enrldat: '2004-02-05' }).missing).toEqual([
    'REQUIRED eligovrt',
    'EC-004 eligovrt',
  ]);
});

test('a criterion that proves unmet later leaves an enrolled child its day of enrolment, and EC-004 tells of it', () => {
  const doubted = { ...eligible, inc05: 'N', enrldat: '2004-02-05' };
  const ofNumber = (answers: Answers) => filledIn(answers, undefined, 'MI01-001');
  expect(filledIn(doubted).answers.enrldat).toBeNull();
  expect(ofNumber(doubted).answers).toMatchObject({ eligyn: 'N', enrldat: '2004-02-05' });
  expect(ofNumber(doubted).missing).toEqual(['REQUIRED eligovr', 'EC-004 enrldat']);
  expect(ofNumber({ ...doubted, eligovr: 'N' }).missing).toEqual(['EC-004 enrldat']);
});

test('pregnancy is asked of girls from 11 years and decides with the others', () => {
  const girl = { sex: 'F', agedx: 11 };
  expect(filledIn({ ...eligible, enrldat: '2004-02-05' }, girl).missing).toEqual(['REQUIRED exc04']);
  expect(filledIn({ ...eligible, exc04: 'Y' }, girl).answers.eligyn).toBe('N');
  expect(filledIn({ ...eligible, exc04: 'NA' }, girl).answers.eligyn).toBe('Y');
  expect(filledIn(eligible, { sex: 'F', agedx: 10 }).answers.eligyn).toBe('Y');
});

test('the screening number is the system’s', () => {
  expect(filledIn(eligible).answers.scrno).toBe('MI01-S001');
});
