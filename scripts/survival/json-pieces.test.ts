import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces } from './json-pieces';

const written = (value: unknown) => JSON.parse([...jsonPieces(value)].join(''));

it('writes what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(written(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('writes columns of numbers as lists, and null for what is not a number', () => {
  const long = Float64Array.from({ length: 25_001 }, (_, i) => i / 8);
  const value = {
    some: Float64Array.of(1.5, Number.NaN, Infinity),
    none: new Float64Array(0),
    counts: Uint32Array.of(7),
    long,
  };
  expect(written(value)).toEqual({ some: [1.5, null, null], none: [], counts: [7], long: Array.from(long) });
  expect(written({ left: undefined, of: [{ a: 1 }, {}] })).toEqual({ of: [{ a: 1 }, {}] });
});
