import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, derived, integer, section, text, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asNumber } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { cycleOmissionReasons, cycles, delayReasons, gcsfProducts, phases } from '../codelists/chemotherapy';
import { worstGrade } from '../formulas/adverse-events';
import { differsFromFormula, studyBodySurface } from '../formulas/body-surface';
import { cycleDelay, cycleNumber, cycleOfEvent } from '../formulas/cycle';
import { estimatedGfr } from '../formulas/kidney';
import { settings } from '../settings';
import { cycleChecks } from './chemotherapy-cycle.checks';
import { exposures } from './chemotherapy-cycle.exposures';

const given: Condition = ['cycdone', 'is', 'GIVEN'];
const gcsfGiven: Condition = ['gcsf', 'is', 'Y'];
const surfaceDiffers: Condition = {
  says: `the body surface used differs by more than ${settings.bsaTolerance} m² from the study's formula`,
  holds: ({ bsaused, bsacalc }) => differsFromFormula(asNumber(bsaused), asNumber(bsacalc)),
};

export const cycleFields = {
  ...section('Cycle', {
    cycno: derived('Cycle number', 'integer', {
      help: 'Its place in the treatment calendar; unplanned cycles follow from 15.',
      cdash: 'EXGRPID~',
    }),
    cyccode: choice('Planned cycle', cycles, {
      required: true,
      help: 'The cycle of the treatment calendar that this one stands for, even when it was changed or delayed.',
      cdash: 'VISIT',
    }),
    phase: choice('Phase', phases, {
      required: true,
      help: '"Before surgery" only until the primary tumour is operated on.',
      cdash: 'EPOCH',
    }),
    cycdone: choice(
      'Cycle given',
      { GIVEN: 'Given', OMITTED: 'Omitted' },
      {
        required: true,
        help: 'Omitted: no drug of this cycle was given and none will be. A late cycle is not omitted.',
      },
    ),
    cycomres: choice('Reason omitted', cycleOmissionReasons, { required: true, askIf: ['cycdone', 'is', 'OMITTED'] }),
  }),
  ...section('Day 1', {
    cycstdat: date('Day 1', {
      required: true,
      askIf: given,
      help: 'The day on which the first drug of the cycle was given, not the day of admission.',
      cdash: 'EXSTDAT',
    }),
    cycpldat: derived('Planned day 1', 'date', {
      help: 'From the calendar, moved with the treatment given so far. Empty for the first cycle and for unplanned ones.',
    }),
    cycdelay: derived('Delay', 'integer', {
      unit: 'days',
      softMax: settings.delayDoubtDays,
      help: 'Actual minus planned day 1; negative when early.',
    }),
    delayres: choice('Main reason for delay', delayReasons, {
      required: true,
      askIf: ['cycdelay', 'moreThan', settings.delayReasonDays],
      cdash: 'EXADJ~',
    }),
    delayoth: text('Other reason', {
      required: true,
      minLength: 3,
      maxLength: 200,
      askIf: ['delayres', 'is', 'OTHER'],
    }),
  }),
  ...section('Dose basis', {
    htused: decimal('Height used for dosing', 1, {
      unit: 'cm',
      required: true,
      min: 70,
      max: 215,
      askIf: given,
      help: 'As on the prescription, not measured again.',
    }),
    wtused: decimal('Weight used for dosing', 1, { unit: 'kg', required: true, min: 8, max: 160, askIf: given }),
    // Not on the printed CRF: the value that "BSA used" is compared with, so that nobody needs a calculator.
    bsacalc: derived('BSA by the study’s formula', 'decimal', {
      unit: 'm²',
      decimals: 2,
      help: 'Mosteller: square root of height × weight / 3600.',
    }),
    bsaused: decimal('BSA used', 2, {
      unit: 'm²',
      required: true,
      min: 0.4,
      max: 2.6,
      askIf: given,
      help: 'The surface on the prescription. All planned doses are computed from it.',
    }),
    bsaovr: text('Reason BSA differs or is capped', { required: true, maxLength: 200, askIf: surfaceDiffers }),
  }),
  ...section('Before day 1', {
    ancd1: decimal('Neutrophils before day 1', 2, {
      unit: '10^9/L',
      required: true,
      min: 0,
      max: 150,
      askIf: given,
      help: 'The last count on which the start was decided. 1200/µL is 1.2.',
    }),
    pltd1: integer('Platelets before day 1', {
      unit: '10^9/L',
      required: true,
      min: 0,
      max: 2000,
      askIf: given,
      help: '150,000/µL is 150.',
    }),
    creatd1: decimal('Creatinine before day 1', 2, {
      unit: 'mg/dL',
      required: true,
      min: 0.05,
      max: 15,
      askIf: given,
      help: 'µmol/L divided by 88.4 gives mg/dL.',
    }),
    gfrd1: derived('eGFR before day 1', 'decimal', {
      unit: 'mL/min/1.73 m²',
      decimals: 1,
      help: 'Bedside Schwartz: 0.413 × height / creatinine. Not good above 75.',
    }),
  }),
  ...section('After the cycle', {
    gcsf: yesNo('G-CSF given after this cycle', { required: true, askIf: given }),
    gcsftyp: choice('G-CSF product', gcsfProducts, { required: true, askIf: gcsfGiven, cdash: 'CMTRT' }),
    gcsfstd: date('G-CSF start', {
      required: true,
      askIf: gcsfGiven,
      help: 'At least 24 hours after the last cytotoxic drug.',
      cdash: 'CMSTDAT',
    }),
    gcsfdays: integer('G-CSF doses', {
      required: true,
      min: 1,
      max: 21,
      askIf: gcsfGiven,
      help: 'Number of injections; 1 for pegfilgrastim.',
    }),
    hospdays: integer('Days in hospital for this cycle', { unit: 'days', min: 0, max: 60, askIf: given }),
    fn: yesNo('Febrile neutropenia after this cycle', {
      required: true,
      askIf: given,
      help: 'Yes needs an adverse event "Febrile neutropenia".',
    }),
    trbc: integer('Red-cell transfusions', { required: true, min: 0, max: 30, askIf: given, help: '0 when none.' }),
    tplt: integer('Platelet transfusions', { required: true, min: 0, max: 40, askIf: given, help: '0 when none.' }),
    nadanc: decimal('Nadir neutrophils', 2, { unit: '10^9/L', min: 0, max: 50, askIf: given }),
    nadplt: integer('Nadir platelets', { unit: '10^9/L', min: 0, max: 1000, askIf: given }),
    maxtox: derived('Worst non-haematological CTCAE grade', 'integer', {
      min: 0,
      max: 5,
      help: `From the adverse events that begin within ${settings.toxicityDays} days of day 1; empty while there are none.`,
    }),
  }),
};

