import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './dictionary';
import { sampleForm } from './testing/sample-form';

describe('the dictionary of a form', () => {
  const rows = dictionaryOf(sampleForm);
  const row = (variable: string) => rows.find((r) => r.variable === variable);

  it('has a row for every field of the form and of its groups', () => {
    const variables = [...Object.keys(sampleForm.fields), ...Object.keys(sampleForm.groups.doses.fields)];
    expect(rows.map((r) => r.variable)).toEqual(variables);
    expect(new Set(rows.map((r) => r.form))).toEqual(new Set(['TST']));
    expect([row('visdat')?.group, row('drug')?.group]).toEqual(['', 'DOSE']);
  });

  it.each([
    ['height', 'number with 1 decimal', 'required', '70 to 215; usually 90 to 190', ''],
    ['visdat', 'date', 'required', 'from 1 Jan 1990; usually from 1 Jan 2000; not in the future', ''],
    ['nextdat', 'date', 'optional', 'up to 31 Dec 2030; usually up to 31 Dec 2027', ''],
    ['onset', 'date, day or month may be unknown', 'optional', 'not in the future', ''],
    ['bmi', 'derived number with 2 decimals', 'derived', 'up to 60', ''],
    ['heavy', 'derived text', 'derived', '', ''],
    ['whyheavy', 'long text', 'required when asked', '', '“Heavy” is Yes'],
    ['hearing', 'whole number', 'optional', 'from -10; in steps of 5', ''],
    ['signs', 'any of a list', 'optional', 'NONE stands alone', ''],
    ['code', 'text', 'optional', 'pattern ^C\\d{2}$', ''],
    ['course', 'reference to an entry of CRS', 'optional', '', ''],
    ['oldfield', 'text', 'retired', '', ''],
    ['drugoth', 'text', 'required when asked', '3 to 10 characters', '“Drug given” is Yes; “Drug” is Other'],
    ['at', 'time of day', 'optional', '', '“Drug given” is Yes; “Weight” is answered'],
  ])('says what %s is', (variable, kind, required, limits, askedIf) => {
    expect(row(variable)).toMatchObject({ kind, required, limits, askedIf });
  });

  it('writes out units and codelists', () => {
    expect(row('height')?.unit).toBe('cm');
    expect(row('heavy')?.codelist).toBe('Y = Yes; N = No');
  });
});
