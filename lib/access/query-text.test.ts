import { expect, it } from 'vitest';
import { z } from 'zod';
import { addressPart, one, parameter } from './query-text';

it.each([
  ['MI01-001', 'MI01-001'],
  ['MI01%2D001', 'MI01-001'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['%', '%'],
])('reads %s in an address as %s', (written, read) => expect(addressPart(written)).toBe(read));

it('takes the first of what is asked for twice', () => {
  expect([one(['a', 'b']), one('a'), one(undefined)]).toEqual(['a', 'a', undefined]);
});

it('has a schema read the first of what is asked for twice', () => {
  const word = parameter(z.string().max(3)).catch('');
  expect([word.parse(['a', 'b']), word.parse('a'), word.parse(undefined), word.parse('long')]).toEqual([
    'a',
    'a',
    '',
    '',
  ]);
});
