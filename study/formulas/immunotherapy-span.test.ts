import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { steroidFreeSpan } from './immunotherapy-span';

const entry = (form: string, id: string, answers: Answers): OtherEntry => ({
  ...{ id, event: 'IL2_1', form, repeat: 1, status: 'complete', groups: {} },
  answers,
});
const course = entry('IL2', 'one', { il2stdt: '2004-03-01T10:00', il2endt: '2004-03-05T10:00' });
const reinfusion = (lakil2: string, reinfdat: string | null) => entry('LAK', reinfdat ?? '', { lakil2, reinfdat });

test('a course is free of steroids from a week before it to its reinfusion', () => {
  const procedures = [reinfusion('one', '2004-03-11'), reinfusion('two', '2004-06-01')];
  expect(steroidFreeSpan(course, procedures)).toEqual({ from: '2004-02-23', to: '2004-03-11' });
});

test('without a reinfusion it ends with the course', () => {
  expect(steroidFreeSpan(course, [reinfusion('one', null)])).toEqual({ from: '2004-02-23', to: '2004-03-05' });
  const unfinished = entry('IL2', 'one', { il2stdt: '2004-03-01T10:00', il2endt: null });
  expect(steroidFreeSpan(unfinished)?.to).toBe('2004-03-01');
});

test('a course that was not given has no such days', () => {
  expect(steroidFreeSpan(entry('IL2', 'one', { il2stdt: null, il2endt: null }))).toBeNull();
});
