import { expect, it } from 'vitest';
import type { StoredRange } from './range';
import { changedDays } from './spans';

const range: StoredRange = {
  ...{
    id: 'r',
    createdAt: new Date(0),
    analyte: 'hgb',
    unit: 'g/dL',
    toOwn: 1,
    toSi: 10,
    sex: null,
    ageFrom: 0,
    ageTo: 1200,
  },
  ...{ validFrom: '1995-01-01', validTo: null, low: 11, high: 15 },
};
const end = (validTo: string | null, lastDay: string | null) => ({ range: { ...range, validTo }, lastDay });

it('takes the days of ranges that are added', () => {
  const add = [range, { ...range, validFrom: '1990-01-01', validTo: '1994-12-31' }];
  expect(changedDays({ add, end: [] })).toEqual({ from: '1990-01-01', to: null });
});

it('takes the days between the old and the new last day', () => {
  expect(changedDays({ add: [], end: [end(null, '2003-12-31')] })).toEqual({ from: '2004-01-01', to: null });
  expect(changedDays({ add: [], end: [end('2003-12-31', null)] })).toEqual({ from: '2004-01-01', to: null });
  expect(changedDays({ add: [], end: [end('2003-12-31', '2001-06-30')] })).toEqual({
    from: '2001-07-01',
    to: '2003-12-31',
  });
  expect(changedDays({ add: [], end: [end('2003-12-31', '1994-12-31')] })).toEqual({
    from: '1995-01-01',
    to: '2003-12-31',
  });
});

it('takes all of a range that is withdrawn and entered again', () => {
  expect(changedDays({ add: [{ ...range, high: 16 }], end: [end(null, '1994-12-31')] })).toEqual({
    from: '1995-01-01',
    to: null,
  });
});

it('is nothing where nothing changes', () => {
  expect(changedDays({ add: [], end: [end('2003-12-31', '2003-12-31')] })).toBeNull();
});
