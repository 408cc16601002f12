import { choice, choices, derived, integer, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import { countries } from '../codelists/countries';
import { race } from '../codelists/race';
import { ageInMonthsOn, ageInYearsOn } from '../formulas/age';
import { settings } from '../settings';
import { plannedSite } from '../sites';

export const demographics = defineForm({
  code: 'DM',
  name: 'demographics',
  title: 'Demographics (privacy-preserving)',
  reads: ['DX'],
  fields: {
    ...section('Subject', {
      subjid: derived('Subject number', 'text', {
        help: 'Site code and serial number, assigned by the system at enrolment and never used again.',
        cdash: 'SUBJID',
      }),
    }),
    ...section('Birth and residence', {
      brthyy: integer('Year of birth', {
        unit: 'year',
        required: true,
        min: 1970,
        help: 'Four digits. Only year and month of birth are collected, never the day.',
        cdash: 'BRTHDAT/BRTHYY',
      }),
      brthmo: integer('Month of birth', {
        unit: 'month',
        required: true,
        min: 1,
        max: 12,
        help: '1 for January to 12 for December. The day of birth is not collected.',
        cdash: 'BRTHMO',
      }),
      sex: choice('Sex assigned at birth', { M: 'Male', F: 'Female', U: 'Unknown' }, { required: true, cdash: 'SEX' }),
      country: choice('Country of residence', countries, {
        required: true,
        help: 'Where the family lives, not where the child was born.',
        cdash: 'COUNTRY',
      }),
    }),
    ...section('Ethnicity', {
      ethnicyn: yesNo('Ethnicity collected at this site (legal basis)', {
        required: true,
        help: 'Yes only where the law of the country and the site’s ethics committee allow it.',
      }),
      race: choices('Race/ethnic group (only where lawful)', race, {
        required: true,
        askIf: ['ethnicyn', 'is', 'Y'],
        exclusive: ['NOT REPORTED', 'UNKNOWN'],
        help: 'As the family says; several may be chosen.',
        cdash: 'RACE',
      }),
    }),
    ...section('Referral', { refhosp: yesNo('Referred from another hospital') }),
    ...section('Age at diagnosis', {
      agedx: derived('Age at diagnosis, completed years', 'integer', {
        unit: 'years',
        min: 0,
        max: 17,
        softMin: 4,
        help: 'From year and month of birth to the diagnostic biopsy; the child counts as born on the 15th.',
        cdash: 'AGE',
      }),
      agedxmo: derived('Age at diagnosis in months', 'integer', { unit: 'months', min: 0, max: 215 }),
    }),
  },
  propose: ({ participant }) => ({
    country: plannedSite(participant.site)?.country ?? settings.country,
    ethnicyn: settings.ethnicityCollected,
  }),
  derive: {
    subjid(_answers, { participant }) {
      return participant.number;
    },
    agedx({ brthyy, brthmo }, { others }) {
      return ageInYearsOn(brthyy, brthmo, asText(others.DX?.[0]?.answers.dxdat));
    },
    agedxmo({ brthyy, brthmo }, { others }) {
      const diagnosed = asText(others.DX?.[0]?.answers.dxdat);
      if (brthyy === null || brthmo === null || diagnosed === null) return null;
      return ageInMonthsOn(brthyy, brthmo, diagnosed);
    },
  },
  checks: [
    {
      id: 'DM-BIRTH',
      severity: 'hard',
      on: ['brthyy', 'brthmo'],
      says: 'Year and month of birth lie in the future: check both in the chart.',
      fails({ brthyy, brthmo }, { today }) {
        if (brthyy === null || brthmo === null) return false;
        return `${brthyy}-${String(brthmo).padStart(2, '0')}` > today.slice(0, 7);
      },
    },
  ],
});
