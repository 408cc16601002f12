import type { TrainingChild } from '../training-child';

export const outcome: TrainingChild = {
  ...{ serial: 108, line: 20, without: ['VS', 'OF', 'LB', 'IMM', 'CM', 'MTX', 'AE', 'SAE', 'DV', 'RAD'] },
  about: 'Relapse, follow-up and death',
  plants: [
    {
      check: 'EC-098',
      at: 'SX_LUNG1/SXM/1',
      tells: 'Metastases of the bone and none of the lung at diagnosis: the two answers are exchanged.',
      typedAt: 'SCR/METS/1',
      set: { lungmet: 'N', bonemet: 'Y', bonemetn: '1' },
      also: [
        { check: 'EC-021', at: 'SCR/DX/1' },
        { check: 'CSR-CSROTH', at: 'CSR_EVAL/CSR/1' },
      ],
    },
    {
      check: 'EC-127',
      at: 'ANY/EVT/1',
      tells: 'The event is called a progression, but came in complete remission: it is a local relapse.',
      set: { evttype: 'PROGRESSION' },
    },
    {
      check: 'EC-128',
      at: 'FU015/FU/1',
      tells: 'Continuous remission at a contact after the relapse.',
      set: { fudisst: 'CR_CONTINUOUS' },
    },
    {
      check: 'EC-130',
      at: 'FU009/FU/1',
      tells: 'The contact of month 9 is dated before that of month 6: January for July.',
      set: { fudat: '2001-01-10' },
    },
    {
      check: 'EC-134',
      at: 'ANY/DTH/1',
      tells: 'The death is dated 8 July, but the child was alive on the 9th; it died on 22 August.',
      set: { dthdat: '2002-07-08' },
    },
    {
      check: 'EC-135',
      at: 'ANY/DTH/1',
      tells: 'Death from osteosarcoma, but no disease was present.',
      set: { dthdis: 'N' },
    },
    {
      check: 'EC-137',
      at: 'EOT/EOT/1',
      tells: 'The end of treatment is dated September; the last treatment was on 5 October.',
      set: { eotdat: '2000-09-05' },
    },
    {
      check: 'EC-142',
      at: 'FU012/LE/1',
      tells: 'A second malignancy that no disease event tells of; there was none.',
      set: { lesmn: 'Y' },
    },
    {
      check: 'EC-147',
      at: 'FU003/FU/1',
      tells: 'The first contact is dated 1999, before the biopsy; the year is 2001.',
      set: { fudat: '1999-01-07' },
    },
  ],
};
