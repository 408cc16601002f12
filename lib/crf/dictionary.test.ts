import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './dictionary';
import { choice } from './fields';
import { sampleForm, sampleWith } from './testing/sample-form';

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
    ['signs', 'any of a list', 'optional', '“None” stands alone', ''],
    ['code', 'text', 'optional', 'Write C and two digits, for example C40', ''],
    ['course', 'reference to an entry of CRS', 'optional', '', ''],
    ['oldfield', 'text', 'retired', '', ''],
    ['drugoth', 'text', 'required when asked', '3 to 10 characters', '“Drug given” is Yes; “Drug” is Other'],
    ['at', 'time of day', 'optional', '', '“Drug given” is Yes; “Weight” is answered'],
  ])('says what %s is', (variable, kind, required, limits, askedIf) => {
    expect(row(variable)).toMatchObject({ kind, required, limits, askedIf });
  });

  it('writes out units, decimals, patterns and codelists', () => {
    expect(row('height')).toMatchObject({ unit: 'cm', decimals: '1', unitIn: '' });
    expect(row('heavy')?.codelist).toBe('Y = Yes; N = No');
    expect(row('code')?.pattern).toBe('^C\\d{2}$');
    expect(row('hearing')?.decimals).toBe('');
  });

  it('writes an answer that is its own code once', () => {
    const fields = { term: choice('Term', { Nausea: 'Nausea', OTHER: 'Other' }) };
    expect(dictionaryOf(sampleWith({ fields, groups: {} }))[0]?.codelist).toBe('Nausea; OTHER = Other');
  });

  it('names what an entry refers to, by title where the form is known', () => {
    const course = { CRS: sampleWith({ code: 'CRS', title: 'Course' }) };
    expect(dictionaryOf(sampleForm, course).find(({ variable }) => variable === 'course')).toMatchObject({
      kind: 'reference to an entry of Course',
      refersTo: 'CRS',
    });
  });

  it('says which versions of the protocol ask, and which limits they changed', () => {
    const { height } = sampleForm.fields;
    const amended = [
      { since: '3.0', max: 200 },
      { since: '4.0', softMin: 80, softMax: 200 },
    ];
    const fields = {
      height: { ...height, amended, since: '2.0', until: '5.0', reported: { unitIn: 'htunit', inOwnUnit: () => null } },
    };
    expect(dictionaryOf(sampleWith({ fields, groups: {} }))).toMatchObject([
      {
        since: '2.0',
        until: '5.0',
        unitIn: 'htunit',
        required: 'from version 2.0, until version 5.0; required',
        limits:
          '70 to 215; usually 90 to 190; from version 3.0: 70 to 200, usually 90 to 190; from version 4.0: 70 to 200, usually 80 to 200',
      },
    ]);
  });
});