export const chemotherapyCycle = defineForm({
  code: 'CYC',
  name: 'chemotherapy_cycle',
  title: 'Chemotherapy cycle',
  datedBy: 'cycstdat',
  // The planned date follows every treatment, hence IL2, SXP and SXM.
  reads: ['CYC', 'IL2', 'SXP', 'SXM', 'AE', 'DTH', 'EOT'],
  fields: cycleFields,
  groups: { exposures },
  propose: ({ event }) => ({ cyccode: cycleOfEvent(event.code) ?? 'UNPLANNED' }),
  derive: {
    cycno({ cyccode }, { repeat }) {
      return cycleNumber(cyccode, repeat);
    },
    cycpldat(_answers, { event }) {
      return event.plannedDate;
    },
    cycdelay({ cycpldat, cycstdat }) {
      return cycleDelay(cycpldat, cycstdat);
    },
    bsacalc({ htused, wtused }) {
      return studyBodySurface(htused, wtused);
    },
    gfrd1({ htused, creatd1 }) {
      return estimatedGfr(htused, creatd1);
    },
    maxtox({ cycstdat }, { others }) {
      return cycstdat === null ? null : worstGrade(others.AE, cycstdat, addDays(cycstdat, settings.toxicityDays));
    },
  },
  checks: cycleChecks,
});
