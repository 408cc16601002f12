import type { Factor } from '../analysis';

export const lungsInvolved: Factor = {
  name: 'lungs-involved',
  title: 'lungs involved',
  groups: [
    { code: 'ONE', label: 'One lung' },
    { code: 'BOTH', label: 'Both lungs' },
  ],
  groupOf: ({ lungMetastases, lungSide }) => {
    if (lungMetastases !== 'Y' || lungSide === null) return null;
    return lungSide === 'BILATERAL' ? 'BOTH' : 'ONE';
  },
  sources: [{ form: 'METS', field: 'lunglat' }],
  method: ['At diagnosis; children without lung metastases are in neither group.'],
};
