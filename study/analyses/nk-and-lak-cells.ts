import { immunologyTimePoints } from '../codelists/measurements';
import type { CellMeasure, CourseChangeAnalysis } from './observation-analyses';

const measures: readonly CellMeasure[] = [
  { name: 'nk', label: 'NK cells', unit: 'per µL', decimals: 0, value: ({ natural }) => natural },
  {
    ...{ name: 'nk-share', label: 'NK cells, share of lymphocytes', unit: '%', decimals: 0 },
    value: ({ naturalShare }) => naturalShare,
  },
  {
    ...{ name: 'nk-activity', label: 'NK activity against K562', unit: null, decimals: 1 },
    value: ({ naturalActivity }) => naturalActivity,
  },
  {
    ...{ name: 'lak-activity', label: 'LAK activity against Daudi', unit: null, decimals: 1 },
    value: ({ lakActivity }) => lakActivity,
  },
  { name: 'cd4', label: 'CD4+ cells', unit: 'per µL', decimals: 0, value: ({ helpers }) => helpers },
];

const { END_IL2, PLUS24H, PLUS72H, PRE_NEXT_CHEMO } = immunologyTimePoints;

/** What IL-2 does to natural killer and lymphokine-activated killer cells, course by course. */
export const nkAndLakCells: CourseChangeAnalysis = {
  kind: 'course-change',
  slug: 'nk-and-lak-cells',
  title: 'NK and LAK cells before and after IL-2',
  question: 'Do natural killer cells and their activity rise with each course of interleukin-2?',
  needs:
    'A child counts with two immunology forms linked to one IL-2 course: before IL-2, and at a time point after it.',
  population: 'enrolled',
  reads: ['courses'],
  choices: [
    { name: 'measure', label: 'Measure', options: measures.map(({ name, label }) => ({ value: name, label })) },
    {
      name: 'after',
      label: 'Compared with',
      usual: 'PLUS24H',
      options: Object.entries({ END_IL2, PLUS24H, PLUS72H, PRE_NEXT_CHEMO }).map(([value, label]) => ({
        value,
        label,
      })),
    },
  ],
  sources: [
    { form: 'IMM', field: 'immtpt' },
    { form: 'IMM', field: 'immil2' },
    { form: 'IMM', field: 'nkabs' },
    { form: 'IMM', field: 'nkp' },
    { form: 'IMM', field: 'cd4abs' },
    { form: 'IMM', field: 'nkact' },
    { form: 'IMM', field: 'lakact' },
    { form: 'IMM', field: 'cytunit' },
    { form: 'IL2', field: 'il2no' },
    { form: 'IL2', field: 'il2done' },
  ],
  measures,
  method: [
    'A pair is the sample before IL-2 and the later one that are linked to the same course, given in whole or in part. Of a time point entered twice the later sample counts.',
    'Activities are compared only where both samples of a pair are in the same unit, and are put together only unit by unit.',
    'The change is the later value less the one before; its median is the middle of the changes, not the difference of the two medians. No test of significance is made.',
  ],
};
