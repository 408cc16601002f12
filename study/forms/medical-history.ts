import type { Condition } from '@/lib/crf/conditions';
import { choice, integer, section, text, yesNo, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { fertilityPreservation, germlineResults, predispositions, tannerStages } from '../codelists/history';
import { conditions } from './medical-history.conditions';

const allergic: Condition = ['allergy', 'is', 'Y'];

export const medicalHistory = defineForm({
  code: 'MH',
  name: 'medical_history',
  title: 'Medical history & cancer predisposition',
  once: true,
  reads: ['SCR'],
  fields: {
    ...section('Previous diseases', {
      mhyn: yesNo('Any relevant previous disease', {
        required: true,
        help: 'Diseases before or besides the osteosarcoma that may bear on its treatment. Yes needs a line for each.',
        cdash: 'MHYN',
      }),
      allergy: yesNo('Drug allergy', { required: true }),
      allergsp: text('Which', { required: true, minLength: 3, maxLength: 200, askIf: allergic, help: 'The drugs.' }),
    }),
    ...section('Predisposition', {
      predsyn: choice('Known cancer predisposition', predispositions, {
        required: true,
        help: '“None known” when the family history gave no hint; “Not tested” when a suspected one was not looked for.',
        cdash: 'MHTERM',
      }),
      predoth: text('Other predisposition', {
        required: true,
        minLength: 3,
        maxLength: 100,
        askIf: ['predsyn', 'is', 'OTHER'],
      }),
      gentest: choice('Germline test result', germlineResults, { help: 'Of the blood, not of the tumour.' }),
      famcanc: yesNoUnknown('First-degree relative with cancer < 45 years', {
        help: 'Parents, brothers and sisters. No names.',
      }),
    }),
    ...section('At diagnosis', {
      sympdur: integer('Time from first symptom to diagnosis', {
        unit: 'weeks',
        min: 0,
        max: 260,
        softMax: 52,
        help: 'To the day of the biopsy. A month is 4 weeks.',
      }),
      puberty: choice('Tanner stage at diagnosis', tannerStages, { help: 'Breasts in girls, genitals in boys.' }),
      fertpres: choice('Fertility preservation offered', fertilityPreservation, {
        help: 'Before the first chemotherapy.',
      }),
    }),
  },
  groups: { conditions },
});
