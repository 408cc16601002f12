import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import { contextOf, type Situation } from '../check-cases';
import { screening } from './screening';

const form: AnyForm = screening;
const met = {
  ...Object.fromEntries(['inc01', 'inc02', 'inc03', 'inc04', 'inc05'].map((key) => [key, 'Y'])),
  ...Object.fromEntries(['exc01', 'exc02', 'exc03', 'exc05'].map((key) => [key, 'N'])),
};

function entered(answers: Situation['answers'], number: string | null) {
  const plain = contextOf({ answers });
  const context = { ...plain, participant: { ...plain.participant, number } };
  const { content, cleared } = settle(form, { ...emptyContent(form, context), answers }, context);
  return { answers: content.answers, cleared, checks: findingsOf(form, content, context).map(({ id }) => id) };
}

test('a criterion that turns out not to be met leaves an enrolled child its day of enrolment, and EC-004 tells of it', () => {
  const doubted = { ...met, inc05: 'N', enrldat: '2004-03-05' };
  const enrolled = entered(doubted, 'MI01-001');
  expect(enrolled.answers).toMatchObject({ eligyn: 'N', enrldat: '2004-03-05', scrfres: null });
  expect(enrolled.cleared).toEqual([]);
  expect(enrolled.checks).toContain('EC-004');
  expect(entered({ ...doubted, eligovr: 'N' }, 'MI01-001').checks).toContain('EC-004');
});

test('a child that is not eligible and has no number yet is asked for no day of enrolment, but for the reason', () => {
  const { answers, checks } = entered({ ...met, inc05: 'N', eligovr: 'N', enrldat: '2004-03-05' }, null);
  expect(answers.enrldat).toBeNull();
  expect(checks).not.toContain('EC-004');
  expect(checks).toContain('REQUIRED');
});
