import { describe, expect, test } from 'vitest';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { type CheckCase, contextOf, type Situation } from './check-cases';
import { forms } from './forms';
import { checkCases } from './forms/check-cases';
import { everyFormChecks } from './forms/every-form';

const cases: Record<string, CheckCase[]> = checkCases;

describe.each(Object.values<AnyForm>(forms).map((form) => [form.code, form] as const))('%s', (code, form) => {
  const own = cases[code] ?? [];

  test.each(own.map((one) => [one.check, one] as const))(
    '%s speaks and is silent',
    (_, { check, group, fires, silent }) => {
      const part = group === undefined ? form : form.groups[group];
      expect(fails(part, check, fires)).toBe(true);
      expect(fails(part, check, silent)).toBe(false);
    },
  );

  test('every check has a firing and a silent case', () => {
    const parts: [string | undefined, AnyForm | AnyGroup][] = [[undefined, form], ...Object.entries(form.groups)];
    const unproven = parts.flatMap(([group, part]) =>
      part.checks
        .map(({ id }) => id)
        .filter((id) => !everyFormChecks.includes(id) && !own.some((one) => one.check === id && one.group === group)),
    );
    expect(unproven).toEqual([]);
  });
});

function fails(part: AnyForm | AnyGroup | undefined, id: string, situation: Situation): boolean {
  const check = part?.checks.find((one) => one.id === id);
  if (!part || !check) throw new Error(`There is no check ${id}.`);
  const unanswered = Object.fromEntries(Object.keys(part.fields).map((key) => [key, null]));
  return check.fails({ ...unanswered, ...situation.answers }, contextOf(situation));
}
