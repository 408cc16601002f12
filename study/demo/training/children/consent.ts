import type { TrainingChild } from '../training-child';

export const consent: TrainingChild = {
  ...{ serial: 103, line: 15, until: '2006-03-02', without: ['CM', 'AE', 'SAE'] },
  about: 'Consent, assent and withdrawal',
  plants: [
    {
      check: 'EC-007',
      at: 'SCR/ICF/1',
      tells: 'The child of 15 years was not able to assent, and no reason is given; it did assent, on the 26th.',
      set: { assyn: 'NOT_CAPABLE', assdat: '', assform: '' },
      also: [{ check: 'REQUIRED', at: 'SCR/ICF/1' }],
    },
    {
      check: 'EC-009',
      at: 'SCR/ICF/1',
      tells: 'The second parent signed, but the date of that signature is missing.',
      set: { icfpar2d: '' },
      also: [{ check: 'REQUIRED', at: 'SCR/ICF/1' }],
    },
    {
      check: 'EC-010',
      at: 'LAKH1/LAK/1',
      tells: 'The consent to a new version of the form was entered as a withdrawal from treatment and follow-up.',
      typedAt: 'ANY/ICF/1',
      set: { icftype: 'WITHDRAWAL', icfwdrl: 'TREATMENT_AND_FOLLOWUP' },
      also: [
        { check: 'EC-010', at: 'LAKH1/IMM/1' },
        { check: 'EC-010', at: 'LAKR1/VS/1' },
      ],
    },
    {
      check: 'EC-013',
      at: 'SCR/DX/1',
      tells: 'The day of the report is entered as that of the biopsy: it comes after the first methotrexate.',
      set: { dxdat: '2006-02-01' },
      also: [
        { check: 'DX-DXDAT', at: 'SCR/DX/1' },
        { check: 'EC-144', at: 'MTX1/CYC/1' },
      ],
    },
    {
      check: 'EC-045',
      at: 'AP1/CYC/1',
      tells: 'Day 1 of the second cycle is 3 days after that of the first; it is the 6th.',
      set: { cycstdat: '2006-02-02' },
    },
  ],
};
