import { describe, expect, it } from 'vitest';
import { noUpperAge } from './ages';
import { clashOf, ofWhom, sayingOf } from './clash';
import type { Range } from './range';

const there: Range = {
  ...{ analyte: 'hgb', unit: 'g/dL', toOwn: 1, toSi: 10, sex: 'F', ageFrom: 24, ageTo: 156 },
  ...{ validFrom: '1995-01-01', validTo: '2003-12-31', low: 11.5, high: 15.5 },
} as const;
const clash = (more: Partial<Range>) => clashOf({ ...there, ...more }, [there]);

describe('a range beside another', () => {
  it.each<[string, Partial<Range>]>([
    ['of the other sex', { sex: 'M' }],
    ['of the ages before', { ageFrom: 0, ageTo: 24 }],
    ['of the ages after', { ageFrom: 156, ageTo: noUpperAge }],
    ['of the days after', { validFrom: '2004-01-01', validTo: null }],
    ['of the days before', { validFrom: '1990-01-01', validTo: '1994-12-31' }],
    ['of another analyte', { analyte: 'alb' }],
    ['in another unit on other days', { unit: 'g/L', validFrom: '2004-01-01', validTo: null }],
  ])('can stand when it is %s', (_, more) => {
    expect(clash(more)).toBeNull();
  });

  it.each<[string, Partial<Range>]>([
    ['the same', {}],
    ['of both sexes', { sex: null }],
    ['of some of the ages', { ageFrom: 155, ageTo: noUpperAge }],
    ['of some of the days', { validFrom: '2003-12-31', validTo: null }],
  ])('cannot stand when it is %s', (_, more) => {
    expect(clash(more)).toBe(
      'There is a range of haemoglobin for girls from 2 years to under 13 years already, from 1 Jan 1995 to 31 Dec 2003 (11.5–15.5 g/dL). End that one, or choose other ages or days.',
    );
  });

  it('cannot stand in another unit on the same days', () => {
    expect(clash({ sex: 'M', unit: 'g/L' })).toBe(
      'On a day this laboratory reports haemoglobin in one unit, which is g/dL from 1 Jan 1995 to 31 Dec 2003. Give the limits in that unit, or end those ranges first.',
    );
  });

  it('can stand beside one that was withdrawn', () => {
    expect(clashOf(there, [{ ...there, validTo: '1994-12-31' }])).toBeNull();
  });
});

it('says the same when every part is', () => {
  expect(sayingOf({ ...there })).toBe(sayingOf(there));
  expect(sayingOf({ ...there, high: 16 })).not.toBe(sayingOf(there));
});

it.each<[Partial<Range>, string]>([
  [{ sex: null }, 'for children from 2 years to under 13 years'],
  [{ sex: 'M', ageFrom: 0, ageTo: noUpperAge }, 'for boys of all ages'],
  [{ sex: null, ageFrom: 0, ageTo: noUpperAge }, 'for all ages'],
])('tells of whom it is: %j', (more, words) => {
  expect(ofWhom({ ...there, ...more })).toBe(words);
});
