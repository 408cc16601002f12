import { describe, expect, it, test } from 'vitest';
import type { CasebookEntry } from '@/lib/crf/casebook-checks';
import type { GivenDrug } from './given-drugs';
import { heartTests, isHeartTestRecent, testsUntil } from './organ-tests';

const organTest = (id: string, oftest: string, occurredOn: string | null): CasebookEntry => ({
  ...{ id, event: 'ANY', form: 'OF', repeat: 1, status: 'complete', groups: {}, missing: {} },
  answers: { oftest, ofdat: occurredOn },
  occurredOn,
});

test('tests of a kind up to a day come with the last one first', () => {
  const tests = [
    organTest('first', 'ECHO', '2004-02-02'),
    organTest('hearing', 'AUDIOMETRY', '2004-02-05'),
    organTest('second', 'MUGA', '2004-03-01'),
    organTest('later', 'ECHO', '2004-03-02'),
    organTest('undated', 'ECHO', null),
  ];
  expect(testsUntil(tests, heartTests, '2004-03-01').map(({ id }) => id)).toEqual(['second', 'first']);
});

describe('a heart test', () => {
  const dose = (startedOn: string, doseM2: number | null = 75): GivenDrug => ({
    ...{ entry: startedOn, index: 0, drug: 'DOXORUBICIN', startedOn, endedOn: startedOn, dose: 90, doseM2 },
    ...{ startedAt: null, endedAt: null, row: {} },
  });
  const now = dose('2004-07-01');

  it('allows doxorubicin for 28 days', () => {
    expect(isHeartTestRecent('2004-06-03', now, [])).toBe(true);
    const two = [dose('2004-04-01'), dose('2004-05-13')];
    expect(isHeartTestRecent('2004-06-02', now, two)).toBe(true);
    expect(isHeartTestRecent('2004-03-31', now, two)).toBe(false);
  });

  it('that is older does so until 150 mg/m² were given after it', () => {
    expect(isHeartTestRecent('2004-04-02', now, [dose('2004-04-01'), dose('2004-05-13')])).toBe(true);
    expect(isHeartTestRecent('2004-04-01', now, [dose('2004-04-01'), dose('2004-05-13')])).toBe(false);
    // Two full doses rounded down by the pharmacy.
    expect(isHeartTestRecent('2004-04-01', now, [dose('2004-04-01', 74.8), dose('2004-05-13', 74.8)])).toBe(false);
    expect(isHeartTestRecent('2004-04-01', now, [dose('2004-04-01', 74), dose('2004-05-13', 74)])).toBe(true);
  });

  it('must be there', () => {
    expect(isHeartTestRecent(null, now, [])).toBe(false);
  });
});
