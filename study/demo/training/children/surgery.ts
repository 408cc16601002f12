import type { TrainingChild } from '../training-child';

export const surgery: TrainingChild = {
  ...{ serial: 107, line: 12, until: '1996-06-01', without: ['VS', 'OF', 'LB', 'IMM', 'CM', 'MTX', 'DV'] },
  about: 'Operations, pathology, images and remission',
  plants: [
    {
      check: 'EC-048',
      at: 'AP3/CYC/1',
      tells: 'The first cycle after the amputation is called one before surgery.',
      set: { phase: 'PREOP' },
    },
    {
      check: 'EC-092',
      at: 'SX_PRIM/SXP/1',
      tells: 'The right side was operated; the tumour, and the amputation, are on the left.',
      set: { sxplat: 'RIGHT' },
    },
    {
      check: 'EC-096',
      at: 'SX_LUNG1/SXM/1',
      tells: 'Four nodules were removed and 12 of them metastatic; the number is 2.',
      set: { sxmposn: '12' },
    },
    {
      check: 'EC-102',
      at: 'SX_LUNG1/PATH/1',
      tells: 'The specimen is dated the day after the operation.',
      set: { pathdat: '1996-02-20' },
    },
    {
      check: 'EC-103',
      at: 'SX_PRIM/PATH/1',
      tells: 'The necrosis of the primary is not entered; the report has 80 %.',
      set: { necpct: '' },
      also: [{ check: 'REQUIRED', at: 'SX_PRIM/PATH/1' }],
    },
    {
      check: 'EC-105',
      at: 'SX_PRIM/PATH/1',
      tells: 'An intralesional margin that is R0; the margin was marginal.',
      set: { margpri: 'INTRALESIONAL' },
    },
    {
      check: 'EC-107',
      at: 'RAD_PRE/RAD/1',
      tells: 'Partial response of the targets, which shrank from 38 to 33 mm: that is stable disease.',
      set: { tgtresp: 'PR', ovrlresp: 'PR' },
      also: [{ check: 'REQUIRED', at: 'RAD_PRE/RAD/1' }],
    },
    {
      check: 'EC-108',
      at: 'SX_LUNG2/RAD/1',
      tells: 'A new lesion, and no evidence of disease; there was no new lesion.',
      set: { newles: 'Y', newlessp: 'Nodule of the upper lobe of the right lung' },
      also: [{ check: 'REQUIRED', at: 'SX_LUNG2/RAD/1' }],
    },
    {
      check: 'EC-111',
      at: 'CSR_EVAL/CSR/1',
      tells: 'The remission is dated 1 May; the last operation was on 1 April.',
      set: { csrdat: '1996-05-01' },
    },
    {
      check: 'EC-112',
      at: 'CSR_EVAL/CSR/1',
      tells: 'The operation of the left lung is called incomplete, which the remission does not allow.',
      typedAt: 'SX_LUNG2/SXM/1',
      set: { sxmcompl: 'N' },
    },
  ],
};
