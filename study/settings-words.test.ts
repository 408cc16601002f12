import { describe, expect, it } from 'vitest';
import { settingsDescribed } from './settings';
import { settingsInWords, sourceInWords, valueInWords } from './settings-words';

describe('a setting in words', () => {
  const all = settingsInWords();
  const found = (key: string) => all.find((setting) => setting.key === key);

  it('is there for every setting, each with a name of its own, a value and a source', () => {
    expect(all.map(({ key }) => key)).toEqual(Object.keys(settingsDescribed));
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { key, name, value, source } of all) {
      expect(name, key).toMatch(/^[A-Z][^A-Z_]*\b|^[A-Z]+/);
      expect(value.length, key).toBeGreaterThan(0);
      expect(sourceInWords[source], key).toBeTruthy();
    }
  });

  it('shows no code, no key and no object as it stands in the program', () => {
    const shown = all.flatMap(({ name, value }) => [name, ...value]);
    expect(shown.filter((text) => /[a-z]{3}[A-Z]|_|\[object|null|undefined|[A-Z]{6,}/.test(text))).toEqual([]);
  });

  it('has the doubt of the study group', () => {
    expect(found('goodResponseRule')).toMatchObject({ value: ['90% or more'], unsure: true });
    expect(found('ageLimit')).toMatchObject({ name: 'Age limit', value: ['18 years'], unsure: false, source: 'FOUND' });
  });

  it('spells out what has several values', () => {
    expect(found('cumulativeLimits')?.value).toContain('Doxorubicin: doubt above 375 mg/m², approval above 450 mg/m²');
    expect(found('infusionHours')?.value).toContain('Methotrexate: 3 to 7 h');
    expect(found('ancStart')?.value).toEqual(['Methotrexate: 0.75 × 10⁹/L', 'Other: 1 × 10⁹/L']);
  });
});

it.each([
  [20_000, 'mg', ['20,000 mg']],
  [{ from: 1995, to: 2010 }, undefined, ['1995 to 2010']],
  [{ from: 90, to: 110 }, '%', ['90 to 110%']],
  [{ warn: 60, stop: null }, 'g/m²', ['doubt above 60 g/m², no upper limit']],
  [[12, 24], 'months', ['12, 24 months']],
  [true, undefined, ['Yes']],
  [{ base: 70, belowAge: 10 }, 'mmHg', ['Base: 70 mmHg', 'Of children younger than, years: 10']],
  [null, undefined, ['None']],
  ['2009-04-03', undefined, ['3 Apr 2009']],
  ['ITA', undefined, ['Italy']],
  ['SOMETHING_NEW', undefined, ['Something new']],
])('%j with the unit %s is %j', (value, unit, words) => {
  expect(valueInWords(value, unit)).toEqual(words);
});
