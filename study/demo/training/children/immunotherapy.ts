import type { TrainingChild } from '../training-child';

export const immunotherapy: TrainingChild = {
  ...{ serial: 105, line: 4, until: '2004-05-05', without: ['VS', 'OF', 'CM'] },
  about: 'Interleukin-2, LAK cells and immunology',
  plants: [
    {
      check: 'EC-074',
      at: 'IL2_2/IL2/1',
      tells: 'Five days of IL-2, but start and end are four days apart.',
      set: { il2days: '5.0' },
    },
    {
      check: 'EC-079',
      at: 'IL2_1/IL2/1',
      tells: 'The course was given in part because of toxicity, but no adverse event says so; it was complete.',
      set: { il2done: 'PARTIAL', il2nres: 'TOXICITY' },
    },
    {
      check: 'EC-081',
      at: 'LAK2/LAK/1',
      tells: 'The reinfusion comes 24 days after leukapheresis: the 28th for the 8th.',
      set: { reinfdat: '2004-05-28' },
    },
    {
      check: 'EC-082',
      at: 'LAKH1/LAK/1',
      tells: 'More cells were reinfused than there were after culture: 21.12 for 12.12.',
      set: { reinftnc: '21.12' },
    },
    {
      check: 'EC-083',
      at: 'LAK2/LAK/1',
      tells: 'Cells that are not sterile were released and reinfused; the cultures stayed sterile.',
      set: { lakster: 'POSITIVE' },
    },
    {
      check: 'EC-087',
      at: 'LAKH1/LAK/1',
      tells: 'A reaction to the reinfusion, but no adverse event of that day; there was none.',
      set: { reinfreac: 'Y' },
    },
    {
      check: 'EC-088',
      at: 'IL2_1/IMM/2',
      tells: 'The end of IL-2 twice: the sample of 6 March is that of 24 hours later.',
      set: { immtpt: 'END_IL2' },
      also: [{ check: 'EC-088', at: 'IL2_1/IMM/1' }],
    },
    {
      check: 'EC-117',
      at: 'ANY/AE/3',
      tells: 'A sore mouth before the first IL-2 is called possibly related to it.',
      set: { aereli: 'POSSIBLE' },
    },
  ],
};
