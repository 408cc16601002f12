import { expect, it } from 'vitest';
import { conditionInWords } from './condition-words';
import type { Condition } from './conditions';
import { sampleForm, sampleWith } from './testing/sample-form';

const words = (condition: Condition) => conditionInWords(condition, sampleForm);

it.each<[Condition, string]>([
  [['given', 'is', 'Y'], '“Drug given” is Yes'],
  [['given', 'isNot', 'Y'], '“Drug given” is not Yes'],
  [['given', 'in', ['Y', 'X']], '“Drug given” is Yes or X'],
  [['signs', 'includes', 'FEVER'], '“Signs” includes Fever'],
  [['signs', 'includesOther', 'NONE'], '“Signs” includes an answer other than None'],
  [['height', 'filled'], '“Height” is answered'],
  [['height', 'empty'], '“Height” is not answered'],
  [['height', 'moreThan', 120], '“Height” is more than 120 cm'],
  [['height', 'atLeast', 120], '“Height” is at least 120 cm'],
  [['height', 'lessThan', 120], '“Height” is less than 120 cm'],
  [['^given', 'is', 'Y'], '“Drug given” is Yes'],
  [['DM.sex', 'is', 'F'], '“DM.sex” is F'],
  [{ not: ['given', 'is', 'Y'] }, 'not (“Drug given” is Yes)'],
  [{ says: 'the moon is full', holds: () => true }, 'the moon is full'],
  [
    {
      all: [
        ['given', 'is', 'Y'],
        {
          any: [
            ['height', 'filled'],
            ['weight', 'filled'],
          ],
        },
      ],
    },
    '“Drug given” is Yes and (“Height” is answered or “Weight” is answered)',
  ],
  [{ any: [['given', 'is', 'Y'], { all: [['height', 'filled']] }] }, '“Drug given” is Yes or “Height” is answered'],
])('%j in words', (condition, sentence) => {
  expect(words(condition)).toBe(sentence);
});

it('finds names in the row, and in other forms when it is given them', () => {
  const other = sampleWith({ code: 'DM', title: 'Demographics' });
  const names = { group: sampleForm.groups.doses, forms: { DM: other } };
  expect(conditionInWords(['drug', 'is', 'OTHER'], sampleForm, names)).toBe('“Drug” is Other');
  expect(conditionInWords(['DM.given', 'is', 'Y'], sampleForm, names)).toBe('“Drug given” of “Demographics” is Yes');
});
