import type { Factor } from '../analysis';

export const boneMetastases: Factor = {
  name: 'bone-metastases',
  title: 'bone metastases',
  groups: [
    { code: 'N', label: 'No bone metastases' },
    { code: 'Y', label: 'Bone metastases' },
  ],
  groupOf: ({ boneMetastases: found }) => (found === 'Y' || found === 'N' ? found : null),
  sources: [{ form: 'METS', field: 'bonemet' }],
  method: ['At diagnosis.'],
};
