import { describe, expect, it, test } from 'vitest';
import type { CasebookSituation } from './casebook-cases';
import { casebookOf } from './casebook-cases';
import { casebookChecks, deviationRules } from './checks';
import { casebookCases, deviationCases } from './checks/cases';
import { formByCode, forms } from './forms';

const placesFound = (id: string, situation: CasebookSituation) => {
  const check = casebookChecks.find((one) => one.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  const casebook = casebookOf(situation);
  const formOf = (entry: string) => check.reads.find((code) => casebook.of(code).some(({ id: own }) => own === entry));
  return check.find(casebook).map(({ entry, group, field }) => [formOf(entry), group, field].filter(Boolean).join('.'));
};

/** Whether the check says that it stands there; one that looks at every form may stand on any field (EC-146). */
function mayStandOn(id: string, place: string): boolean {
  const check = casebookChecks.find((one) => one.id === id);
  return check?.on.includes(place) || check?.reads.length === Object.keys(forms).length;
}

/** The fields of a form, or of the rows of one of its groups. */
function fieldsAt(place: string): string[] {
  const [code = '', ...path] = place.split('.');
  const form = formByCode(code);
  const part = path.length === 2 ? form?.groups[path[0] ?? ''] : form;
  return Object.keys(part?.fields ?? {});
}

describe('the checks over the casebook', () => {
  test.each(casebookCases.map((one) => [one.check, one] as const))('%s speaks and is silent', (id, one) => {
    const found = placesFound(id, one.fires);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContain(one.on);
    expect(found.filter((place) => !mayStandOn(id, place))).toEqual([]);
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
        expect(reads, id).toContain(place.split('.')[0]);
        expect(fieldsAt(place), id).toContain(place.split('.').at(-1));
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
