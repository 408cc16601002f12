import { expect, it } from 'vitest';
import { addressPart, one } from './query-text';

it.each([
  ['MI01-001', 'MI01-001'],
  ['MI01%2D001', 'MI01-001'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['%', '%'],
])('reads %s in an address as %s', (written, read) => expect(addressPart(written)).toBe(read));

it('takes the first of what is asked for twice', () => {
  expect([one(['a', 'b']), one('a'), one(undefined)]).toEqual(['a', 'a', undefined]);
});
