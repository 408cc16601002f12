import { expect, test } from 'vitest';
import { operationNumber } from './operation-number';

const first = { date: '2004-06-14', event: 'SX_LUNG1', repeat: 1 };
const second = { date: '2004-07-26', event: 'SX_LUNG2', repeat: 1 };

test('operations count by date', () => {
  expect(operationNumber(first, [second])).toBe(1);
  expect(operationNumber(second, [first])).toBe(2);
});

test('two operations on one day count by event and record', () => {
  expect(operationNumber({ ...first, repeat: 2 }, [first])).toBe(2);
  expect(
    operationNumber(first, [
      { ...first, repeat: 2 },
      { ...first, event: 'ANY' },
    ]),
  ).toBe(2);
});
