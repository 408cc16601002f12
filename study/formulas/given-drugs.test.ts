import { expect, test } from 'vitest';
import type { OtherEntry } from '@/lib/crf/context';
import type { Answers } from '@/lib/crf/value';
import { givenDrugs, isCytotoxic } from './given-drugs';

const cycle = (id: string, exposures: Answers[], answers: Answers = { bsaused: 1.2 }): OtherEntry => ({
  ...{ id, event: 'AP1', form: 'CYC', repeat: 1, status: 'complete' },
  answers,
  groups: { exposures },
});
const cisplatin = { extrt: 'CISPLATIN', exdose: 144, exstdat: '2004-02-16', exsttim: '10:00', exendat: '2004-02-19' };
const doxorubicin = { extrt: 'DOXORUBICIN', exdose: 90, exstdat: '2004-02-16', exendat: '2004-02-17' };

test('a drug keeps the place of its row, its dose per m² and its times', () => {
  const [first, second] = givenDrugs([cycle('a', [cisplatin, doxorubicin])]);
  expect(first).toMatchObject({ entry: 'a', index: 0, drug: 'CISPLATIN', doseM2: 120, endedOn: '2004-02-19' });
  expect(first).toMatchObject({ startedAt: '2004-02-16T10:00', endedAt: null });
  expect(second).toMatchObject({ index: 1, drug: 'DOXORUBICIN', startedAt: null });
});

test('drugs of several cycles come in the order of their days', () => {
  const earlier = cycle('b', [{ extrt: 'METHOTREXATE', exstdat: '2004-02-09' }]);
  expect(givenDrugs([cycle('a', [cisplatin]), earlier]).map(({ entry }) => entry)).toEqual(['b', 'a']);
});

test('what was not given, and what has no day, is no drug given; without an end it ended on its first day', () => {
  const rows: Answers[] = [
    { ...cisplatin, exadjyn: 'NOT_GIVEN' },
    { extrt: 'DOXORUBICIN' },
    { extrt: 'OTHER', exstdat: '2004-02-16' },
  ];
  const given = givenDrugs([cycle('a', rows, {})]);
  expect(given).toHaveLength(1);
  expect(given[0]).toMatchObject({ index: 2, drug: 'OTHER', endedOn: '2004-02-16', doseM2: null });
  expect(givenDrugs(undefined)).toEqual([]);
});

test.each([
  ['DOXORUBICIN', true],
  ['OTHER', true],
  ['MESNA', false],
  ['LEUCOVORIN', false],
  ['DEXRAZOXANE', false],
  ['', false],
])('%s is cytotoxic: %s', (drug, expected) => {
  expect(isCytotoxic({ drug })).toBe(expected);
});
