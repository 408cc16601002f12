import { expect, test } from 'vitest';
import { isReportedLate } from './late-report';

test.each([
  ['2020-03-09T10:00', '2020-03-10T10:00', false],
  ['2020-03-09T10:00', '2020-03-10T10:01', true],
  ['2020-03-09T10:00', '2020-03-09T09:00', false],
  ['2020-03-09T10:00', null, false],
  [null, '2020-03-10T10:01', false],
])('aware at %s and reported at %s is late: %s', (saeaware, saerep, expected) => {
  expect(isReportedLate({ saeaware, saerep })).toBe(expected);
});
