import type { Condition } from '@/lib/crf/conditions';
import { choice, choices, dateTime, decimal, derived, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import {
  careLevels,
  courseGiven,
  courseStopReasons,
  il2Products,
  il2Routes,
  premedication,
} from '../codelists/immunotherapy';
import { il2Percent, il2Total, lastMeasure, numberOfEvent } from '../formulas/immunotherapy';
import { settings } from '../settings';
import { interleukin2Checks } from './interleukin2-course.checks';

const given: Condition = ['il2done', 'in', ['COMPLETE', 'PARTIAL']];
const asked = { required: true, askIf: given };

export const interleukin2Fields = {
  ...section('Course', {
    il2no: derived('Course number', 'integer', {
      min: 1,
      max: 8,
      help: `${settings.il2Courses} courses are planned; others are counted after them.`,
    }),
    il2done: choice('Course given', courseGiven, {
      required: true,
      help: 'Partly: begun, but stopped early or interrupted for good.',
    }),
    il2nres: choice('Reason not given / stopped', courseStopReasons, {
      required: true,
      askIf: ['il2done', 'in', ['PARTIAL', 'NOT_GIVEN']],
    }),
  }),
  ...section('Treatment', {
    il2prod: choice('Product', il2Products, { ...asked, cdash: 'EXTRT' }),
    il2stdt: dateTime('Start', {
      ...asked,
      help: `Not before ${settings.il2AfterCytotoxicDays} days after the last cytotoxic dose.`,
      cdash: 'EXSTDAT',
    }),
    il2endt: dateTime('End', { ...asked, help: '12 to 168 hours after the start.', cdash: 'EXENDAT' }),
    il2pdose: derived('Protocol dose', 'decimal', {
      askIf: given,
      unit: 'MIU/m²/day',
      decimals: 2,
      help: 'The source prints "9 x 10(6) IU/mL daily x 4"; per m² is not certain.',
    }),
    il2dose: decimal('Dose given per day', 2, {
      ...asked,
      unit: 'MIU/day',
      min: 1,
      max: 30,
      help: 'Of the child, not per m²: 9 MIU/m² at 1.20 m² is 10.8 million units a day.',
      cdash: 'EXDOSE',
    }),
    il2route: choice('Route', il2Routes, { ...asked, help: 'As a rule continuous infusion.', cdash: 'EXROUTE' }),
    il2days: decimal('Days received', 1, {
      ...asked,
      unit: 'days',
      min: 0.5,
      max: 7,
      help: `From start to end; as planned ${settings.il2Days}.`,
    }),
    il2tot: derived('Total dose received', 'decimal', {
      askIf: given,
      unit: 'MIU/m²',
      decimals: 2,
      help: 'Dose per day × days over the body surface of the last chemotherapy cycle.',
    }),
    il2pct: derived('Received / planned', 'decimal', { askIf: given, unit: '%', decimals: 1 }),
  }),
  ...section('Tolerance', {
    il2ward: choice('Level of care', careLevels, { ...asked, help: 'The highest during the course.' }),
    il2tmax: decimal('Maximum temperature', 1, { ...asked, unit: '°C', min: 35, max: 43 }),
    il2sbpmin: integer('Lowest systolic BP', { ...asked, unit: 'mmHg', min: 40, max: 180 }),
    il2vaso: yesNo('Vasopressor needed', {
      ...asked,
      help: 'Yes needs an adverse event "Hypotension" of grade 3 or more.',
    }),
    il2wtmax: decimal('Maximum weight gain', 1, {
      ...asked,
      unit: '%',
      min: 0,
      max: 30,
      // A gain of 10% itself is doubted: capillary leak.
      softMax: 9.9,
      help: 'Over the weight before the course; 0 when there was none.',
    }),
    il2creatm: decimal('Maximum creatinine', 2, { ...asked, unit: 'mg/dL', min: 0.05, max: 15 }),
    il2ster: yesNo('Systemic steroid given in course', {
      ...asked,
      help: 'Yes is a protocol deviation unless life was in danger.',
    }),
    il2premed: choices('Premedication', premedication, { ...asked, exclusive: ['NONE'], cdash: 'CMTRT' }),
  }),
  ...section('Lymphocytes', {
    il2lympre: decimal('Lymphocytes before', 2, { ...asked, unit: '10^9/L', min: 0, max: 20 }),
    il2lympk: decimal('Lymphocyte peak (24-72 h after stop)', 2, { ...asked, unit: '10^9/L', min: 0, max: 100 }),
  }),
};

export const interleukin2Course = defineForm({
  code: 'IL2',
  name: 'interleukin2_course',
  title: 'Interleukin-2 course',
  datedBy: 'il2stdt',
  reads: ['CYC'],
  fields: interleukin2Fields,
  derive: {
    il2no(_answers, { event, repeat }) {
      return numberOfEvent(event.code, repeat, settings.il2Courses);
    },
    il2pdose() {
      return settings.il2DoseM2;
    },
    il2tot({ il2dose, il2days, il2stdt }, { others }) {
      return il2Total(il2dose, il2days, lastMeasure(others.CYC, 'bsaused', il2stdt?.slice(0, 10) ?? null));
    },
    il2pct({ il2tot }) {
      return il2Percent(il2tot, settings.il2DoseM2, settings.il2Days);
    },
  },
  checks: interleukin2Checks,
});
