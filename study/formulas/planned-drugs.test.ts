import { expect, it } from 'vitest';
import { plansDrug } from './planned-drugs';

it.each([
  ['AP1', true, false],
  ['IFO4', false, true],
  ['MTX1', false, false],
  ['IL2_1', false, false],
  ['SCR', false, false],
  ['ANY', false, false],
])('%s plans cisplatin: %s, ifosfamide: %s', (event, cisplatin, ifosfamide) => {
  expect(plansDrug(event, ['CISPLATIN'])).toBe(cisplatin);
  expect(plansDrug(event, ['IFOSFAMIDE'])).toBe(ifosfamide);
  expect(plansDrug(event, ['CISPLATIN', 'IFOSFAMIDE'])).toBe(cisplatin || ifosfamide);
});
