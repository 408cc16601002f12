import { describe, expect, it, test } from 'vitest';
import type { CasebookSituation } from './casebook-cases';
import { casebookOf } from './casebook-cases';
import { casebookChecks, deviationRules } from './checks';
import { casebookCases, deviationCases } from './checks/cases';
import { formByCode } from './forms';

const placesFound = (id: string, situation: CasebookSituation) => {
  const check = casebookChecks.find((one) => one.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  const casebook = casebookOf(situation);
  const formOf = (entry: string) => check.reads.find((code) => casebook.of(code).some(({ id: own }) => own === entry));
  return check.find(casebook).map(({ entry, field }) => `${formOf(entry)}.${field}`);
};

describe('the checks over the casebook', () => {
  test.each(casebookCases.map((one) => [one.check, one] as const))('%s speaks and is silent', (id, one) => {
    const found = placesFound(id, one.fires);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContain(one.on);
    expect(placesFound(id, one.silent)).toEqual([]);
  });

  it('have a firing and a silent case each, say a sentence, and stand on fields that exist', () => {
    const ids = casebookChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !casebookCases.some(({ check }) => check === id))).toEqual([]);
    for (const { id, says, on, reads } of casebookChecks) {
      expect(says, id).toMatch(/^[A-Z].*[.?]$/);
      expect(on.length, id).toBeGreaterThan(0);
      for (const place of on) {
        const [form = '', field = ''] = place.split('.');
        expect(reads, id).toContain(form);
        expect(Object.keys(formByCode(form)?.fields ?? {}), id).toContain(field);
      }
    }
  });

  it('find nothing in an empty casebook', () => {
    for (const check of casebookChecks) expect(check.find(casebookOf({ entries: [] })), check.id).toEqual([]);
  });
});

describe('the rules that propose deviations', () => {
  const proposed = (id: string, situation: CasebookSituation) => {
    const rule = deviationRules.find((one) => one.id === id);
    if (!rule) throw new Error(`There is no rule ${id}.`);
    return rule.find(casebookOf(situation));
  };

  test.each(deviationCases.map((one) => [one.check, one] as const))('%s proposes and is silent', (id, one) => {
    const proposals = proposed(id, one.fires);
    expect(proposals.length).toBeGreaterThan(0);
    for (const { says } of proposals) expect(says).toMatch(/^[A-Z].*\.$/);
    expect(proposed(id, one.silent)).toEqual([]);
  });

  it('have a firing and a silent case each', () => {
    const unproven = deviationRules.filter(({ id }) => !deviationCases.some(({ check }) => check === id));
    expect(unproven.map(({ id }) => id)).toEqual([]);
  });
});
