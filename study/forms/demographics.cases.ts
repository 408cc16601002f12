import type { CheckCase } from '../check-cases';

export const demographicsCases: CheckCase[] = [
  {
    check: 'DM-BIRTH',
    fires: { answers: { brthyy: 2012, brthmo: 7 } },
    silent: { answers: { brthyy: 2012, brthmo: 6 } },
  },
];
