import type { CheckCase } from '../check-cases';

const screening = { SCR: [{ scrdat: '2004-02-03' }] };

export const medicalHistoryCases: CheckCase[] = [
  {
    check: 'MH-MHSTDAT',
    group: 'conditions',
    fires: { answers: { mhterm: 'Asthma', mhstdat: '2004-02-04' }, others: screening },
    silent: { answers: { mhterm: 'Asthma', mhstdat: '2004-02-03' }, others: screening },
  },
  {
    check: 'MH-MHSTDAT',
    group: 'conditions',
    fires: { answers: { mhterm: 'Asthma', mhstdat: '2004-03' }, others: screening },
    silent: { answers: { mhterm: 'Asthma', mhstdat: '2004' }, others: screening },
  },
];
