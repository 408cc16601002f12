import type { Condition } from '@/lib/crf/conditions';
import { decimal, derived, integer, longText, section, yesNo } from '@/lib/crf/fields';
import { defineForm, defineGroup } from '@/lib/crf/form';
import { asNumber } from '@/lib/crf/value';
import { eliminationClasses } from '../codelists/chemotherapy';
import { eliminationClass, hoursToClearance, levelsOf } from '../formulas/methotrexate';
import { settings } from '../settings';
import { methotrexateChecks } from './methotrexate-levels.checks';

const glucarpidaseGiven: Condition = ['glucarp', 'is', 'Y'];
const { leucovorin } = settings;

const window = (nominal: number) =>
  `Counted from the start of the infusion; ${nominal} h means ${nominal - 4} to ${nominal + 4} h.`;

export const methotrexateFields = {
  ...section('Before the infusion', {
    mtxhyd: integer('Hydration', {
      unit: 'mL/m²/24 h',
      required: true,
      min: 1500,
      max: 5000,
      softMin: settings.hydrationMin,
      help: 'Volume of 24 hours over the body surface.',
    }),
    mtxphpre: decimal('Urine pH before start', 1, {
      required: true,
      min: 4.5,
      max: 9,
      help: `The infusion starts from pH ${settings.urinePhMin}.`,
    }),
    mtxuop: yesNo('Urine output before start adequate', { required: true }),
  }),
  ...section('Methotrexate levels', {
    mtxl0: decimal('Level at end of infusion', 1, {
      unit: 'µmol/L',
      min: 0,
      max: 5000,
      softMin: 700,
      softMax: 1000,
      cdash: 'PCORRES(PCTPT=EOI)',
    }),
    mtxl24t: decimal('Hours from start, "24 h" sample', 1, {
      unit: 'h',
      required: true,
      min: 20,
      max: 28,
      help: window(24),
      cdash: 'PCELTM~',
    }),
    mtxl24: decimal('Level at 24 h', 2, {
      unit: 'µmol/L',
      required: true,
      min: 0,
      max: 2000,
      help: `Delayed above ${settings.mtxDelayed.mild} (Bacci) or ${settings.mtxExpected.h24} (label).`,
      cdash: 'PCORRES',
    }),
    mtxl48t: decimal('Hours from start, "48 h" sample', 1, {
      unit: 'h',
      required: true,
      min: 44,
      max: 52,
      help: window(48),
    }),
    mtxl48: decimal('Level at 48 h', 3, {
      unit: 'µmol/L',
      required: true,
      min: 0,
      max: 1000,
      help: `Expected not above ${settings.mtxExpected.h48}.`,
      cdash: 'PCORRES',
    }),
    mtxl72t: decimal('Hours from start, "72 h" sample', 1, {
      unit: 'h',
      required: true,
      min: 68,
      max: 76,
      help: window(72),
    }),
    mtxl72: decimal('Level at 72 h', 3, {
      unit: 'µmol/L',
      required: true,
      min: 0,
      max: 500,
      help: `Expected not above ${settings.mtxExpected.h72}. Later samples go in the list of further samples.`,
      cdash: 'PCORRES',
    }),
    mtxclr: derived('Hours to level < 0.1 µmol/L', 'decimal', {
      unit: 'h',
      decimals: 1,
      help: 'The first sample below 0.1, further samples included.',
    }),
    mtxdel: derived('Delayed elimination class', 'text', {
      options: eliminationClasses,
      help: 'By the level at 24 h: above 5 mild, from 20 severe (Bacci 2003).',
    }),
  }),
  ...section('Leucovorin rescue', {
    lvstt: decimal('Leucovorin first dose, hours from MTX start', 1, {
      unit: 'h',
      required: true,
      min: 12,
      max: 36,
      help: `As a rule ${leucovorin.startHours} h.`,
    }),
    lvdose: decimal('Leucovorin dose', 1, {
      unit: 'mg/m²',
      required: true,
      min: 5,
      max: 1000,
      help: `Per dose, at the start; as a rule ${leucovorin.doseM2} mg/m² every 6 hours.`,
      cdash: 'CMDOSE',
    }),
    lvn: integer('Number of leucovorin doses', {
      required: true,
      min: 4,
      max: 200,
      help: `As a rule at least ${leucovorin.doses}.`,
    }),
    lvesc: yesNo('Leucovorin escalated', { required: true, help: 'Must be yes when elimination was delayed.' }),
  }),
  ...section('Kidney and glucarpidase', {
    creat24: decimal('Creatinine at 24 h', 2, { unit: 'mg/dL', required: true, min: 0.05, max: 15 }),
    creat48: decimal('Creatinine at 48 h', 2, { unit: 'mg/dL', required: true, min: 0.05, max: 15 }),
    glucarp: yesNo('Glucarpidase given', { required: true, cdash: 'CMTRT' }),
    glucarpt: decimal('Glucarpidase, hours from MTX start', 1, {
      unit: 'h',
      required: true,
      min: 24,
      max: 120,
      softMax: settings.glucarpidaseLatest,
      askIf: glucarpidaseGiven,
    }),
    mtxint: yesNo('Interacting drug within 48 h (NSAID, PPI, penicillin, cotrimoxazole)', {
      required: true,
      help: 'Yes needs an entry under concomitant medication.',
    }),
    // Not on the printed CRF: the study's checks accept some deviations only with a comment, which needs a place.
    mtxcomm: longText('Comment on this infusion', {
      maxLength: 500,
      help: 'Explains what is unusual, such as a start with acid urine; no names.',
      cdash: 'COVAL',
    }),
  }),
};

const samples = defineGroup({
  code: 'MTXX',
  name: 'methotrexate_sample',
  title: 'Further samples',
  row: 'sample',
  fields: {
    mtxxt: decimal('Further sample, hours', 1, {
      unit: 'h',
      min: 76,
      max: 400,
      help: 'Counted from the start of the infusion; each later than the one before.',
    }),
    mtxxl: decimal('Further level', 3, { unit: 'µmol/L', min: 0, max: 200 }),
  },
  checks: [
    {
      id: 'EC-065',
      severity: 'hard',
      on: 'mtxxt',
      says: 'The hours of this sample are not later than those of the sample before. Check both.',
      fails({ mtxxt }, { rows = [], index = 0, parent }) {
        const before = asNumber(index > 0 ? rows[index - 1]?.mtxxt : parent?.mtxl72t);
        return mtxxt !== null && before !== null && mtxxt <= before;
      },
    },
  ],
});

export const methotrexateLevels = defineForm({
  code: 'MTX',
  name: 'methotrexate_levels',
  title: 'Methotrexate levels & rescue',
  reads: ['CYC'],
  fields: methotrexateFields,
  groups: { samples },
  derive: {
    mtxclr(answers, { groups }) {
      return hoursToClearance(levelsOf(answers, groups?.samples));
    },
    mtxdel({ mtxl24 }) {
      return eliminationClass(mtxl24);
    },
  },
  checks: methotrexateChecks,
});
