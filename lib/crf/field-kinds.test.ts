import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema } from './answers-schema';
import { inWords, parseTyped, typedOf } from './entry-text';
import type { Field } from './fields';
import { fieldOfKind, filledValueFor, typedJunk, valueFor } from './testing/arbitraries';
import { sampleWith } from './testing/sample-form';
import type { Value } from './value';

const today = '2026-11-23';
const asForm = (field: Field) => sampleWith({ fields: { field }, groups: {} });
const isStorable = (field: Field, value: Value) => answersSchema(asForm(field)).safeParse({ field: value }).success;

describe.each(Object.entries<fc.Arbitrary<Field>>(fieldOfKind))('a field of kind %s', (_kind, field) => {
  const fieldWith = (valueFrom: (f: Field) => fc.Arbitrary<Value>) =>
    field.chain((f) => fc.tuple(fc.constant(f), valueFrom(f)));

  it('reads back what stands in its control', () => {
    const property = fc.property(fieldWith(valueFor), ([f, value]) => {
      expect(parseTyped(f, typedOf(f, value), today)).toEqual({ ok: true, value });
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('stores anything typed, or says in a sentence with its label why it cannot', () => {
    const property = fc.property(field, typedJunk, (f, typed) => {
      const parsed = parseTyped(f, typed, today);
      if (parsed.ok) {
        expect(isStorable(f, parsed.value)).toBe(true);
        expect(parseTyped(f, typedOf(f, parsed.value), today)).toEqual(parsed);
      } else {
        expect(parsed.problem).toMatch(/^A \w+: .+\.$/su);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('stores every valid value, and puts it in words', () => {
    const property = fc.property(fieldWith(filledValueFor), ([f, value]) => {
      expect(isStorable(f, value)).toBe(true);
      expect(inWords(f, value)).not.toBe('');
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('keeps nothing as null', () => {
    const property = fc.property(field, (f) => {
      for (const nothing of ['', '   ', []]) expect(parseTyped(f, nothing, today)).toEqual({ ok: true, value: null });
      expect(inWords(f, null)).toBe('');
      expect(isStorable(f, null)).toBe(true);
    });
    fc.assert(property, { numRuns: 20 });
  });

  it('shows whatever an old history holds', () => {
    const property = fc.property(field, fc.oneof(fc.string(), fc.double(), fc.array(fc.string())), (f, old) => {
      expect(typeof inWords(f, old)).toBe('string');
    });
    fc.assert(property);
  });
});
