import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import { deriveChild } from './derive-child';
import { meazza35Records } from './testing/meazza35-records';

const [first] = meazza35Records();
const child = (changes: Partial<ChildRecord>, definitions = settings) => {
  if (!first) throw new Error('the cohort is empty');
  return deriveChild({ ...first, diagnosedOn: '2001-01-01', eventOn: null, diedOn: null, ...changes }, definitions);
};

describe('event-free survival', () => {
  it('ends with the first event', () => {
    const { eventFreeSurvival } = child({ eventOn: '2003-01-01', eventType: 'PROGRESSION', diedOn: '2005-01-01' });
    expect(eventFreeSurvival).toEqual({ months: 730 / 30.4375, event: true, what: 'PROGRESSION' });
  });

  it('ends with death when there was no event before', () => {
    expect(child({ diedOn: '2005-01-01' }).eventFreeSurvival).toEqual({ months: 48, event: true, what: 'DEATH' });
  });

  it('is censored when last known alive', () => {
    expect(child({ lastKnownAliveOn: '2005-01-01' }).eventFreeSurvival).toEqual({
      months: 48,
      event: false,
      what: null,
    });
  });

  it('may put the event of a child never in remission at time zero', () => {
    const never = { eventOn: '2003-01-01', eventType: 'PROGRESSION', lungCleared: 'NOT_CLEARED' };
    const atTimeZero = { ...settings, efsNeverCR: 'AT_TIME_ZERO' as const };
    expect(child(never, atTimeZero).eventFreeSurvival?.months).toBe(0);
    expect(
      child({ ...never, eventOn: null, lastKnownAliveOn: '2005-01-01' }, atTimeZero).eventFreeSurvival?.months,
    ).toBe(48);
  });

  it('is unknown without a time zero, and when all that is known lies before it', () => {
    expect(child({ diagnosedOn: null, diedOn: '2005-01-01' }).eventFreeSurvival).toBeNull();
    expect(child({ lastKnownAliveOn: '2000-12-31' }).eventFreeSurvival).toBeNull();
    expect(child({ lastKnownAliveOn: null }).overallSurvival).toBeNull();
  });
});

describe('time zero', () => {
  it('is the biopsy, the first chemotherapy or the enrolment, as the settings say', () => {
    const dates = { diagnosedOn: '2001-01-01', firstChemotherapyOn: '2001-01-08', enrolledOn: '2001-01-05' };
    const zeros = (['BIOPSY', 'FIRST_CHEMOTHERAPY', 'ENROLMENT'] as const).map((timeZero) => {
      return child(dates, { ...settings, timeZero }).timeZero;
    });
    expect(zeros).toEqual(['2001-01-01', '2001-01-08', '2001-01-05']);
  });
});

describe('a data cut-off', () => {
  const cutOff = { ...settings, dataCutOff: '2003-01-01' };

  it('forgets what happened later: who died after it was alive on it', () => {
    const later = child({ eventOn: '2003-06-01', diedOn: '2005-01-01', lastKnownAliveOn: '2004-12-01' }, cutOff);
    expect(later.status).toBe('ALIVE');
    expect(later.overallSurvival).toEqual({ months: 730 / 30.4375, event: false, what: null });
    expect(later.eventFreeSurvival).toEqual({ months: 730 / 30.4375, event: false, what: null });
  });

  it('keeps what happened before', () => {
    const before = child({ diedOn: '2002-01-01' }, cutOff);
    expect(before).toMatchObject({ status: 'DEAD', overallSurvival: { event: true } });
    expect(child({ lastKnownAliveOn: '2002-01-01' }, cutOff).overallSurvival?.months).toBe(365 / 30.4375);
  });
});

describe('complete surgical remission', () => {
  const all = { primaryRemoved: 'YES_R1', lungCleared: 'CR_ON_CHEMO', otherCleared: 'NA' };

  it('needs every part cleared', () => {
    expect(child(all).completeRemission).toBe(true);
    expect(child({ ...all, otherCleared: 'NOT_CLEARED' }).completeRemission).toBe(false);
    expect(child({ ...all, otherCleared: null }).completeRemission).toBeNull();
    expect(child({ ...all, otherCleared: null, lungCleared: 'NOT_CLEARED' }).completeRemission).toBe(false);
  });

  it('takes or refuses microscopic residue, as the settings say', () => {
    expect(child(all, { ...settings, r1CountsAsRemission: false }).completeRemission).toBe(false);
  });
});

describe('response', () => {
  it('of exactly 90 % is good by Huvos and poor by EURAMOS', () => {
    expect(child({ necrosis: 90 }).response).toBe('GOOD');
    expect(child({ necrosis: 90 }, { ...settings, goodResponseRule: 'GT90' }).response).toBe('POOR');
  });

  it('cannot be judged without the tumour, and is not recorded before the report', () => {
    const open = { necrosis: null, primarySurgeryNotDone: null, necrosisNotEvaluable: null };
    expect(child({ ...open, primarySurgeryNotDone: 'UNRESECTABLE' }).response).toBe('NOT_EVALUABLE');
    expect(child({ ...open, necrosisNotEvaluable: 'Y' }).response).toBe('NOT_EVALUABLE');
    expect(child(open).response).toBeNull();
  });
});

describe('vital status', () => {
  it('is what was last heard', () => {
    const heard = (lastSurvivalStatus: string | null, offStudyReason: string | null = null) =>
      child({ lastSurvivalStatus, offStudyReason }).status;
    expect([heard('ALIVE'), heard('LOST'), heard('DEAD'), heard(null), heard('ALIVE', 'WITHDRAWAL')]).toEqual([
      'ALIVE',
      'LOST',
      'DEAD',
      'ALIVE',
      'LOST',
    ]);
    expect(child({ diedOn: '2005-01-01', lastSurvivalStatus: 'ALIVE' }).status).toBe('DEAD');
  });
});
