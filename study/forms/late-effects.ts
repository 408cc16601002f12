import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, section, yesNo, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import {
  gonadalFunction,
  hearingGrades,
  heartState,
  kidneyClasses,
  lungFunction,
  neuropathyGrades,
  prosthesisComplications,
  tubulopathy,
} from '../codelists/late-effects';

const lungsWereOperated: Condition = {
  says: 'the lungs were operated on',
  holds: (_, { others }) =>
    (others.SXM ?? []).some(({ answers }) => answers.sxmsite === 'LUNG' && asText(answers.sxmdat) !== null),
};
const limbWasSalvaged: Condition = {
  says: 'the primary tumour was removed by limb salvage',
  holds: (_, { others }) => (others.SXP ?? []).some(({ answers }) => answers.sxptype === 'LIMB_SALVAGE'),
};

export const lateEffects = defineForm({
  code: 'LE',
  name: 'late_effects',
  title: 'Late effects',
  datedBy: 'ledat',
  reads: ['SXM', 'SXP', 'EOT'],
  fields: {
    ...section('Examination', {
      ledat: date('Date', { required: true, help: 'Of the yearly evaluation, after the end of protocol treatment.' }),
    }),
    ...section('Heart, hearing, kidney', {
      lecard: choice('Heart', heartState, {
        required: true,
        help: 'By the last echocardiogram of the past 12 months; "Not done" when there is none.',
      }),
      lehear: choice('Hearing (SIOP grade)', hearingGrades, {
        required: true,
        help: 'Grade of the worse ear, from the last audiometry of the past 12 months.',
      }),
      lehaid: yesNo('Hearing aid', { required: true, askIf: ['lehear', 'in', ['2', '3', '4']] }),
      leren: choice('Kidney: eGFR class', kidneyClasses, {
        required: true,
        help: 'From the last creatinine of the past 12 months (bedside Schwartz).',
      }),
      letub: choice('Tubulopathy', tubulopathy, {
        required: true,
        help: 'After ifosfamide and cisplatin: loss of glucose, phosphate, magnesium, bicarbonate.',
      }),
    }),
    ...section('Growth and hormones', {
      legon: choice('Gonadal function', gonadalFunction, { required: true }),
      legrow: decimal('Height standard deviation score', 1, {
        unit: 'SDS',
        min: -6,
        max: 6,
        help: 'For age and sex; negative when smaller than the mean.',
      }),
      lepreg: yesNoUnknown('Pregnancy/fathered child'),
    }),
    ...section('Other late effects', {
      leneuro: choice('Neuropathy grade', neuropathyGrades),
      lelung: choice('Lung function', lungFunction, { required: true, askIf: lungsWereOperated }),
      leimpl: choice('Prosthesis complication', prosthesisComplications, {
        required: true,
        askIf: limbWasSalvaged,
        help: 'Since the last evaluation; the worst, if there were several.',
      }),
      lesmn: yesNo('Second malignancy', {
        required: true,
        help: 'Ever, since the diagnosis. Yes needs the form of the event.',
      }),
      lepsy: yesNo('Psychosocial problem needing care'),
    }),
  },
  checks: [
    {
      id: 'LE-LEDAT',
      severity: 'hard',
      on: 'ledat',
      says: 'Late effects are evaluated after the end of protocol treatment. Check this date and the date of the last treatment.',
      fails({ ledat }, { others }) {
        const ended = asText(others.EOT?.[0]?.answers.eotdat);
        return ledat !== null && ended !== null && ledat < ended;
      },
    },
  ],
});
