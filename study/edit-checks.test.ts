import { describe, expect, it, test } from 'vitest';
import { casebookCases, deviationCases } from './checks/cases';
import { saveRules } from './checks/on-saving';
import { savingCases } from './checks/on-saving.cases';
import { signRules } from './checks/on-signing';
import { signingCases } from './checks/on-signing.cases';
import { casesOf, type EditCheck, editChecks, everyFormFindings, type RunCheck, runChecks } from './edit-checks';
import { checkCases } from './forms/check-cases';
import { everyFormCases } from './forms/every-form.cases';
import { writtenChecks } from './written-crf';

const checks = editChecks(writtenChecks());
const listed = checks.flatMap((check) => (check.written ? [{ ...check, severity: check.written.severity }] : []));

describe('the register of edit checks', () => {
  it('R3-4.3.4 has the 148 of the list, and every one is done somewhere', () => {
    expect(listed).toHaveLength(148);
    const missing = listed.filter(({ done }) => done.length === 0).map(({ id }) => id);
    expect(missing.join(' ')).toBe('');
  });

  it('gives each the severity of the list', () => {
    const wrong = listed.filter(({ done }) => done.length > 0).filter((check) => !hasItsSeverity(check));
    expect(wrong.map(({ id, severity }) => `${id} is ${severity}`).join(', ')).toBe('');
  });

  it('R3-4.2.1 R3-4.3.4 has a case that fires and one that is silent for each', () => {
    const unproven = runChecks().filter((check) => !isProven(check));
    expect(unproven.map(({ id, run, on }) => [id, run, on[0]?.form].join(' ')).join(', ')).toBe('');
  });

  it('has no proof of a check that is not there', () => {
    const ids = new Set(runChecks().map(({ id }) => id));
    const proven = [...everyFormCases, ...savingCases, ...signingCases, ...casebookCases, ...deviationCases];
    expect([...proven, ...Object.values(checkCases).flat()].filter(({ check }) => !ids.has(check))).toEqual([]);
  });

  it('counts a check with a longer id towards its number, and the others for themselves', () => {
    const stop = checks.find(({ id }) => id === 'EC-062')?.done.map(({ id }) => id);
    expect(stop).toEqual(['EC-062', 'EC-062-STOP']);
    expect(checks.find(({ id }) => id === 'EX-EXROUTE')).toMatchObject({
      written: null,
      done: [{ of: 'EX-EXROUTE', run: 'on the form', on: [{ form: 'CYC', group: 'exposures', field: 'exroute' }] }],
    });
  });
});

describe('what holds on every form', () => {
  test.each(everyFormCases.map((one) => [one.check, one.form, one] as const))(
    '%s speaks and is silent on %s',
    (_, __, one) => {
      expect(everyFormFindings(one, one.fires).length).toBeGreaterThan(0);
      expect(everyFormFindings(one, one.silent)).toEqual([]);
    },
  );

  it('is proven for each of its sentences', () => {
    const said = new Set(everyFormCases.flatMap((one) => everyFormFindings(one, one.fires).map(({ says }) => says)));
    const sentences = runChecks().filter(({ run }) => run === 'on every form');
    expect(sentences.filter(({ says }) => !said.has(says)).map(({ says }) => says)).toEqual([]);
  });
});

test.each(savingCases.map((one) => [one.check, one] as const))('%s refuses a save and lets one through', (id, one) => {
  const rule = saveRules.find((each) => each.id === id);
  expect(rule?.refuses(one.fires)).toBe(true);
  expect(rule?.refuses(one.silent)).toBe(false);
});

test.each(signingCases.map((one) => [one.check, one] as const))(
  '%s refuses a signature and lets one through',
  (id, one) => {
    const rule = signRules.find((each) => each.id === id);
    expect(rule?.stops(one.fires)).toBe(true);
    expect(rule?.stops(one.silent)).toBe(false);
  },
);

/** Hard or soft as written, wherever it runs under its own id; a system check is found daily or proposes a deviation. */
function hasItsSeverity({ id, written, done }: EditCheck): boolean {
  const wanted = written?.severity === 'H' ? 'hard' : 'soft';
  if (written?.severity === 'D') return done.some(({ run }) => run === 'daily' || run === 'as a proposed deviation');
  const findings = done.filter(({ severity, run }) => severity !== null && run !== 'by the engine');
  const own = findings.filter((check) => check.id === id);
  const counted = own.length > 0 ? own : findings;
  return counted.length > 0 && counted.every(({ severity }) => severity === wanted);
}

function isProven(check: RunCheck): boolean {
  const has = (cases: readonly { check: string }[]) => cases.some(({ check: id }) => id === check.id);
  switch (check.run) {
    case 'on the form':
      return casesOf(check, checkCases).length > 0;
    case 'on every form':
    case 'by the engine':
      return has(everyFormCases);
    case 'on saving':
      return has(savingCases);
    case 'on signing':
      return has(signingCases);
    case 'over the casebook':
    case 'daily':
      return has(casebookCases);
    case 'as a proposed deviation':
      return has(deviationCases);
  }
}
