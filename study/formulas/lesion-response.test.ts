import { describe, expect, it, test } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { type Assessment, assessmentOf, millimetresIn, overallFrom, targetCourse } from './lesion-response';
import type { Lesion } from './lesions';

const lesion = (number: string, mm: number | null, organ = 'LUNG', isTarget = true): Lesion => ({
  ...{ number, organ, isTarget, mm },
  ...{ side: 'LEFT', lobe: null },
});
const row = (tulnkid: string, state: string | number | null): Answers =>
  typeof state === 'number'
    ? { tulnkid, trstate: 'PRESENT', trdiam: state }
    : { tulnkid, trstate: state, trdiam: null };
/** The rows of T01, T02 … in order: a diameter, or what else was found. */
const found = (...states: (string | number | null)[]) => states.map((state, place) => row(`T0${place + 1}`, state));

const at = (on: string | null, rows: Answers[], more: Answers = {}): Assessment =>
  assessmentOf({ raddat: on, radtpt: 'FOLLOWUP', ...more }, rows);
const baseline = (...states: (string | number | null)[]) => at('2004-02-03', found(...states), { radtpt: 'BASELINE' });

const two = [lesion('T01', 60), lesion('T02', 40)];
const responseAt = (rows: Answers[], before: Assessment[] = [], lesions = two) =>
  targetCourse(at('2004-06-14', rows), before, lesions);

describe('the target lesions', () => {
  it('are measured against the baseline and the smallest sum since', () => {
    const before = [baseline(60, 40), at('2004-04-20', found(30, 20)), at('2004-05-18', found(35, 20))];
    expect(responseAt(found(45, 20), before)).toEqual({ sum: 65, baselineSum: 100, nadirSum: 50, response: 'PD' });
    expect(responseAt(found(40, 15), before)).toEqual({ sum: 55, baselineSum: 100, nadirSum: 50, response: 'PR' });
  });

  it('respond at exactly 30% below the baseline, and progress at exactly 20% and 5 mm above the smallest sum', () => {
    expect(responseAt(found(42, 28)).response).toBe('PR');
    expect(responseAt(found(43, 28)).response).toBe('SD');
    expect(responseAt(found(72, 48)).response).toBe('PD');
    expect(responseAt(found(72, 47)).response).toBe('SD');
    const small = [lesion('T01', 20)];
    expect(responseAt(found(24), [], small).response).toBe('SD');
    expect(responseAt(found(25), [], small).response).toBe('PD');
  });

  it('take their baseline from the log where the baseline assessment did not measure them', () => {
    expect(responseAt(found(42, 28)).baselineSum).toBe(100);
    expect(responseAt(found(42, 28), [baseline(50, 40)]).baselineSum).toBe(90);
    expect(responseAt(found(42, 28), [baseline(50, 'NOT_ASSESSED')]).baselineSum).toBe(90);
    expect(responseAt(found(42, 28), [], [lesion('T01', 60), lesion('T02', null)])).toMatchObject({
      baselineSum: null,
      response: null,
    });
  });

  it('count 5 mm when too small to measure, nothing when gone', () => {
    expect(responseAt(found('TOO_SMALL', 'ABSENT'))).toMatchObject({ sum: 5, response: 'PR' });
    expect(responseAt(found('ABSENT', 'ABSENT'))).toMatchObject({ sum: 0, response: 'CR' });
  });

  it('are gone when what is left is a node of normal size', () => {
    const withNode = [lesion('T01', 60), lesion('T02', 18, 'NODE')];
    expect(responseAt(found('ABSENT', 9), [], withNode).response).toBe('CR');
    expect(responseAt(found('ABSENT', 10), [], withNode).response).toBe('PR');
  });

  it('have no sum while one was not assessed, but may show a progression', () => {
    expect(responseAt(found(30, 'NOT_ASSESSED'))).toMatchObject({ sum: null, response: 'NE' });
    expect(responseAt(found(30))).toMatchObject({ sum: null, response: 'NE' });
    expect(responseAt(found(120, 'NOT_ASSESSED')).response).toBe('PD');
  });

  it('are progressive when one comes back after all were gone, however small', () => {
    const before = [baseline(60, 40), at('2004-05-18', found('ABSENT', 'ABSENT'))];
    expect(responseAt(found('TOO_SMALL', 'ABSENT'), before)).toMatchObject({ nadirSum: 0, response: 'PD' });
  });

  it('are judged by what was known before, not by what comes later or on the same day', () => {
    const later = [at('2004-06-14', found(10, 10)), at('2004-07-26', found(10, 10)), at(null, found(10, 10))];
    expect(responseAt(found(60, 40), [baseline(60, 40), ...later])).toMatchObject({ nadirSum: 100, response: 'SD' });
  });

  it('are one course for the site and one for the central review', () => {
    const central = at('2004-05-18', found(30, 20), { radeval: 'CENTRAL' });
    expect(responseAt(found(60, 40), [baseline(60, 40), central]).nadirSum).toBe(100);
    const review = assessmentOf({ raddat: '2004-06-14', radtpt: 'FOLLOWUP', radeval: 'CENTRAL' }, found(60, 40));
    expect(targetCourse(review, [baseline(50, 40), central], two)).toMatchObject({
      baselineSum: 100,
      nadirSum: 50,
      response: 'PD',
    });
  });

  it('say nothing of a response at baseline, before anything is entered, or without a date', () => {
    expect(targetCourse(baseline(60, 40), [], two)).toEqual({
      ...{ sum: 100, baselineSum: 100, nadirSum: null, response: null },
    });
    expect(responseAt(found(null, null)).response).toBeNull();
    expect(targetCourse(at(null, found(60, 40)), [], two).response).toBeNull();
  });

  it('are none where the log has none', () => {
    expect(responseAt([row('NT01', 'PRESENT')], [], [lesion('NT01', 8, 'LUNG', false)])).toMatchObject({
      sum: null,
      response: 'NA',
    });
  });
});

test('what was found of a lesion, in millimetres', () => {
  expect([row('T01', 12), row('T01', 'TOO_SMALL'), row('T01', 'ABSENT')].map(millimetresIn)).toEqual([12, 5, 0]);
  expect([row('T01', 'NOT_ASSESSED'), row('T01', null), undefined].map(millimetresIn)).toEqual([null, null, null]);
});

test('the overall response waits for all three, but for a progression', () => {
  expect(overallFrom('PR', 'NON_CR_NON_PD', 'N')).toBe('PR');
  expect(overallFrom('CR', 'NON_CR_NON_PD', 'N')).toBe('PR');
  expect(overallFrom('PR', null, 'N')).toBeNull();
  expect(overallFrom(null, 'CR', 'N')).toBeNull();
  expect(overallFrom('PR', 'CR', null)).toBeNull();
  expect(overallFrom('PD', null, null)).toBe('PD');
  expect(overallFrom(null, 'PD', null)).toBe('PD');
  expect(overallFrom(null, null, 'Y')).toBe('PD');
});

test('without targets, lesions that neither vanished nor grew are stable disease', () => {
  expect(overallFrom('NA', 'NON_CR_NON_PD', 'N')).toBe('SD');
  expect(overallFrom('NA', 'CR', 'N')).toBe('CR');
  expect(overallFrom('NA', 'NA', 'N')).toBe('NED');
});
