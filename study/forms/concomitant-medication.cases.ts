import type { CheckCase } from '../check-cases';

export const concomitantMedicationCases: CheckCase[] = [
  {
    check: 'EC-124',
    fires: { answers: { cmstdat: '2009-03-10', cmendat: '2009-03-09' } },
    silent: { answers: { cmstdat: '2009-03-10', cmendat: '2009-03-10' } },
  },
  {
    check: 'EC-124',
    fires: { answers: { cmstdat: '2009-03-10', cmendat: '2009-02' } },
    silent: { answers: { cmstdat: '2009-03-10', cmendat: '2009-03' } },
  },
  {
    check: 'EC-124',
    fires: { answers: { cmstdat: '2009-03', cmendat: '2008' } },
    silent: { answers: { cmstdat: '2009-03', cmendat: '2009' } },
  },
];
