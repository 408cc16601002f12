import type { TrainingChild } from '../training-child';

export const eligibility: TrainingChild = {
  ...{ serial: 102, line: 9, until: '2008-11-29' },
  about: 'Eligibility, and the first two cycles',
  plants: [
    {
      check: 'EC-003',
      at: 'SCR/SCR/1',
      tells: 'Born in August 1990 by the demographics, so 18 years old at the biopsy; the year is 1991.',
      typedAt: 'SCR/DM/1',
      set: { brthyy: '1990' },
      also: [{ check: 'RANGE', at: 'SCR/DM/1' }],
    },
    {
      check: 'EC-015',
      at: 'SCR/DX/1',
      tells: 'The grade of the tumour is low, although inclusion 2 says that a high-grade one is proven.',
      set: { histgrd: 'LOW' },
    },
    {
      check: 'EC-020',
      at: 'SCR/DX/1',
      tells: 'cT1 for a tumour of 13.4 cm: that is T2.',
      set: { ct: 'T1' },
    },
    {
      check: 'EC-024',
      at: 'SCR/METS/1',
      tells: 'The first target lesion is 2 mm: a digit is missing, it is 21 mm.',
      rows: [{ group: 'lesions', row: 1, set: { trdiam: '2' } }],
    },
    {
      check: 'EC-031',
      at: 'AP1/VS/1',
      tells: 'A performance score of 0, that of a child who has died; it is 80.',
      set: { psscore: '0' },
    },
    {
      check: 'EC-033',
      at: 'AP1/LB/1',
      tells: 'More neutrophils and lymphocytes than leucocytes: 3.53 for 1.53 neutrophils.',
      set: { anc: '3.53' },
    },
    {
      check: 'EC-144',
      at: 'ANY/CM/1',
      tells: 'A drug begun before the child was born: 1988 for 2008.',
      set: { cmstdat: '1988-10' },
    },
  ],
};
