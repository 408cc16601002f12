import { partialDate, text, yesNo } from '@/lib/crf/fields';
import { defineGroup } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import { cannotBeInOrder } from '../formulas/dates-possible';

export const conditions = defineGroup({
  code: 'MHL',
  name: 'medical_condition',
  title: 'Diseases, one in each line',
  row: 'condition',
  askIf: ['mhyn', 'is', 'Y'],
  minRows: 1,
  fields: {
    mhterm: text('Condition', {
      required: true,
      minLength: 3,
      maxLength: 200,
      help: 'The diagnosis; one in each line. No names.',
      cdash: 'MHTERM',
    }),
    mhstdat: partialDate('Onset', {
      required: true,
      help: 'Leave out the day, or day and month, when they are not known.',
      cdash: 'MHSTDAT',
    }),
    mhongo: yesNo('Ongoing', { required: true, help: 'On the day of screening.', cdash: 'MHONGO' }),
  },
  checks: [
    {
      id: 'MH-MHSTDAT',
      severity: 'hard',
      on: 'mhstdat',
      says: 'The condition began after the day of screening, so it is no previous disease. Check the onset, or enter it as an adverse event.',
      fails({ mhstdat }, { others }) {
        return cannotBeInOrder(mhstdat, asText(others.SCR?.[0]?.answers.scrdat));
      },
    },
  ],
});
