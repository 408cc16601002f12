import { describe, expect, it, test } from 'vitest';
import { planEvents } from '@/lib/crf/plan-events';
import type { EntryFact } from '@/lib/crf/schedule';
import type { Answers } from '@/lib/crf/value';
import { formByCode } from './forms';
import { findEvent, schedule, scheduleForms } from './schedule';

const entry = (event: string, form: string, occurredOn: string | null, answers: Answers = {}): EntryFact => ({
  event,
  form,
  repeat: 1,
  status: 'complete',
  occurredOn,
  answers,
});
const cycle = (code: string, on: string | null, cycdone = 'GIVEN') => entry(code, 'CYC', on, { cycdone });
const staging = (answers: Answers) => entry('SCR', 'METS', '2008-12-20', answers);
const bothLungs = staging({ lungmet: 'Y', lunglat: 'BILATERAL' });

function plan(entries: EntryFact[], today = '2009-06-01') {
  const events = planEvents(schedule, { entries, enrolledOn: '2009-01-02' }, today);
  return Object.fromEntries(events.map((event) => [event.code, event]));
}

const dayZero = cycle('MTX1', '2009-01-05');

describe('planned dates', () => {
  it('follow the weeks of the calendar from the first chemotherapy', () => {
    const planned = plan([dayZero]);
    expect(planned.SCR).toMatchObject({
      plannedDate: '2008-12-08',
      windowStart: '2008-11-24',
      windowEnd: '2009-01-04',
    });
    expect(planned.AP1).toMatchObject({
      plannedDate: '2009-01-12',
      windowStart: '2009-01-11',
      windowEnd: '2009-01-19',
    });
    expect(planned.LAKH1?.plannedDate).toBe('2009-02-01');
    expect(planned.EOT?.plannedDate).toBe('2009-11-09');
  });

  it('put the first chemotherapy after surgery two weeks after it', () => {
    expect(plan([dayZero]).AP3?.plannedDate).toBe('2009-04-20');
    const late = plan([dayZero, entry('SX_PRIM', 'SXP', '2009-04-20', { sxpdone: 'DONE' })]);
    expect(late.AP3?.plannedDate).toBe('2009-05-04');
    expect(late.MTX3?.plannedDate).toBe('2009-06-08');
  });

  it('let IL-2 carry its leukapheresis along', () => {
    const planned = plan([dayZero, entry('IL2_1', 'IL2', '2009-02-03', { il2done: 'COMPLETE' })]);
    expect(planned.LAKH1?.plannedDate).toBe('2009-02-09');
    expect(planned.MTX2?.plannedDate).toBe('2009-02-17');
  });

  it('are not pulled forward by lungs operated on together with the primary', () => {
    const together = [
      entry('SX_PRIM', 'SXP', '2009-04-06', { sxpdone: 'DONE' }),
      entry('SX_LUNG1', 'SXM', '2009-04-06', { sxmlat: 'LEFT' }),
    ];
    expect(plan([dayZero, bothLungs, ...together]).MTX3?.plannedDate).toBe('2009-05-25');
  });
});

describe('omitted', () => {
  it.each([
    ['AP2', cycle('AP2', null, 'OMITTED')],
    ['IL2_2', entry('IL2_2', 'IL2', null, { il2done: 'NOT_GIVEN' })],
    ['LAK2', entry('LAK2', 'LAK', null, { harvyn: 'N' })],
    ['SX_PRIM', entry('SX_PRIM', 'SXP', null, { sxpdone: 'NOT_DONE_FINAL' })],
    ['SX_LUNG1', entry('SX_LUNG1', 'SXM', null, { lungsxdone: 'NOT_DONE' })],
    ['LAKR1', entry('LAKH1', 'LAK', '2009-02-01', { harvyn: 'Y', reinfyn: 'N' })],
  ])('%s, when the site says so', (event, said) => {
    expect(plan([dayZero, bothLungs, said])[event]?.timing).toBe('omitted');
  });

  test('the first reinfusion took place on the day that its leukapheresis form names', () => {
    const given = { harvyn: 'Y', reinfyn: 'Y', reinfdat: '2009-02-06' };
    const planned = plan([dayZero, entry('LAKH1', 'LAK', '2009-02-01', given)]);
    expect(planned.LAKR1).toMatchObject({ actualDate: '2009-02-06', timing: 'on time' });
  });
});

