import { expect, it } from 'vitest';
import { comingOfAge } from './coming-of-age';

it('begins with the month of the 18th birthday, and the new consent is due 90 days after its end', () => {
  expect(comingOfAge('1994-02', '2004-03-02')).toEqual({ from: '2012-02-01', due: '2012-05-29' });
  expect(comingOfAge('1996-02', '2004-03-02')).toEqual({ from: '2014-02-01', due: '2014-05-29' });
});

it('is not told while birth or consent are not known, nor of who signed as an adult', () => {
  expect(comingOfAge(null, '2004-03-02')).toBeNull();
  expect(comingOfAge('1994-02', null)).toBeNull();
  expect(comingOfAge('1986-03', '2004-03-31')).toBeNull();
});
