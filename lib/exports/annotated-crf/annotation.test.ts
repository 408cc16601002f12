import { expect, it } from 'vitest';
import { dictionaryOf } from '@/lib/crf/dictionary';
import type { Fields } from '@/lib/crf/fields';
import { sampleForm } from '@/lib/crf/testing/sample-form';
import { annotationInRow, annotationOf, withBesides } from './annotation';

const rows = dictionaryOf(sampleForm);
const groupFields: Fields = sampleForm.groups.doses.fields;
const formFields: Fields = sampleForm.fields;

function found(variable: string) {
  const row = rows.find((each) => each.variable === variable);
  const field = formFields[variable] ?? groupFields[variable];
  if (!row || !field) throw new Error(`The sample has no ${variable}.`);
  return { row, field };
}

it('tells the variable, the kind with its unit and need, the limits and the checks', () => {
  const { row, field } = found('height');
  expect(annotationOf(row, field, ['EC-027', 'EC-029'])).toEqual({
    variable: 'HEIGHT',
    lines: ['number with 1 decimal, cm, required', '70 to 215; usually 90 to 190', 'checks EC-027, EC-029'],
  });
});

it('tells the skip logic in words, and the codes that a computed value can have', () => {
  const why = found('whyheavy');
  expect(annotationOf(why.row, why.field, []).lines).toEqual([
    'long text, required when asked',
    'asked if “Heavy” is Yes',
  ]);
  const heavy = found('heavy');
  expect(annotationOf(heavy.row, heavy.field, []).lines).toEqual(['derived text', 'Y = Yes; N = No']);
});

it('tells the codes in the rows of a group, and leaves out the condition of the whole group', () => {
  const around = { checks: [], group: '“Drug given” is Yes' };
  const drug = found('drug');
  expect(annotationInRow(drug.row, drug.field, around).lines).toEqual([
    'one of a list, required',
    'A = Alpha; B = Beta; OTHER = Other',
  ]);
  const other = found('drugoth');
  expect(annotationInRow(other.row, other.field, around).lines).toContain('asked if “Drug” is Other');
});

it('tells what is computed beside an answer, without saying its condition twice', () => {
  const host = { variable: 'MG', lines: ['number', 'asked if “Day” is 1', 'checks EC-035'] };
  const grade = { variable: 'MGGR', lines: ['derived whole number', '0 to 4', 'asked if “Day” is 1'] };
  expect(withBesides(host, [grade])).toEqual({
    variable: 'MG',
    lines: [...host.lines, 'beside it MGGR: derived whole number; 0 to 4'],
  });
});
