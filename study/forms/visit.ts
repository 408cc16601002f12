import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, derived, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { protocolCytotoxics } from '../codelists/chemotherapy';
import {
  bodySurfaceFormulas,
  heightMethods,
  performanceScores,
  pregnancyTest,
  visitKinds,
} from '../codelists/measurements';
import { performanceScales } from '../codelists/performance';
import { ageInYearsOn } from '../formulas/age';
import { studyBodySurface } from '../formulas/body-surface';
import { performanceScale, performanceText } from '../formulas/performance';
import { plansDrug } from '../formulas/planned-drugs';
import { settings } from '../settings';
import { visitChecks } from './visit.checks';

const { pregnancyFromAge, karnofskyFromAge } = settings;

/** Whether a girl has had her first period is not asked: her age stands for it. */
const pregnancyTested: Condition = {
  all: [
    ['DM.sex', 'is', 'F'],
    {
      says: `the child is ${pregnancyFromAge} years or older on the day of the visit`,
      holds: ({ visdat }, { others }) => (ageOn(asText(visdat), others.DM?.[0]?.answers) ?? 0) >= pregnancyFromAge,
    },
    {
      says: 'chemotherapy is planned at this visit',
      holds: (_, { event }) => plansDrug(event.code, protocolCytotoxics),
    },
  ],
};

function ageOn(day: string | null, birth: Answers | undefined): number | null {
  return ageInYearsOn(asNumber(birth?.brthyy), asNumber(birth?.brthmo), day);
}

export const visitFields = {
  ...section('Visit', {
    visdat: date('Date of visit', { required: true, cdash: 'VISDAT' }),
    vistyp: choice('Visit kind', visitKinds, {
      required: true,
      help: 'By telephone nothing is measured: give "Not done" as the reason for what is missing.',
    }),
  }),
  ...section('Growth', {
    height: decimal('Height', 1, {
      unit: 'cm',
      required: true,
      min: 70,
      max: 215,
      help: 'In centimetres, to the millimetre. Doses and eGFR are computed from it.',
      cdash: 'VSORRES(HEIGHT)',
    }),
    htmeth: choice('Height measured', heightMethods, {
      required: true,
      help: 'Carried forward: the height of an earlier visit, not measured again.',
    }),
    weight: decimal('Weight', 1, {
      unit: 'kg',
      required: true,
      min: 8,
      max: 160,
      help: 'Of the child alone, without prosthesis and cast where that is possible.',
      cdash: 'VSORRES(WEIGHT)',
    }),
    wtpros: yesNo('Weight includes prosthesis/cast'),
    bsaform: derived('BSA formula of the study', 'text', { options: bodySurfaceFormulas }),
    bsa: derived('BSA', 'decimal', { unit: 'm²', decimals: 2, min: 0.4, max: 2.6, cdash: 'VSORRES(BSA)' }),
  }),
  ...section('Vital signs', {
    temp: decimal('Temperature', 1, { unit: '°C', required: true, min: 33, max: 43, cdash: 'VSORRES(TEMP)' }),
    pulse: integer('Heart rate', { unit: '/min', required: true, min: 30, max: 240, cdash: 'VSORRES(PULSE)' }),
    sysbp: integer('Systolic BP', { unit: 'mmHg', required: true, min: 50, max: 220, cdash: 'VSORRES(SYSBP)' }),
    diabp: integer('Diastolic BP', { unit: 'mmHg', required: true, min: 20, max: 140, cdash: 'VSORRES(DIABP)' }),
    spo2: integer('Oxygen saturation', {
      unit: '%',
      min: 50,
      max: 100,
      softMin: settings.oxygenDoubt,
      help: 'Without oxygen given.',
    }),
  }),
  ...section('Performance', {
    psscale: derived('Scale', 'text', {
      options: performanceScales,
      help: `Lansky below ${karnofskyFromAge} years, Karnofsky from then on, on the day of the visit.`,
      cdash: 'QSCAT',
    }),
    psscore: choice('Performance score', performanceScores, {
      required: true,
      help: 'The score whose sentence fits best; after an operation on the leg, what the child can do with crutches.',
      offers: () => Object.keys(performanceScores).filter((score) => score !== '0'),
      tells: (score, { psscale }) =>
        psscale === 'LANSKY' || psscale === 'KARNOFSKY' ? performanceText(psscale, score) : null,
      cdash: 'QSORRES',
    }),
    pain: integer('Pain score', { min: 0, max: 10, help: '0 no pain, 10 the worst there is; the worst of the day.' }),
    pregtest: choice('Pregnancy test', pregnancyTest, {
      required: true,
      askIf: pregnancyTested,
      help: `Before chemotherapy, of girls from ${pregnancyFromAge} years; "Not done" before the first period.`,
    }),
  }),
};

export const visit = defineForm({
  code: 'VS',
  name: 'visit',
  title: 'Visit: vitals, growth & performance',
  datedBy: 'visdat',
  reads: ['DM'],
  fields: visitFields,
  propose: ({ event }) => ({ vistyp: event.code === 'ANY' ? 'UNPLANNED' : 'PLANNED' }),
  derive: {
    bsaform() {
      return settings.bsaFormula;
    },
    bsa({ height, weight }) {
      return studyBodySurface(height, weight);
    },
    psscale({ visdat }, { others }) {
      const birth = others.DM?.[0]?.answers;
      return performanceScale(asNumber(birth?.brthyy), asNumber(birth?.brthmo), visdat);
    },
  },
  checks: visitChecks,
});
