import { describe, expect, it } from 'vitest';
import { askedOf } from './asked';
import { emptyContent } from './content';
import type { Context } from './context';
import { date, integer, text } from './fields';
import { findingsOf } from './findings';
import { defineForm } from './form';
import { settle } from './settle';
import { boundsIn, inItsVersion, versionOn } from './versions';

const versions = [
  { version: '1.0', from: '2001-01-15' },
  { version: '2.0', from: '2006-02-13' },
  { version: '3.0', from: null },
];

const visit = defineForm({
  code: 'VIS',
  name: 'visit',
  title: 'Visit',
  datedBy: 'day',
  fields: {
    day: date('Day'),
    score: integer('Score', { since: '2.0', required: true }),
    kit: text('Kit', { until: '2.0', required: true }),
    lvef: integer('Ejection fraction', { unit: '%', min: 10, softMin: 50, amended: [{ since: '2.0', softMin: 55 }] }),
  },
});

const context = (more: Partial<Context> = {}): Context => ({
  today: '2012-06-01',
  participant: { number: null, screeningNumber: 'XX01-S001', site: 'XX01' },
  event: { code: 'V1', label: 'Visit 1', plannedDate: null },
  repeat: 1,
  others: {},
  versions,
  ...more,
});
const on = (day: string | null, more: Partial<Context> = {}) => inItsVersion(visit, { day }, context(more));

describe('the version that holds', () => {
  it('is the last one approved by the day, and the first before any was', () => {
    expect(versionOn(versions, '2001-01-14')).toBe('1.0');
    expect(versionOn(versions, '2006-02-12')).toBe('1.0');
    expect(versionOn(versions, '2006-02-13')).toBe('2.0');
    expect(versionOn(versions, '2030-01-01')).toBe('2.0');
    expect(versionOn([], '2030-01-01')).toBeNull();
  });

  it('goes by the date of the entry, else by the planned date, else by today', () => {
    expect(on('2005-01-01').version).toBe('1.0');
    expect(on(null, { event: { code: 'V1', label: 'Visit 1', plannedDate: '2005-01-01' } }).version).toBe('1.0');
    expect(on(null, { event: { code: 'V1', label: 'Visit 1', plannedDate: '2030-01-01' } }).version).toBe('2.0');
    expect(on(null).version).toBe('2.0');
  });

  it('stays with an entry that is saved, whatever is approved since, until its date is changed', () => {
    const saved = { version: '1.0', on: '2007-01-01' };
    expect(on('2007-01-01', { saved }).version).toBe('1.0');
    expect(on('2007-01-02', { saved }).version).toBe('2.0');
  });
});

describe('a form in a version', () => {
  const askedOn = (day: string) => {
    const around = on(day);
    const content = { ...emptyContent(visit, around), answers: { day, score: null, kit: null, lvef: null } };
    return Object.entries(askedOf(visit, content, around).fields).flatMap(([key, isAsked]) => (isAsked ? [key] : []));
  };

  it('asks what the version asks', () => {
    expect(askedOn('2005-01-01')).toEqual(['day', 'kit', 'lvef']);
    expect(askedOn('2007-01-01')).toEqual(['day', 'score', 'lvef']);
  });

  it('keeps what was answered to a question that a version took away, and drops what it does not know yet', () => {
    const answers = { day: '2007-01-01', score: 80, kit: 'A7', lvef: 60 };
    const content = { answers, missing: {}, groups: {} };
    expect(settle(visit, content, on('2007-01-01'))).toMatchObject({ content: { answers }, cleared: [] });
    const before = settle(visit, { ...content, answers: { ...answers, day: '2005-01-01' } }, on('2005-01-01'));
    expect(before.content.answers).toMatchObject({ score: null, kit: 'A7' });
    expect(before.cleared).toEqual([{ field: 'score', old: 80 }]);
  });

  it('doubts by the limits of the version; what it does not change stays', () => {
    const doubtsOn = (day: string) => {
      const content = { answers: { day, score: 1, kit: 'A', lvef: 52 }, missing: {}, groups: {} };
      return findingsOf(visit, content, on(day)).map(({ field, says }) => `${field}: ${says.split('. ')[0]}`);
    };
    expect(doubtsOn('2005-01-01')).toEqual([]);
    expect(doubtsOn('2007-01-01')).toEqual(['lvef: Ejection fraction 52 % is unusually low (below 55 %)']);
    expect(boundsIn(visit.fields.lvef, on('2007-01-01'))).toEqual({ min: 10, softMin: 55 });
  });

  it('asks everything but what is gone where a study has no versions', () => {
    const { versions: _, ...without } = context();
    const asked = askedOf(visit, emptyContent(visit, without), without).fields;
    expect(asked).toEqual({ day: true, score: true, kit: true, lvef: true });
  });
});
