import type { TrainingChild } from '../training-child';

export const chemotherapy: TrainingChild = {
  ...{ serial: 104, line: 21, until: '2008-06-01', without: ['CM', 'IMM', 'VS'] },
  about: 'Cycles, doses and methotrexate levels',
  plants: [
    {
      check: 'EC-051',
      at: 'AP1/CYC/1',
      tells: 'The second row of the cycle is cisplatin once more: it is that of doxorubicin, which is missing.',
      rows: [{ group: 'exposures', row: 2, set: { extrt: 'CISPLATIN' } }],
    },
    {
      check: 'EC-057',
      at: 'MTX1/CYC/1',
      tells: 'The dose of methotrexate has a zero too many: 178800 mg for 17880 mg.',
      rows: [{ group: 'exposures', row: 1, set: { exdose: '178800' } }],
    },
    {
      check: 'EC-059',
      at: 'MTX2/CYC/1',
      tells: 'Methotrexate ends at 04:00, before it starts; it ended at 14:00.',
      rows: [{ group: 'exposures', row: 1, set: { exentim: '04:00' } }],
    },
    {
      check: 'EC-060',
      at: 'IFO1/CYC/1',
      tells: 'Ifosfamide is dated April, a month before day 1 of its cycle.',
      rows: [{ group: 'exposures', row: 1, set: { exstdat: '2008-04-21', exendat: '2008-04-26' } }],
    },
    {
      check: 'EC-061',
      at: 'IFO1/CYC/1',
      tells: 'Ifosfamide without mesna, and no comment; the row below has the mesna.',
      rows: [{ group: 'exposures', row: 1, set: { exmesna: 'N' } }],
    },
    {
      check: 'EC-065',
      at: 'MTX2/MTX/1',
      tells: 'The sample of 48 hours is of hour 84: the digits are exchanged.',
      set: { mtxl48t: '84.4' },
      also: [{ check: 'RANGE', at: 'MTX2/MTX/1' }],
    },
    {
      check: 'EC-070',
      at: 'MTX1/MTX/1',
      tells: 'Methotrexate was started with a urine pH of 6.2, and no comment; it was 8.2.',
      set: { mtxphpre: '6.2' },
    },
  ],
};
