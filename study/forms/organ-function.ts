import type { Condition } from '@/lib/crf/conditions';
import type { OtherEntry } from '@/lib/crf/context';
import { choice, date, derived, integer, section, yesNo, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import { ears, filtrationMethods, organTests, ototoxicityGrades } from '../codelists/measurements';
import { earTested } from '../formulas/audiometry';
import { worseEarGrade } from '../formulas/ototoxicity';
import { settings } from '../settings';
import { organFunctionChecks } from './organ-function.checks';

const ofHeart: Condition = ['oftest', 'in', ['ECHO', 'MUGA']];
const ofEar: Condition = ['oftest', 'is', 'AUDIOMETRY'];
const ofKidney: Condition = ['oftest', 'is', 'GFR_MEASURED'];
const ofLung: Condition = ['oftest', 'is', 'PFT'];
const threshold = { unit: 'dB HL', min: -10, max: 120, step: 5, askIf: ofEar };
const neededThreshold = { ...threshold, required: true };
const percentPredicted = { unit: '%', required: true, min: 10, max: 160, askIf: ofLung };

export const organFunctionFields = {
  ...section('Test', {
    oftest: choice('Test', organTests, {
      required: true,
      help: 'One record for each test; of audiometry one for each ear.',
    }),
    ofdat: date('Date of test', { required: true }),
  }),
  ...section('Heart', {
    lvef: integer('Ejection fraction', {
      unit: '%',
      required: true,
      min: 10,
      max: 85,
      softMin: settings.lvefMin,
      amended: [{ since: '4.0', softMin: settings.lvefDoubtSince4 }],
      askIf: ofHeart,
      help: 'Of the left ventricle; of a reported range the middle.',
      cdash: 'CVORRES(LVEF)',
    }),
    shortf: integer('Shortening fraction', {
      unit: '%',
      required: true,
      min: 5,
      max: 60,
      softMin: settings.shorteningMin,
      askIf: ['oftest', 'is', 'ECHO'],
    }),
    cvdxz: yesNo('Dexrazoxane used so far', {
      required: true,
      askIf: ofHeart,
      help: 'Yes once any dose was given, in this cycle or before.',
    }),
    qtcf: integer('QTcF', {
      unit: 'ms',
      required: true,
      min: 250,
      max: 700,
      softMax: settings.qtcDoubt,
      askIf: ['oftest', 'is', 'ECG'],
      help: 'Corrected by Fridericia, not by Bazett.',
      cdash: 'EGORRES',
    }),
  }),
  ...section('Hearing', {
    audear: choice('Ear', ears, {
      required: true,
      askIf: ofEar,
      help: 'Free field when the child does not tolerate headphones; it tells the better ear.',
    }),
    aud500: integer('Threshold 500 Hz', { ...threshold, help: 'Air conduction, at every frequency.' }),
    aud1k: integer('Threshold 1 kHz', neededThreshold),
    aud2k: integer('Threshold 2 kHz', neededThreshold),
    aud3k: integer('Threshold 3 kHz', {
      ...threshold,
      help: 'With a loss at 4 kHz the grade is not known without it.',
    }),
    aud4k: integer('Threshold 4 kHz', neededThreshold),
    aud6k: integer('Threshold 6 kHz', threshold),
    aud8k: integer('Threshold 8 kHz', neededThreshold),
    audtymp: yesNoUnknown('Tympanogram normal', {
      required: true,
      askIf: ofEar,
      help: 'No: the loss may be that of the middle ear, and has no ototoxicity grade.',
    }),
    siopoto: derived('SIOP-Boston ototoxicity grade', 'text', {
      options: ototoxicityGrades,
      askIf: ofEar,
      help: 'Of the worse of the ears tested on this day.',
    }),
  }),
  ...section('Kidney', {
    gfrmeas: integer('Measured GFR', {
      unit: 'mL/min/1.73 m²',
      required: true,
      min: 5,
      max: 250,
      softMin: settings.gfrStart,
      askIf: ofKidney,
    }),
    gfrmeth: choice('GFR method', filtrationMethods, { required: true, askIf: ofKidney }),
  }),
  ...section('Lung', {
    fvcpct: integer('FVC % predicted', percentPredicted),
    fev1pct: integer('FEV1 % predicted', percentPredicted),
  }),
};

export const organFunction = defineForm({
  code: 'OF',
  name: 'organ_function',
  title: 'Organ function: heart, hearing, kidney, lung',
  repeats: true,
  datedBy: 'ofdat',
  // The other ear, and earlier tests.
  reads: ['OF'],
  fields: organFunctionFields,
  derive: {
    siopoto(answers, { others }) {
      const grade = worseEarGrade([answers, ...ofSameDay(answers, others.OF)].map(earTested));
      return grade === null ? null : `${grade}`;
    },
  },
  checks: organFunctionChecks,
});

/** The other audiometries of the day. */
function ofSameDay({ ofdat }: Answers, others: readonly OtherEntry[] = []): Answers[] {
  return others
    .map(({ answers }) => answers)
    .filter((other) => other.oftest === 'AUDIOMETRY' && ofdat !== null && other.ofdat === ofdat);
}
