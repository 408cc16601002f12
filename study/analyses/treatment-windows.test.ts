import { expect, it } from 'vitest';
import { treatmentWindows, windowOf } from './treatment-windows';

it.each([
  ['2004-01-09', 'Before treatment'],
  // The tests of the first day come before the drugs.
  ['2004-01-10', 'Before treatment'],
  ['2004-01-11', 'During treatment'],
  ['2004-10-01', 'During treatment'],
  ['2004-10-02', 'End of treatment'],
  // 182 days are 5.98 months, 183 are 6.01.
  ['2005-04-01', 'End of treatment'],
  ['2005-04-02', '1 year after'],
  ['2005-10-01', '1 year after'],
  ['2006-10-01', '2 years after'],
  ['2009-10-01', '5 years after'],
  ['2010-10-01', 'Later'],
  ['2024-10-01', 'Later'],
])('%s is %s', (on, window) => {
  expect(treatmentWindows[windowOf(on, '2004-01-10', '2004-10-01')]).toBe(window);
});

it('without a first chemotherapy everything is before treatment, without an end everything after it is during', () => {
  expect(treatmentWindows[windowOf('2009-01-01', null, null)]).toBe('Before treatment');
  expect(treatmentWindows[windowOf('2009-01-01', '2004-01-10', null)]).toBe('During treatment');
});
