import type { TrainingChild } from '../training-child';

export const bothLungs: TrainingChild = {
  ...{ serial: 110, line: 22, until: '1998-02-15' },
  without: ['VS', 'OF', 'LB', 'IMM', 'CM', 'MTX', 'DV', 'AE', 'SAE', 'RAD', 'IL2', 'LAK'],
  about: 'Operations of the primary and of both lungs',
  plants: [
    {
      check: 'EC-091',
      at: 'SX_PRIM/SXP/1',
      tells: 'The operation was done, and its date is missing; it was on 20 October 1997.',
      set: { sxpdat: '' },
      also: [
        { check: 'REQUIRED', at: 'SX_PRIM/SXP/1' },
        { check: 'EC-048', at: 'AP3/CYC/1' },
        { check: 'EC-102', at: 'SX_PRIM/PATH/1' },
      ],
    },
    {
      check: 'EC-101',
      at: 'SX_LUNG1/SXM/1',
      tells: 'Both operations are of the left lung; the second was that of the right one.',
      typedAt: 'SX_LUNG2/SXM/1',
      set: { sxmlat: 'LEFT' },
      also: [{ check: 'EC-102', at: 'SX_LUNG2/PATH/1' }],
    },
  ],
};
