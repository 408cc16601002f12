import type { Condition } from '@/lib/crf/conditions';
import { choice, date, derived, listed, section, time } from '@/lib/crf/fields';
import type { Drug } from '../codelists/chemotherapy';
import { clinicalSignificance, urineGlucose, urineProtein } from '../codelists/measurements';
import { plansDrug } from '../formulas/planned-drugs';
import { analyte } from '../laboratory/analyte-fields';

/** Grades from here on are told to be clinically significant or not. */
export const severeGrade = 3;

const planned = (words: string, drugs: readonly Drug[]): Condition => ({
  says: `the cycle planned here contains ${words}`,
  holds: (_, { event }) => plansDrug(event.code, drugs),
});
const withCisplatinOrIfosfamide = planned('cisplatin or ifosfamide', ['CISPLATIN', 'IFOSFAMIDE']);
const withIfosfamide = planned('ifosfamide', ['IFOSFAMIDE']);
const required = { required: true };

export const laboratoryFields = {
  ...section('Sample', {
    lbdat: date('Date of sample', {
      ...required,
      help: 'The day on which the blood was taken, not that of the report. One form for each sample.',
      cdash: 'LBDAT',
    }),
    lbtim: time('Time', { cdash: 'LBTIM' }),
    lbnam: listed('Laboratory (reference-range set)', 'laboratories', {
      ...required,
      help: 'The laboratory that measured the sample: units and normal limits are those that your site keeps for it.',
      cdash: 'LBNAM',
    }),
  }),
  ...section('Blood count', {
    ...analyte('hgb', { ...required, min: 2, max: 22 }),
    ...analyte('wbc', { ...required, min: 0, max: 200 }),
    ...analyte('anc', {
      ...required,
      min: 0,
      max: 150,
      help: 'The number, not the percentage: with rods, without precursors.',
    }),
    ...analyte('lym', { ...required, min: 0, max: 100, help: 'The number, not the percentage.' }),
    ...analyte('plat', { ...required, min: 0, max: 2000 }),
  }),
  ...section('Kidney', {
    ...analyte('creat', {
      ...required,
      min: 0.05,
      max: 15,
      help: 'In the unit shown behind the box, which is that of the laboratory. 1 mg/dL is 88.4 µmol/L.',
    }),
    egfr: derived('eGFR bedside Schwartz', 'decimal', {
      unit: 'mL/min/1.73 m²',
      decimals: 1,
      min: 5,
      max: 250,
      help: '0.413 × height / creatinine; height of the visit of this event, else of the last visit. Not good above 75.',
    }),
    ...analyte('urea', {
      min: 1,
      max: 300,
      help: 'Urea, as "azotemia" is reported in Italy. Urea nitrogen (BUN) only where the unit behind the box says so.',
    }),
  }),
  ...section('Liver', {
    ...analyte('bili', { ...required, min: 0.05, max: 40, help: 'Total, not direct.' }),
    ...analyte('alt', { ...required, min: 1, max: 20000 }),
    ...analyte('ast', { ...required, min: 1, max: 20000 }),
    ...analyte('ggt', { min: 1, max: 5000 }),
    ...analyte('alp', { min: 10, max: 20000 }),
    ...analyte('ldh', { min: 50, max: 20000 }),
    ...analyte('alb', { ...required, min: 0.5, max: 6 }),
  }),
  ...section('Salts and metabolism', {
    ...analyte('na', { ...required, min: 100, max: 180 }),
    ...analyte('k', { ...required, min: 1.5, max: 9 }),
    ...analyte('ca', {
      min: 3,
      max: 18,
      help: 'Total, as measured: for its grade it is corrected for albumin.',
    }),
    ...analyte('mg', { ...required, min: 0.3, max: 6, askIf: withCisplatinOrIfosfamide }),
    ...analyte('phos', {
      ...required,
      min: 0.3,
      max: 12,
      askIf: withIfosfamide,
      help: 'Outside normal CTCAE grades it by its treatment, hence no grade is shown.',
    }),
    ...analyte('hco3', { min: 3, max: 45 }),
    ...analyte('gluc', {
      min: 20,
      max: 900,
      help: 'Above normal CTCAE grades it by its treatment.',
    }),
    ...analyte('crp', { min: 0, max: 600, help: 'Below the limit of detection, that limit.' }),
  }),
  ...section('Urine', {
    ugluc: choice('Urine glucose', urineGlucose, {
      ...required,
      askIf: withIfosfamide,
      help: 'By strip, with normal blood glucose: a sign of tubulopathy.',
      cdash: 'LBORRES',
    }),
    uprot: choice('Urine protein', urineProtein, { cdash: 'LBORRES' }),
  }),
  ...section('Assessment', {
    lbtox: derived('CTCAE grade', 'integer', {
      min: 0,
      max: 4,
      help: 'CTCAE v5.0: the worst grade of the sample. That of each value stands beside it.',
      cdash: 'LBTOXGR',
    }),
    lbclsig: choice('Abnormal value clinically significant', clinicalSignificance, {
      ...required,
      askIf: ['lbtox', 'atLeast', severeGrade],
      help: `Asked from grade ${severeGrade}. The low blood counts expected after chemotherapy are not significant by themselves.`,
      cdash: 'LBCLSIG',
    }),
  }),
};
