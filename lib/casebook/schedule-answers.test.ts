import { expect, it } from 'vitest';
import { planEvents } from '@/lib/crf/plan-events';
import type { EntryFact } from '@/lib/crf/schedule';
import type { Answers } from '@/lib/crf/value';
import { formByCode } from '@/study/forms';
import { schedule, scheduleForms } from '@/study/schedule';
import { scheduleAnswers } from './schedule-answers';

/** Answers that note which of them were looked at, each as if it were filled in this way. */
function watched(form: string, answer: string, seen: Set<string>): Answers {
  return new Proxy<Answers>(
    {},
    {
      get: (_, key) => {
        seen.add(`${form}.${String(key)}`);
        return String(key).endsWith('dat') ? '2004-06-01' : answer;
      },
    },
  );
}

it('names every answer the schedule asks for, so that the list and the casebook compute the same calendar', () => {
  const seen = new Set<string>();
  for (const answer of ['Y', 'N', 'BILATERAL', 'WITHDRAWAL', 'NOT_DONE', 'LOST']) {
    const entries: EntryFact[] = schedule.events.flatMap((event) =>
      scheduleForms.map((form) => ({
        event: event.code,
        form,
        repeat: 1,
        status: 'complete',
        occurredOn: form === 'SXM' ? null : '2004-06-01',
        answers: watched(form, answer, seen),
      })),
    );
    planEvents(schedule, { entries, enrolledOn: '2004-02-01' }, '2009-01-01');
  }
  const named = Object.entries(scheduleAnswers).flatMap(([form, keys]) => keys.map((key) => `${form}.${key}`));
  expect([...seen].filter((answer) => !named.includes(answer))).toEqual([]);
  expect(Object.keys(scheduleAnswers).sort()).toEqual([...scheduleForms].sort());
});

it('names fields that exist', () => {
  for (const [form, keys] of Object.entries(scheduleAnswers)) {
    expect(Object.keys(formByCode(form)?.fields ?? {})).toEqual(expect.arrayContaining([...keys]));
  }
});