describe('thoracotomies are expected', () => {
  const why = (event: string, ...entries: EntryFact[]) => plan([dayZero, ...entries])[event]?.why;

  it('only with lung metastases', () => {
    expect(why('SX_LUNG1')).toContain('not entered');
    expect(why('SX_LUNG1', staging({ lungmet: 'N' }))).toBe('No lung metastases at diagnosis.');
    expect(why('SX_LUNG1', bothLungs)).toBeUndefined();
  });

  it('on the second side only with metastases there', () => {
    expect(why('SX_LUNG2', staging({ lungmet: 'Y', lunglat: 'UNILATERAL_L' }))).toContain('one lung only');
    expect(why('SX_LUNG2', bothLungs)).toBeUndefined();
    const atOnce = entry('SX_LUNG1', 'SXM', '2009-05-11', { sxmlat: 'BILATERAL_ONE_STAGE' });
    expect(why('SX_LUNG2', bothLungs, atOnce)).toContain('at once');
  });

  it('not after remission on chemotherapy', () => {
    const vanished = entry('SX_LUNG1', 'SXM', null, { lungsxdone: 'NOT_NEEDED_CR' });
    expect(why('SX_LUNG1', bothLungs, vanished)).toContain('vanished');
    expect(why('SX_LUNG2', bothLungs, vanished)).toContain('vanished');
  });

  it('and leukapheresis only after IL-2', () => {
    expect(why('LAK3', entry('IL2_3', 'IL2', null, { il2done: 'NOT_GIVEN' }))).toBe('IL-2 course 3 was not given.');
  });
});

describe('the end', () => {
  const ended = [dayZero, entry('EOT', 'EOT', '2009-11-09')];
  const codes = (entries: EntryFact[]) => Object.keys(plan(entries)).filter((code) => code.startsWith('FU'));

  it('of treatment begins 36 visits of follow-up, with late effects every year', () => {
    expect(codes(ended)).toHaveLength(36);
    expect([codes(ended)[0], codes(ended)[8], codes(ended)[35]]).toEqual(['FU003', 'FU028', 'FU240']);
    expect(plan(ended).FU120?.forms).toEqual(['FU', 'VS', 'RAD', 'LE', 'OF']);
  });

  it('of treatment makes the rest of it unexpected', () => {
    const planned = plan([dayZero, entry('EOT', 'EOT', '2009-02-20')]);
    expect(planned.AP4).toMatchObject({ timing: 'not expected', why: 'Protocol treatment ended on 20 Feb 2009.' });
    expect(planned.AP1?.timing).toBe('missed');
  });

  it.each([
    ['death', entry('ANY', 'DTH', '2010-03-01')],
    ['withdrawal', entry('ANY', 'ICF', '2010-03-01', { icftype: 'WITHDRAWAL', icfwdrl: 'TREATMENT_AND_FOLLOWUP' })],
    ['leaving the study', entry('EOT', 'EOT', '2009-11-09', { eosdat: '2010-03-01' })],
    ['loss', entry('FU003', 'FU', '2010-03-01', { survstat: 'LOST' })],
  ])('of the study by %s ends the visits', (_, end) => {
    expect(codes([...ended, end]).at(-1)).toBe('FU003');
  });

  it('by loss is taken back by a later contact', () => {
    const lost = entry('FU003', 'FU', '2010-02-09', { survstat: 'LOST' });
    expect(codes([...ended, lost, entry('FU006', 'FU', '2010-05-10', { survstat: 'ALIVE' })])).toHaveLength(36);
  });

  it('of storage of samples, or of treatment alone, does not end follow-up', () => {
    const partly = entry('ANY', 'ICF', '2010-03-01', { icftype: 'WITHDRAWAL', icfwdrl: 'BIOBANK_ONLY' });
    expect(codes([...ended, partly])).toHaveLength(36);
  });
});

test('every event and visit is found by its code, and what belongs to the child', () => {
  expect(findEvent('AP3')?.label).toBe('Cisplatin + doxorubicin 3');
  expect(findEvent('FU036')?.label).toBe('Follow-up, month 36');
  expect(findEvent('ANY')?.forms).toContain('EVT');
  expect(findEvent('FU037')).toBeUndefined();
});

test('the schedule asks for answers of forms that exist', () => {
  expect(scheduleForms.filter((code) => !formByCode(code))).toEqual([]);
});
