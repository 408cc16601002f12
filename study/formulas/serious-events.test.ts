import { describe, expect, it, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { linkedEvent, reportedAt } from './serious-events';
import { susar } from './susar';

const event = (id: string, answers: Answers): OtherEntry => ({
  ...{ id, event: 'ANY', form: 'AE', repeat: 1, status: 'complete', groups: {} },
  answers,
});
const judged = { aeser: 'Y', aeunexp: 'Y', aerelc: 'UNLIKELY', aereli: 'NA', aerell: 'NA', aerels: 'NA' };

describe('the event of a report', () => {
  const events = [event('a', { ...judged, aestdat: '2018-03-01' }), event('b', { ...judged, aereli: 'PROBABLE' })];

  it('is found by its id', () => {
    expect(linkedEvent(events, 'a')).toEqual({
      startedOn: '2018-03-01',
      serious: 'Y',
      relations: ['UNLIKELY', 'NA', 'NA'],
      unexpected: 'Y',
    });
    expect(linkedEvent(events, 'c')).toBeNull();
    expect(linkedEvent(events, null)).toBeNull();
    expect(linkedEvent(undefined, 'a')).toBeNull();
  });

  it('is a suspected reaction by a medicinal product, not by surgery', () => {
    const isSusar = (answers: Answers) => {
      const found = linkedEvent([event('a', { ...judged, ...answers })], 'a');
      return found && susar(found);
    };
    expect(isSusar({ aereli: 'POSSIBLE' })).toBe('Y');
    expect(isSusar({ aerell: 'DEFINITE' })).toBe('Y');
    expect(isSusar({ aerels: 'DEFINITE' })).toBe('N');
    expect(isSusar({ aerelc: null })).toBeNull();
  });
});

test('a report is sent when it is first saved, but for those of the time of paper', () => {
  const saved = '2026-07-01T10:30';
  expect(reportedAt('2026-07-01T08:00', saved, '2017-01-01')).toBe(saved);
  expect(reportedAt('2017-01-01T00:00', saved, '2017-01-01')).toBe(saved);
  expect(reportedAt('2016-12-31T23:59', saved, '2017-01-01')).toBeNull();
  expect(reportedAt(null, saved, '2017-01-01')).toBeNull();
  expect(reportedAt('2026-07-01T08:00', null, '2017-01-01')).toBeNull();
});
