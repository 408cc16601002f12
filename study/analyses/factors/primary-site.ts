import type { Factor } from '../analysis';

export const primarySite: Factor = {
  name: 'primary-site',
  title: 'site of the primary tumour',
  groups: [
    { code: 'EXTREMITY', label: 'Extremity' },
    { code: 'AXIAL', label: 'Axial' },
  ],
  groupOf: ({ primaryGroup }) => primaryGroup,
  sources: [{ form: 'DX', field: 'primbone' }],
  method: ['Extremity: a long bone or another bone of a limb; axial: all others.'],
};
