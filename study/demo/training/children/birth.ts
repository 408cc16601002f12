import type { TrainingChild } from '../training-child';

export const birth: TrainingChild = {
  ...{ serial: 109, line: 33, until: '2001-05-06', without: ['OF', 'LB', 'CM'] },
  about: 'A child who has only been screened and enrolled',
  plants: [
    {
      check: 'EC-005',
      at: 'SCR/METS/1',
      tells: 'No site of metastases is answered with yes; the lung is one.',
      set: { lungmet: 'N' },
      also: [{ check: 'RANGE', at: 'SCR/METS/1' }],
    },
    {
      check: 'EC-011',
      at: 'SCR/DM/1',
      tells: 'Year and month of the admission are entered as those of birth.',
      set: { brthyy: '2001', brthmo: '5' },
      also: [
        { check: 'EC-144', at: 'SCR/DX/1' },
        { check: 'RANGE', at: 'SCR/DM/1' },
      ],
    },
    {
      check: 'EC-021',
      at: 'SCR/DX/1',
      tells: 'M0, although every child of this study has metastases at diagnosis.',
      set: { cm_ajcc: 'M0' },
    },
  ],
};
