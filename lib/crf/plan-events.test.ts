import { describe, expect, it } from 'vitest';
import { planEvents } from './plan-events';
import { entry, facts, planned, smallProtocol } from './testing/small-protocol';

describe('before day zero', () => {
  it('asks for screening, and for the first treatment once the child is enrolled', () => {
    const timings = (enrolledOn: string | null) =>
      planEvents(smallProtocol, { entries: [], enrolledOn }, '2009-01-02').map(
        ({ code, timing }) => `${code} ${timing}`,
      );
    expect(timings(null).filter((t) => !t.endsWith('not due'))).toEqual(['SCR due']);
    expect(timings('2009-01-01').filter((t) => !t.endsWith('not due'))).toEqual(['SCR due', 'A due']);
  });

  it('plans no date', () => {
    expect(Object.values(planned([])).every(({ plannedDate }) => plannedDate === null)).toBe(true);
  });
});

describe('rolling forward', () => {
  it('counts from the last treatment that took place', () => {
    const plan = planned([entry('A', '2009-01-05'), entry('B', '2009-01-24')]);
    expect(plan.SCR?.plannedDate).toBe('2008-12-08');
    expect(plan.SCR?.windowEnd).toBe('2009-01-04');
    expect(plan.A?.plannedDate).toBeNull();
    expect(plan.B).toMatchObject({ plannedDate: '2009-01-19', offsetDays: 5, timing: 'late' });
    expect(plan.SX?.plannedDate).toBe('2009-02-07');
    expect(plan.D?.plannedDate).toBe('2009-03-07');
  });

  it('plans the first treatment neither by itself nor by what came after it', () => {
    expect(planned([entry('A', '2009-01-05')]).A).toMatchObject({ plannedDate: null, timing: 'on time' });
    expect(planned([entry('B', '2009-01-19')]).A).toMatchObject({ plannedDate: null, timing: 'missed' });
  });

  it('can be switched off', () => {
    const entries = [entry('A', '2009-01-05'), entry('B', '2009-01-24')];
    expect(planned(entries, '2009-03-01', { ...smallProtocol, rollForward: false }).D?.plannedDate).toBe('2009-03-02');
  });

  it('does not count from what was omitted, nor from imaging', () => {
    const entries = [
      entry('A', '2009-01-05'),
      entry('B', null, { answers: { cycdone: 'OMITTED' } }),
      entry('RAD', '2009-02-09'),
    ];
    expect(planned(entries).B?.timing).toBe('omitted');
    expect(planned(entries).D?.plannedDate).toBe('2009-03-02');
    expect(planned(entries).RAD).toMatchObject({ offsetDays: 14, timing: 'late' });
  });

  it('counts from surgery where the calendar says so', () => {
    expect(planned([entry('A', '2009-01-05')]).C?.plannedDate).toBe('2009-02-16');
    expect(planned([entry('A', '2009-01-05'), entry('SX', '2009-02-10')]).C?.plannedDate).toBe('2009-02-20');
  });

  it('goes over 29 February', () => {
    const plan = planned([entry('A', '2008-02-15'), entry('B', '2008-02-29')], '2008-03-01');
    expect(plan.B).toMatchObject({ plannedDate: '2008-02-29', offsetDays: 0 });
    expect(plan.SX?.plannedDate).toBe('2008-03-14');
  });
});

describe('windows', () => {
  const begun = [entry('A', '2009-01-05')];
  it.each([
    ['2009-01-17', 'not due'],
    ['2009-01-18', 'due'],
    ['2009-01-22', 'due'],
    ['2009-01-23', 'overdue'],
  ])('on %s the second cycle is %s', (today, timing) => {
    expect(planned(begun, today).B?.timing).toBe(timing);
  });

  it.each([
    ['2009-01-17', 'early'],
    ['2009-01-18', 'on time'],
    ['2009-01-22', 'on time'],
    ['2009-01-23', 'late'],
  ])('a second cycle on %s was %s', (on, timing) => {
    expect(planned([...begun, entry('B', on)]).B?.timing).toBe(timing);
  });

  it('calls missed what a later event has left behind, unless something of it is entered', () => {
    const later = [...begun, entry('SX', '2009-02-02')];
    expect(planned(later).B?.timing).toBe('missed');
    expect(planned([...later, entry('B', '2009-01-19', { form: 'VS' })]).B?.timing).toBe('overdue');
  });

  it('takes a completed form without its date as done', () => {
    expect(planned([...begun, entry('B', null)]).B).toMatchObject({ timing: 'on time', actualDate: null });
    expect(planned([...begun, entry('B', null, { status: 'draft' })], '2009-02-28').B?.timing).toBe('overdue');
  });
});

describe('what is not expected', () => {
  it('is what the protocol does not ask of this child, with the reason', () => {
    const plan = planned([entry('SCR', '2008-12-20', { answers: { lung: 'N' } }), entry('A', '2009-01-05')]);
    expect(plan.LUNG).toMatchObject({ timing: 'not expected', why: 'No lung metastases.' });
  });

  it('is what was still to come when treatment ended', () => {
    const plan = planned([entry('A', '2009-01-05'), entry('END', '2009-02-01')], '2009-06-01');
    expect(plan.D).toMatchObject({ timing: 'not expected', why: 'Treatment ended.' });
    expect(plan.B?.timing).toBe('missed');
  });

  it('brings the close of treatment forward when the child died', () => {
    const plan = planned([entry('A', '2009-01-05'), entry('DTH', '2009-01-20')], '2009-01-21');
    expect(plan.END).toMatchObject({ plannedDate: '2009-01-20', timing: 'due' });
  });
});

describe('follow-up', () => {
  const ended = [entry('A', '2009-01-05'), entry('END', '2009-08-31')];

  it('counts months from the end of treatment, and keeps the end of a month', () => {
    const visits = planEvents(smallProtocol, facts(...ended), '2009-09-01').filter(({ code }) => code.startsWith('FU'));
    expect(visits.map(({ code }) => code)).toEqual(['FU003', 'FU006', 'FU009', 'FU012', 'FU016', 'FU020', 'FU024']);
    expect(visits.map(({ plannedDate }) => plannedDate).slice(0, 3)).toEqual([
      '2009-11-30',
      '2010-02-28',
      '2010-05-31',
    ]);
    expect(visits.find(({ code }) => code === 'FU012')?.forms).toEqual(['FU', 'LE']);
    expect(visits[0]).toMatchObject({ windowStart: '2009-11-09', windowEnd: '2009-12-21' });
  });

  it('starts on 29 February as well', () => {
    const plan = planned([entry('A', '2007-08-01'), entry('END', '2008-02-29')]);
    expect(plan.FU012?.plannedDate).toBe('2009-02-28');
  });

  it('is not planned before the end of treatment, nor after death', () => {
    expect(planned([entry('A', '2009-01-05')]).FU003).toBeUndefined();
    const plan = planned([...ended, entry('FU003', '2009-12-01'), entry('DTH', '2010-03-01')], '2011-01-01');
    expect(plan.FU003?.timing).toBe('on time');
    expect(plan.FU006).toMatchObject({ timing: 'not expected', why: 'The child died.' });
    expect(plan.FU009).toBeUndefined();
  });

  it('shows a visit that was entered although it was not to come', () => {
    expect(planned([...ended, entry('DTH', '2010-03-01'), entry('FU012', '2010-08-30')]).FU012?.timing).toBe('on time');
  });
});
