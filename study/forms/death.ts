import { choice, choices, date, derived, section, text, yesNoOptions, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { causesOfDeath, contributingCauses, dateCertainty, placesOfDeath } from '../codelists/outcome';
import { diedSoonAfterTreatment } from '../formulas/outcome';
import { settings } from '../settings';

export const death = defineForm({
  code: 'DTH',
  name: 'death',
  title: 'Death',
  once: true,
  datedBy: 'dthdat',
  reads: ['CYC', 'IL2', 'LAK', 'SXP', 'SXM'],
  fields: {
    ...section('Date', {
      dthdat: date('Date of death', {
        required: true,
        help: 'If only the month is known: the 15th; if only the year: 1 July; never before the last day known alive.',
        cdash: 'DTHDAT',
      }),
      dthdatc: choice('Date certainty', dateCertainty, { required: true }),
    }),
    ...section('Cause', {
      dthcaus: choice('Main cause', causesOfDeath, {
        required: true,
        help: 'Toxicity of treatment needs an adverse event of grade 5.',
        cdash: 'DDORRES(PRCDTH)',
      }),
      dthcauso: text('Other cause', {
        required: true,
        minLength: 3,
        maxLength: 200,
        askIf: ['dthcaus', 'is', 'OTHER'],
        help: 'In words; no names.',
      }),
      dthcont: choices('Contributing causes', contributingCauses, { exclusive: ['NONE'] }),
      dthdis: yesNoUnknown('Disease present at death', { required: true }),
    }),
    ...section('Circumstances', {
      dthplace: choice('Place', placesOfDeath),
      dthaut: choice('Autopsy', { ...yesNoOptions, UNK: 'Unknown' }),
      dth30d: derived('Within 30 days of protocol treatment', 'text', {
        options: yesNoOptions,
        help: `Yes when a drug, IL-2, a reinfusion or an operation lies at most ${settings.treatmentDeathDays} days back; a serious adverse event is then due.`,
      }),
    }),
  },
  derive: {
    dth30d({ dthdat }, { others }) {
      return diedSoonAfterTreatment(dthdat, others);
    },
  },
  checks: [
    {
      id: 'EC-135',
      severity: 'hard',
      on: ['dthdis', 'dthcaus'],
      says: 'The main cause is osteosarcoma, but no disease was present at death. Check both answers.',
      fails({ dthcaus, dthdis }) {
        return dthcaus === 'DISEASE' && dthdis === 'N';
      },
    },
    {
      id: 'DTH-DTHDATC',
      severity: 'soft',
      on: ['dthdat', 'dthdatc'],
      says: 'An unknown day stands as the 15th, an unknown month and day as 1 July. Check date and certainty; if the child was known alive later, leave the date and explain.',
      fails({ dthdat, dthdatc }) {
        if (dthdat === null) return false;
        return (
          (dthdatc === 'MONTH_KNOWN' && !dthdat.endsWith('-15')) ||
          (dthdatc === 'YEAR_KNOWN' && !dthdat.endsWith('-07-01'))
        );
      },
    },
  ],
});
