import type { TrainingChild } from '../training-child';

export const diagnosis: TrainingChild = {
  ...{ serial: 101, line: 19, until: '2004-11-14' },
  about: 'Screening, diagnosis and staging',
  plants: [
    {
      check: 'EC-002',
      at: 'SCR/ICF/1',
      tells: 'The consent is dated 31 October, after the first methotrexate; it was signed on the 21st.',
      set: { icfdat: '2004-10-31' },
      also: [{ check: 'SCR-ICFDAT', at: 'SCR/SCR/1' }],
    },
    {
      check: 'EC-004',
      at: 'SCR/SCR/1',
      tells:
        'Inclusion 5 is answered with no, and enrolled by an exception that nobody authorised; the organs work well.',
      set: { inc05: 'N', eligovr: 'Y' },
      also: [{ check: 'REQUIRED', at: 'SCR/SCR/1' }],
    },
    {
      check: 'EC-018',
      at: 'SCR/DX/1',
      tells: 'The tumour of the femur is in the midline; it is on the left.',
      set: { primlat: 'MIDLINE' },
    },
    {
      check: 'EC-019',
      at: 'SCR/DX/1',
      tells: 'The third diameter is 77 cm, larger than the first: the decimal point is missing.',
      set: { primdim3: '77' },
    },
    {
      check: 'EC-022',
      at: 'SCR/METS/1',
      tells: 'Both lungs are involved, with a single nodule; there are two, both on the right.',
      set: { lungnod: '1', lunglat: 'BILATERAL' },
    },
    {
      check: 'EC-026',
      at: 'SCR/METS/1',
      tells: 'The first nodule of the log lies in the upper lobe of the left lung and on the right side.',
      rows: [{ group: 'lesions', row: 1, set: { tulobe: 'LUL' } }],
    },
    {
      check: 'EC-030',
      at: 'MTX1/VS/1',
      tells: 'Systolic and diastolic pressure are exchanged at the visit of the first methotrexate.',
      set: { sysbp: '72', diabp: '117' },
    },
  ],
};
