import { type Condition, holds } from '@/lib/crf/conditions';
import { choice, date, derived, longText, section, text, yesNo, yesNoOptions } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { eligibility } from '../formulas/eligibility';
import { settings } from '../settings';
import { protocolVersions, wasApproved } from '../study';

const pregnancyAsked: Condition = {
  all: [
    ['DM.sex', 'is', 'F'],
    ['DM.agedx', 'atLeast', settings.pregnancyFromAge],
  ],
};
/** A criterion that turns out not to be met later must not take the day of enrolment with it: EC-004 tells of it instead. */
const isEnrolled: Condition = {
  says: 'the child has a participant number',
  holds: (_answers, { participant }) => participant.number !== null,
};
const mayBeEnrolled: Condition = {
  any: [['eligyn', 'is', 'Y'], ['eligovr', 'is', 'Y'], isEnrolled],
};
const notEnrolled: Condition = {
  all: [
    ['enrldat', 'empty'],
    {
      any: [
        {
          all: [
            ['eligyn', 'is', 'N'],
            ['eligovr', 'is', 'N'],
          ],
        },
        mayBeEnrolled,
      ],
    },
  ],
};

const versions = Object.fromEntries(protocolVersions.map(({ version, title }) => [version, `${version} ${title}`]));

export const screening = defineForm({
  code: 'SCR',
  name: 'screening',
  title: 'Screening & eligibility',
  datedBy: 'scrdat',
  reads: ['DM'],
  uses: ['approvals'],
  fields: {
    ...section('Screening', {
      scrdat: date('Date of screening', {
        required: true,
        min: '1990-01-01',
        help: 'The day the child was first considered for the study.',
        cdash: 'IEDAT~',
      }),
      scrno: derived('Screening number', 'text', { help: 'Assigned by the system when screening begins.' }),
      protver: choice('Protocol version in force at screening', versions, {
        required: true,
        help: 'On the cover page of the protocol. It must have been approved at the site by the date of screening.',
      }),
    }),
    ...section('Inclusion criteria', {
      inc01: yesNo('Inclusion 1: age < 18 years at diagnosis', {
        required: true,
        help: 'Diagnosis is the day of the diagnostic biopsy.',
        cdash: 'IEORRES(IETESTCD=INCL01)',
      }),
      inc02: yesNo('Inclusion 2: histologically proven high-grade osteosarcoma', { required: true, cdash: 'IEORRES' }),
      inc03: yesNo('Inclusion 3: metastatic at diagnosis (>= 1 distant metastasis on staging)', {
        required: true,
        cdash: 'IEORRES',
      }),
      inc04: yesNo('Inclusion 4: written informed consent of parent(s)/guardian', {
        required: true,
        help: 'The signed form must be in the chart; its date goes on the consent form (ICF).',
        cdash: 'IEORRES',
      }),
      inc05: yesNo('Inclusion 5: adequate organ function to start chemotherapy', { required: true, cdash: 'IEORRES' }),
    }),
    ...section('Exclusion criteria', {
      exc01: yesNo('Exclusion 1: previous chemotherapy or radiotherapy for this tumour', {
        required: true,
        cdash: 'IEORRES(IECAT=EXCLUSION)',
      }),
      exc02: yesNo('Exclusion 2: previous malignancy treated with chemotherapy', { required: true, cdash: 'IEORRES' }),
      exc03: yesNo('Exclusion 3: contraindication to anthracycline (LVEF/SF below limit)', {
        required: true,
        help: `Limits: ejection fraction below ${settings.lvefMin}% or shortening fraction below ${settings.shorteningMin}%.`,
        cdash: 'IEORRES',
      }),
      exc04: choice(
        'Exclusion 4: pregnancy or lactation',
        { ...yesNoOptions, NA: 'Not applicable' },
        {
          required: true,
          askIf: pregnancyAsked,
          help: `Asked of girls from ${settings.pregnancyFromAge} years, once demographics and diagnosis are saved.`,
          cdash: 'IEORRES',
        },
      ),
      exc05: yesNo('Exclusion 5: other condition making the protocol unsafe', { required: true, cdash: 'IEORRES' }),
      exc05sp: text('Specify other condition', {
        required: true,
        minLength: 3,
        maxLength: 200,
        askIf: ['exc05', 'is', 'Y'],
        help: 'The condition in words; no names.',
      }),
    }),
    ...section('Decision', {
      eligyn: derived('Eligible', 'text', {
        options: yesNoOptions,
        help: 'Yes when every inclusion is yes and every exclusion is no or not applicable.',
        cdash: 'IEYN',
      }),
      eligovr: yesNo('Enrolled with waiver/exception', {
        required: true,
        askIf: ['eligyn', 'is', 'N'],
        help: 'Yes only with a written authorisation of the principal investigator.',
      }),
      eligovrt: longText('Reason and authorisation for exception', {
        required: true,
        minLength: 10,
        askIf: ['eligovr', 'is', 'Y'],
        help: 'Which criterion, why, who authorised it (role, not name) and when. It is a protocol deviation.',
      }),
      enrldat: date('Date of enrolment (registration)', {
        askIf: mayBeEnrolled,
        help: 'Not before the consent was signed. Leave empty when the child was not enrolled, and give the reason below.',
        cdash: 'DSSTDAT(ENROLLED)',
      }),
      scrfres: choice(
        'Reason not enrolled',
        {
          INELIGIBLE: 'Not eligible',
          REFUSED: 'Consent refused',
          DIED: 'Died before enrolment',
          TRANSFERRED: 'Transferred to another hospital',
          OTHER: 'Other reason',
        },
        {
          required: true,
          askIf: notEnrolled,
          help: 'Disappears as soon as a date of enrolment is entered.',
          cdash: 'DSDECOD(SCREEN FAILURE)',
        },
      ),
      scrfreso: text('Reason not enrolled, other', {
        required: true,
        minLength: 3,
        maxLength: 200,
        askIf: ['scrfres', 'is', 'OTHER'],
      }),
    }),
  },
  derive: {
    scrno(_answers, { participant }) {
      return participant.screeningNumber;
    },
    eligyn({ inc01, inc02, inc03, inc04, inc05, exc01, exc02, exc03, exc04, exc05 }, context) {
      const pregnancy = holds(pregnancyAsked, {}, context) ? exc04 : 'NA';
      return eligibility([inc01, inc02, inc03, inc04, inc05], [exc01, exc02, exc03, pregnancy, exc05]);
    },
  },
  checks: [
    {
      id: 'EC-004',
      severity: 'hard',
      on: ['eligovrt', 'enrldat'],
      says: 'A criterion is not met, so the child can be enrolled only with an exception: answer the exception with yes and give its reason and authorisation, or remove the date of enrolment.',
      fails({ eligyn, eligovr, eligovrt, enrldat }) {
        return eligyn === 'N' && enrldat !== null && !(eligovr === 'Y' && eligovrt !== null);
      },
    },
    {
      id: 'SCR-PROTVER',
      severity: 'hard',
      on: 'protver',
      says: 'This protocol version was not yet approved at the site on the date of screening: check the version and the date.',
      fails({ protver, scrdat }, { lists }) {
        if (protver === null || scrdat === null) return false;
        return wasApproved(lists?.approvals, { document: 'protocol', version: protver, on: scrdat }) === false;
      },
    },
    {
      id: 'SCR-ENRLDAT',
      severity: 'hard',
      on: 'enrldat',
      says: 'The date of enrolment comes before the date of screening: correct one of them.',
      fails({ enrldat, scrdat }) {
        return enrldat !== null && scrdat !== null && enrldat < scrdat;
      },
    },
  ],
});
