import type { Condition } from '@/lib/crf/conditions';
import { choice, date, longText, section, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { deviationCategories, deviationClasses, foundBy } from '../codelists/deviations';
import { privacyCheck } from './adverse-event.privacy';

const isMoreThanMinor: Condition = ['dvsev', 'in', ['MAJOR', 'IMPORTANT_SAFETY']];

export const protocolDeviation = defineForm({
  code: 'DV',
  name: 'protocol_deviation',
  title: 'Protocol deviation',
  datedBy: 'dvstdat',
  log: ['dvstdat', 'dvdecod', 'dvsev', 'dvdet', 'dvec', 'dvres'],
  fields: {
    ...section('Deviation', {
      dvstdat: date('Date of deviation', {
        required: true,
        help: 'The day on which it happened, not the day on which it was found.',
        cdash: 'DVSTDAT',
      }),
      dvdecod: choice('Category', deviationCategories, { required: true, cdash: 'DVDECOD' }),
      dvterm: longText('Description', {
        required: true,
        minLength: 10,
        maxLength: 2000,
        help: 'What the protocol asks, and what was done instead. No names.',
        cdash: 'DVTERM',
      }),
      dvsev: choice('Class', deviationClasses, {
        required: true,
        help: 'Major: it may change the results or the rights of the child. Important for safety: the child was or could have been harmed.',
      }),
      dvdet: choice('Found by', foundBy, { required: true }),
    }),
    ...section('What was done', {
      dvact: longText('Corrective action', {
        required: true,
        minLength: 3,
        maxLength: 2000,
        askIf: isMoreThanMinor,
        help: 'What was done for this child, and so that it does not happen again. No names.',
      }),
      dvec: yesNo('Reported to ethics committee', { required: true, askIf: isMoreThanMinor }),
      dvecdat: date('Date reported', { required: true, askIf: ['dvec', 'is', 'Y'] }),
      dvres: yesNo('Resolved', { required: true, help: 'Yes when nothing more is to be done.' }),
    }),
  },
  checks: [
    {
      id: 'DV-DVSTDAT',
      severity: 'hard',
      on: 'dvstdat',
      says: 'The deviation comes before the consent was signed. Check this date and the date of consent.',
      fails({ dvstdat }, { landmarks }) {
        const consentedOn = landmarks?.consentedOn ?? null;
        return dvstdat !== null && consentedOn !== null && dvstdat < consentedOn;
      },
    },
    {
      id: 'DV-DVECDAT',
      severity: 'hard',
      on: 'dvecdat',
      says: 'The report to the ethics committee comes before the deviation. Check both dates.',
      fails({ dvecdat, dvstdat }) {
        return dvecdat !== null && dvstdat !== null && dvecdat < dvstdat;
      },
    },
    privacyCheck('dvterm'),
    privacyCheck('dvact'),
  ],
});
