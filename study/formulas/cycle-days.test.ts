import { expect, test } from 'vitest';
import type { CasebookEntry } from '@/lib/crf/casebook-checks';
import { cycleDays } from './cycle-days';

const cycle = (id: string, occurredOn: string | null, cycdone = 'GIVEN'): CasebookEntry => ({
  ...{ id, event: id, form: 'CYC', repeat: 1, status: 'complete', groups: {}, missing: {} },
  answers: { cycdone, cycstdat: occurredOn },
  occurredOn,
});

test('a cycle goes on to the day before the next one, at most 28 days', () => {
  const cycles = [cycle('MTX1', '2004-02-09'), cycle('AP1', '2004-02-16'), cycle('MTX2', '2004-03-22')];
  expect(cycleDays(cycles).map(({ cycle: { id }, from, to }) => [id, from, to])).toEqual([
    ['MTX1', '2004-02-09', '2004-02-15'],
    ['AP1', '2004-02-16', '2004-03-15'],
    ['MTX2', '2004-03-22', '2004-04-19'],
  ]);
});

test('a cycle that was omitted, or has no day 1, has no days and ends no other', () => {
  const cycles = [cycle('MTX1', '2004-02-09'), cycle('AP1', '2004-02-16', 'OMITTED'), cycle('MTX2', null)];
  expect(cycleDays(cycles)).toMatchObject([{ from: '2004-02-09', to: '2004-03-08' }]);
});
