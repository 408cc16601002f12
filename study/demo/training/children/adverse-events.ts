import type { TrainingChild } from '../training-child';

export const adverseEvents: TrainingChild = {
  ...{ serial: 106, line: 1, without: ['VS', 'OF', 'CM', 'IMM'] },
  about: 'Adverse events, their reports, and a death from treatment',
  plants: [
    {
      check: 'EC-034',
      at: 'AP1/LB/1',
      tells: 'The sample is dated 1989, when the laboratory had no ranges; the year is 1999.',
      set: { lbdat: '1989-03-29' },
    },
    {
      check: 'EC-047',
      at: 'AP1/CYC/1',
      tells: 'The cycle came a week late, and no reason for the delay is given.',
      set: { delayres: '' },
      also: [{ check: 'REQUIRED', at: 'AP1/CYC/1' }],
    },
    {
      check: 'EC-100',
      at: 'SX_LUNG1/SXM/1',
      tells: 'Lung surgery was not needed because of a complete remission, which no images show; it was not done.',
      set: { lungsxdone: 'NOT_NEEDED_CR', lungsxnres: '' },
    },
    {
      check: 'EC-113',
      at: 'ANY/AE/3',
      tells: 'Loss of hair of grade 3: CTCAE has grades 1 and 2.',
      set: { aetoxgr: '3' },
    },
    {
      check: 'EC-114',
      at: 'ANY/AE/2',
      tells: 'The nausea ends on 4 March, before it began; it ended in April.',
      set: { aeendat: '1999-03-04' },
    },
    {
      check: 'EC-115',
      at: 'ANY/AE/13',
      tells: 'The fatal sepsis ends a day before the death.',
      set: { aeendat: '1999-07-07' },
    },
    {
      check: 'EC-116',
      at: 'ANY/AE/1',
      tells: 'A sore mouth of grade 4 that is not serious, without a reason; it was of grade 3.',
      set: { aetoxgr: '4' },
    },
    {
      check: 'EC-120',
      at: 'ANY/SAE/1',
      tells: 'The first report meets no criterion of seriousness: the child was in hospital.',
      set: { aeshosp: 'N' },
    },
    {
      check: 'EC-122',
      at: 'ANY/AE/7',
      tells: 'Fever in neutropenia is called not serious, but two reports of it are entered.',
      set: { aeser: 'N' },
    },
    {
      check: 'EC-131',
      at: 'FU003/FU/1',
      tells: 'The contact that tells of the death is dated the day before it.',
      set: { fudat: '1999-07-07' },
    },
  ],
};
