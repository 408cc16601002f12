import { expect, it } from 'vitest';
import type { AnyForm } from '@/lib/crf/form';
import { criticalFields, isCritical, rankOf } from './critical-fields';
import { formByCode } from './forms';

it('names only fields that the forms have and people answer', () => {
  const unknown = Object.entries(criticalFields).flatMap(([code, fields]) => {
    const form: AnyForm | undefined = formByCode(code);
    const known = [form?.fields ?? {}, ...Object.values(form?.groups ?? {}).map((group) => group.fields)];
    return fields
      .filter((key) => !known.some((of) => of[key] && of[key].kind !== 'derived'))
      .map((key) => `${code}.${key}`);
  });
  expect(unknown).toEqual([]);
});

it('puts what the analysis reads before everything else', () => {
  expect(isCritical('DTH', 'dthdat')).toBe(true);
  expect([rankOf('DTH', 'dthdat'), rankOf('DTH', 'dthplace'), rankOf('CM', 'cmtrt'), rankOf(null, null)]).toEqual([
    0, 1, 2, 2,
  ]);
});
