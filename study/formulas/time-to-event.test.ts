import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '@/lib/dates/calendar';
import { readCohort } from '../demo/cohort';
import {
  eventFreeSurvival,
  overallSurvival,
  type SurvivalDates,
  type SurvivalRules,
  timeZeroOf,
} from './time-to-event';

const rules: SurvivalRules = { timeZero: 'BIOPSY', efsNeverCR: 'AT_PROGRESSION' };
const atTimeZero: SurvivalRules = { ...rules, efsNeverCR: 'AT_TIME_ZERO' };
const child: SurvivalDates = {
  diagnosedOn: '2005-01-10',
  firstChemotherapyOn: '2005-01-20',
  enrolledOn: '2005-01-17',
  eventsOn: [],
  diedOn: null,
  lastKnownAliveOn: '2010-01-10',
  completeRemission: true,
};

test('time zero is the biopsy, the first chemotherapy or the enrolment', () => {
  expect(timeZeroOf(child, { timeZero: 'BIOPSY' })).toBe('2005-01-10');
  expect(timeZeroOf(child, { timeZero: 'FIRST_CHEMOTHERAPY' })).toBe('2005-01-20');
  expect(timeZeroOf(child, { timeZero: 'ENROLMENT' })).toBe('2005-01-17');
  expect(timeZeroOf({ ...child, firstChemotherapyOn: null }, { timeZero: 'FIRST_CHEMOTHERAPY' })).toBeNull();
});

describe('event-free survival', () => {
  it('is censored on the last day known alive', () => {
    expect(eventFreeSurvival(child, rules)).toEqual({
      from: '2005-01-10',
      on: '2010-01-10',
      event: null,
      days: 1826,
      months: 1826 / 30.4375,
    });
  });

  it('ends with the first of several events, in whatever order they were entered', () => {
    const relapsed = { ...child, eventsOn: ['2008-01-01', null, '2006-07-11', '2009-01-01'] };
    expect(eventFreeSurvival(relapsed, rules)).toMatchObject({ on: '2006-07-11', event: 'DISEASE', days: 547 });
  });

  it('ends with death when there was no event before; an event of the same day is the event', () => {
    expect(eventFreeSurvival({ ...child, diedOn: '2005-05-10' }, rules)).toMatchObject({ event: 'DEATH', days: 120 });
    const sameDay = { ...child, eventsOn: ['2005-05-10'], diedOn: '2005-05-10' };
    expect(eventFreeSurvival(sameDay, rules)).toMatchObject({ event: 'DISEASE', days: 120 });
    const mistaken = { ...child, eventsOn: ['2005-06-10'], diedOn: '2005-05-10' };
    expect(eventFreeSurvival(mistaken, rules)).toMatchObject({ event: 'DEATH', on: '2005-05-10' });
  });

  it('ends at time zero for a child never in remission, by that rule alone and with an event alone', () => {
    const progressed = { ...child, eventsOn: ['2005-09-01'], completeRemission: false };
    expect(eventFreeSurvival(progressed, rules)).toMatchObject({ on: '2005-09-01', event: 'DISEASE' });
    const expected = { from: '2005-01-10', on: '2005-01-10', event: 'DISEASE', days: 0, months: 0 };
    expect(eventFreeSurvival(progressed, atTimeZero)).toEqual(expected);
    expect(eventFreeSurvival({ ...progressed, completeRemission: null }, atTimeZero)).toEqual(expected);
    expect(eventFreeSurvival({ ...progressed, completeRemission: true }, atTimeZero)).toMatchObject({ days: 234 });
    expect(eventFreeSurvival({ ...child, completeRemission: false }, atTimeZero)).toMatchObject({
      event: null,
      days: 1826,
    });
    const died = { ...child, diedOn: '2005-05-10', completeRemission: false };
    expect(eventFreeSurvival(died, atTimeZero)).toMatchObject({ event: 'DEATH', days: 0 });
  });
});

describe('overall survival', () => {
  it('ends with death, else is censored', () => {
    expect(overallSurvival({ ...child, diedOn: '2005-05-10' }, rules)).toMatchObject({ event: 'DEATH', days: 120 });
    expect(overallSurvival(child, rules)).toMatchObject({ event: null, on: '2010-01-10' });
  });

  it('is censored on the day of an event later than the last contact: the child was alive then', () => {
    const relapsed = { ...child, eventsOn: ['2011-01-10'] };
    expect(overallSurvival(relapsed, rules)).toMatchObject({ event: null, on: '2011-01-10' });
    expect(overallSurvival({ ...relapsed, lastKnownAliveOn: null }, rules)).toMatchObject({ on: '2011-01-10' });
  });
});

