import type { Factor } from '../analysis';

export const age: Factor = {
  name: 'age',
  title: 'age at diagnosis',
  groups: [
    { code: 'UNDER_10', label: 'Under 10 years' },
    { code: 'FROM_10', label: '10 to 14 years' },
    { code: 'FROM_15', label: '15 years and over' },
  ],
  groupOf: ({ ageAtDiagnosis }) => {
    if (ageAtDiagnosis === null) return null;
    if (ageAtDiagnosis < 10) return 'UNDER_10';
    return ageAtDiagnosis < 15 ? 'FROM_10' : 'FROM_15';
  },
  sources: [
    { form: 'DM', field: 'brthyy' },
    { form: 'DX', field: 'dxdat' },
  ],
  method: [
    'Completed years on the day of the biopsy; the limits are the software’s choice, the publication names none.',
  ],
};
