import { describe, expect, it } from 'vitest';
import { checkId, checkInWords } from './check-words';
import { type RunCheck, runChecks } from './edit-checks';

const found = (id: string) => runChecks().find((check) => check.id === id) as RunCheck; // one of the register

describe('a check in words', () => {
  it.each([
    ['EC-145', 'Stops the save', ['Every form'], 'Before anything is stored'],
    ['EC-140-SIGN', 'Stops the signature', ['Every form'], 'Before the whole casebook is signed'],
    ['FUTURE', 'Stops completion', ['Every form: every field'], 'While typing and on saving, for every field'],
    ['EC-010', 'Stops completion', ['Every form: every date'], 'While typing and on saving, on every form'],
    [
      'EC-056',
      'Doubt',
      ['Chemotherapy cycle, drugs given: “Dose given”, “Dose modified”'],
      'While typing and on saving, on the form',
    ],
  ])('%s: %s', (id, severity, where, how) => {
    expect(checkInWords(found(id))).toMatchObject({ severity, where, how });
  });

  it('is found under its number', () => {
    expect(['EC-062-STOP', 'EX-EXROUTE', 'FUTURE'].map((id) => checkId(found(id)))).toEqual([
      'EC-062-STOP',
      'EX-EXROUTE',
      'EC-144 (FUTURE)',
    ]);
  });

  it('names the forms that a check over the casebook looks at', () => {
    expect(checkInWords(found('EC-002')).how).toMatch(/^After each save, over the casebook: Consent & assent, /);
  });

  it('counts them where they are many', () => {
    const reads = ['VS', 'LB', 'OF', 'CYC', 'MTX', 'IL2', 'LAK', 'FU', 'AE'];
    expect(checkInWords({ ...found('EC-002'), reads }).how).toBe('After each save, over the casebook: 9 forms');
  });

  it('says who may override it, and which deviation that proposes', () => {
    const override = { by: 'second person', deviation: 'DOSING' } as const;
    expect(checkInWords({ ...found('EC-057'), override }).override).toMatch(
      /^A second person of the site confirms it with a reason; a deviation is proposed \(.*[Dd]osing.*\)$/,
    );
    expect(checkInWords({ ...found('EC-057'), override: { ...override, by: 'monitor' } }).override).toMatch(
      /^A monitor /,
    );
  });

  it('says what is found daily and what proposes a deviation', () => {
    expect(checkInWords({ ...found('EC-002'), run: 'daily' }).severity).toBe('Found daily');
    const rule: RunCheck = {
      ...found('EC-002'),
      run: 'as a proposed deviation',
      severity: null,
      on: [],
      deviation: 'DOSING',
    };
    expect(checkInWords(rule)).toMatchObject({
      severity: 'Proposes a deviation',
      where: expect.arrayContaining(['Consent & assent']),
    });
  });

  it('shows no code of a form or key of a field, whatever the check', () => {
    const shown = runChecks().flatMap((check) => {
      const { where, how, override } = checkInWords(check);
      return [...where, how, override].filter((words) => /\b[A-Z]{2,5}: |: [A-Z]{2,5}(,|$)|“[a-z0-9]+”|_/.test(words));
    });
    expect(shown).toEqual([]);
  });
});