test('nothing can be told without a time zero, without anything after it, or when all lies before it', () => {
  const unknown: SurvivalDates[] = [
    { ...child, diagnosedOn: null },
    { ...child, lastKnownAliveOn: null },
    { ...child, lastKnownAliveOn: '2005-01-09' },
    { ...child, diedOn: '2004-12-31' },
  ];
  for (const dates of unknown) {
    expect(eventFreeSurvival(dates, rules)).toBeNull();
    expect(overallSurvival(dates, rules)).toBeNull();
  }
  const early = { ...child, eventsOn: ['2004-12-31'] };
  expect(eventFreeSurvival(early, rules)).toBeNull();
  expect(eventFreeSurvival(early, atTimeZero)).toBeNull();
});

test('on the day of time zero the time is 0', () => {
  expect(overallSurvival({ ...child, diedOn: '2005-01-10' }, rules)).toMatchObject({ days: 0, months: 0 });
});

test('event-free survival is never longer than overall survival, whatever was entered', () => {
  const date = fc.option(fc.integer({ min: -400, max: 4000 }).map((days) => addDays('2005-01-10', days)));
  const dates = fc.record({
    diagnosedOn: date,
    firstChemotherapyOn: date,
    enrolledOn: date,
    eventsOn: fc.array(date, { maxLength: 4 }),
    diedOn: date,
    lastKnownAliveOn: date,
    completeRemission: fc.option(fc.boolean()),
  });
  const anyRules = fc.record({
    timeZero: fc.constantFrom('BIOPSY' as const, 'FIRST_CHEMOTHERAPY' as const, 'ENROLMENT' as const),
    efsNeverCR: fc.constantFrom('AT_PROGRESSION' as const, 'AT_TIME_ZERO' as const),
  });
  fc.assert(
    fc.property(dates, anyRules, (any, by) => {
      const [efs, os] = [eventFreeSurvival(any, by), overallSurvival(any, by)];
      if (efs === null) return;
      expect(os).not.toBeNull();
      expect(efs.on <= (os?.on ?? '')).toBe(true);
      expect(efs.months).toBeLessThanOrEqual(os?.months ?? Number.NaN);
      if (os?.event === 'DEATH') expect(efs.event).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
});

describe('the synthetic cohort', () => {
  const cohort = readCohort().map((line): SurvivalDates => {
    const dead = line.status === 'DEAD';
    return {
      diagnosedOn: line.diagnosedOn,
      firstChemotherapyOn: line.chemotherapyFrom,
      enrolledOn: null,
      eventsOn: line.event === 'TOXDEATH' ? [] : [line.eventOn],
      diedOn: dead ? line.lastOn : null,
      lastKnownAliveOn: dead ? null : line.lastOn,
      completeRemission: line.completeRemission,
    };
  });
  const efs = cohort.map((dates) => eventFreeSurvival(dates, rules));
  const os = cohort.map((dates) => overallSurvival(dates, rules));
  const survived = (months: number) => efs.filter((time) => (time?.months ?? 0) > months).length;

  it('has 12 of 35 children without an event after 36 months, none of them censored before: 34.3 %', () => {
    expect(survived(36)).toBe(12);
    expect(efs.filter((time) => time?.event === null && time.months < 36)).toEqual([]);
    expect(survived(12) / 35).toBeCloseTo(0.5714, 4);
    expect(survived(24) / 35).toBeCloseTo(0.3714, 4);
  });

  it('has one death without an event, in month 4, and overall survival of the times that the protocol lists', () => {
    expect(efs.filter((time) => time?.event === 'DEATH').map((time) => Math.round(time?.months ?? 0))).toEqual([4]);
    const months = (event: 'DEATH' | null) =>
      os
        .filter((time) => time?.event === event)
        .map((time) => Math.round(time?.months ?? 0))
        .sort((a, b) => a - b);
    expect(months('DEATH')).toEqual([
      4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21, 24, 27, 30, 33, 39, 45, 52, 64,
    ]);
    expect(months(null)).toEqual([19, 77, 86, 95, 104, 117, 130, 146, 163, 184, 205, 228]);
  });
});
