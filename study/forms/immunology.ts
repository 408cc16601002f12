import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, derived, integer, reference, section } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { cytotoxicityUnits, immunologyTimePoints } from '../codelists/measurements';
import { cellsPerMicrolitre } from '../formulas/immune-cells';
import { immunologyChecks } from './immunology.checks';

const aroundCourse: Condition = {
  all: [
    ['immtpt', 'filled'],
    ['immtpt', 'isNot', 'FOLLOWUP'],
  ],
};
const anyCytotoxicity: Condition = {
  any: [
    ['nkact', 'filled'],
    ['lakact', 'filled'],
  ],
};
const share = { unit: '%', min: 0, max: 100, cdash: 'LBORRES' };
const neededShare = { ...share, required: true };

export const immunologyFields = {
  ...section('Sample', {
    immdat: date('Date', { required: true, help: 'The day on which the blood was taken.', cdash: 'LBDAT' }),
    immtpt: choice('Time point', immunologyTimePoints, {
      required: true,
      help: 'Each once for a course of IL-2. The sample of the screening is "Before IL-2".',
      cdash: 'LBTPT',
    }),
    immil2: reference('Linked IL-2 course', 'IL2', {
      required: true,
      askIf: aroundCourse,
      help: 'Enter the course first. While it is not given yet: "Pending".',
    }),
  }),
  ...section('Cells', {
    immlym: decimal('Lymphocytes', 2, {
      unit: '10^9/L',
      required: true,
      min: 0,
      max: 100,
      help: 'Of the same sample; 1200/µL is 1.2.',
      cdash: 'LBORRES',
    }),
    cd3p: integer('CD3+', { ...neededShare, help: 'Percentages are of lymphocytes.' }),
    cd4p: integer('CD4+', neededShare),
    cd8p: integer('CD8+', neededShare),
    cd19p: integer('CD19+', share),
    nkp: integer('CD3-CD16+/56+ (NK)', neededShare),
    cd25p: integer('CD25+', share),
    nkabs: derived('NK absolute', 'integer', { unit: '/µL', help: 'Lymphocytes × percentage of NK cells.' }),
    cd4abs: derived('CD4 absolute', 'integer', { unit: '/µL', help: 'Lymphocytes × percentage of CD4+ cells.' }),
  }),
  ...section('Function', {
    nkact: decimal('NK activity vs K562 (51Cr release)', 1, { unit: '% or LU', min: 0, cdash: 'LBORRES' }),
    lakact: decimal('LAK activity vs Daudi', 1, { unit: '% or LU', min: 0, cdash: 'LBORRES' }),
    cytunit: choice('Cytotoxicity unit', cytotoxicityUnits, {
      required: true,
      askIf: anyCytotoxicity,
      help: 'Of both activities. E:T is the number of effector cells for each target cell.',
    }),
    sil2r: integer('Soluble IL-2 receptor', { unit: 'U/mL', min: 0, max: 200000, until: '4.0' }),
  }),
};

export const immunology = defineForm({
  code: 'IMM',
  name: 'immunology',
  title: 'Immunology (blood)',
  repeats: true,
  datedBy: 'immdat',
  reads: ['IMM', 'IL2'],
  fields: immunologyFields,
  derive: {
    nkabs: ({ immlym, nkp }) => cellsPerMicrolitre(immlym, nkp),
    cd4abs: ({ immlym, cd4p }) => cellsPerMicrolitre(immlym, cd4p),
  },
  checks: immunologyChecks,
});
