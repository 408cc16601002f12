import type { Context } from '@/lib/crf/context';
import { choice, date, derived, section, text, yesNo, yesNoOptions } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asNumber } from '@/lib/crf/value';
import { ageInYearsOn } from '../formulas/age';
import { settings } from '../settings';
import { consentVersions, wasApproved } from '../study';

const assentForms = {
  AGE7_12: 'For children of 7 to 12 years',
  AGE13_17: 'For adolescents of 13 to 17 years',
} as const;

/** Age of the child on a date, from the demographics form. */
function ageOn(date: string | null, context: Context): number | null {
  const demographics = context.others.DM?.[0]?.answers;
  return ageInYearsOn(asNumber(demographics?.brthyy), asNumber(demographics?.brthmo), date);
}

export const consent = defineForm({
  code: 'ICF',
  name: 'consent',
  title: 'Consent & assent',
  repeats: true,
  datedBy: 'icfdat',
  reads: ['DM'],
  uses: ['approvals'],
  fields: {
    ...section('Consent form', {
      icftype: choice(
        'Kind of consent',
        {
          INITIAL: 'First consent to the study',
          RECONSENT_VERSION: 'New consent to a new version',
          RECONSENT_AGE18: 'New consent at age 18',
          OPTIONAL_BIOBANK: 'Consent to storage of samples (optional)',
          WITHDRAWAL: 'Withdrawal of consent',
        },
        { required: true, help: 'One record for each signed form, and one for a withdrawal.', cdash: 'DSDECOD' },
      ),
      icfver: text('Consent form version', {
        required: true,
        maxLength: 20,
        help: `Printed at the foot of the form; versions of this study: ${consentVersions.map((v) => v.version).join(', ')}.`,
      }),
      icflang: choice(
        'Language of the form',
        {
          it: 'Italian',
          en: 'English',
          fr: 'French',
          es: 'Spanish',
          ar: 'Arabic',
          zh: 'Chinese',
          ro: 'Romanian',
          OTHER: 'Other language',
        },
        { required: true },
      ),
    }),
    ...section('Signatures of parents or guardians', {
      icfpar1: yesNo('Parent/guardian 1 signed', {
        required: true,
        help: 'At a new consent at age 18 the young adult signs alone: give "Not applicable".',
      }),
      icfdat: date('Date signed, parent/guardian 1', {
        required: true,
        help: 'The date written beside the signature, not the date of the talk. At 18, or at a withdrawal: the date of that signature.',
        cdash: 'RFICDAT / DSSTDAT',
      }),
      icfpar2: choice(
        'Parent/guardian 2 signed',
        { ...yesNoOptions, NOT_REQUIRED: 'Not required' },
        { required: true },
      ),
      icfpar2d: date('Date signed, parent/guardian 2', { required: true, askIf: ['icfpar2', 'is', 'Y'] }),
      icfpar2r: choice(
        'Why second signature not required',
        {
          SOLE_CUSTODY: 'One parent has sole custody',
          DECEASED: 'Other parent deceased',
          UNREACHABLE: 'Other parent cannot be reached',
          LAW: 'Not required by law',
          OTHER: 'Other reason',
        },
        { required: true, askIf: ['icfpar2', 'is', 'NOT_REQUIRED'] },
      ),
    }),
    ...section('Assent of the child', {
      assreq: derived('Assent of the child applicable', 'text', {
        options: yesNoOptions,
        help: `Yes from ${settings.assentAge} to ${settings.adultAge - 1} years of age on the date signed; it needs year and month of birth.`,
      }),
      assyn: choice(
        'Assent obtained',
        { ...yesNoOptions, NOT_CAPABLE: 'Child not capable of assent' },
        { required: true, askIf: ['assreq', 'is', 'Y'] },
      ),
      assdat: date('Date of assent', { required: true, askIf: ['assyn', 'is', 'Y'], cdash: 'DSSTDAT(ASSENT)' }),
      assform: choice('Assent form used', assentForms, {
        required: true,
        askIf: ['assyn', 'is', 'Y'],
        help: 'Goes by the age of the child on the date of assent.',
      }),
      assnres: text('Reason no assent', {
        required: true,
        minLength: 3,
        maxLength: 200,
        askIf: ['assyn', 'in', ['N', 'NOT_CAPABLE']],
      }),
    }),
    ...section('What was agreed', {
      icfbio: yesNo('Agrees to storage of blood/tumour for research', { required: true }),
      icfcont: yesNo('Agrees to be contacted after age 18'),
      icfwho: choice(
        'Person obtaining consent (role, not name)',
        { PI: 'Principal investigator', SUBINV: 'Sub-investigator', OTHER: 'Other delegated person' },
        { required: true, help: 'The role on the delegation log on that date.' },
      ),
      icfcopy: yesNo('Signed copy given to family', { required: true }),
      icfwdrl: choice(
        'Extent of withdrawal',
        {
          TREATMENT_ONLY: 'From study treatment only',
          TREATMENT_AND_FOLLOWUP: 'From treatment and follow-up',
          USE_OF_DATA_FROM_NOW: 'From any use of data from now on',
          BIOBANK_ONLY: 'From storage of samples only',
        },
        { required: true, askIf: ['icftype', 'is', 'WITHDRAWAL'] },
      ),
    }),
  },
  derive: {
    assreq({ icfdat }, context) {
      const age = ageOn(icfdat, context);
      if (age === null) return null;
      return age >= settings.assentAge && age < settings.adultAge ? 'Y' : 'N';
    },
  },
  checks: [
    {
      id: 'EC-007',
      severity: 'hard',
      on: ['assyn', 'assnres'],
      says: 'The child was old enough for assent on the date of consent: answer whether assent was obtained and, if it was not, give the reason.',
      fails({ assreq, assyn, assnres }) {
        if (assreq !== 'Y') return false;
        return assyn === null || (assyn !== 'Y' && assnres === null);
      },
    },
    {
      id: 'EC-009',
      severity: 'hard',
      on: ['icfpar2d', 'icfpar2r'],
      says: 'The second signature is not accounted for: enter its date if the second parent signed, or the reason if it was not required.',
      fails({ icfpar2, icfpar2d, icfpar2r }) {
        return (icfpar2 === 'Y' && icfpar2d === null) || (icfpar2 === 'NOT_REQUIRED' && icfpar2r === null);
      },
    },
    {
      id: 'ICF-VERSION',
      severity: 'hard',
      on: 'icfver',
      says: 'This version of the consent form was not approved at the site on the date signed: check the version at the foot of the form and the date.',
      fails({ icfver, icfdat }, { lists }) {
        if (icfver === null || icfdat === null) return false;
        return wasApproved(lists?.approvals, { document: 'consent', version: icfver, on: icfdat }) === false;
      },
    },
    {
      id: 'ICF-ASSFORM',
      severity: 'hard',
      on: 'assform',
      says: 'The assent form does not match the age of the child on the date of assent: check which form was used and the year and month of birth.',
      fails({ assform, assdat }, context) {
        const age = ageOn(assdat, context);
        if (assform === null || age === null) return false;
        return (assform === 'AGE13_17') !== age >= settings.assentAdolescentAge;
      },
    },
  ],
});
