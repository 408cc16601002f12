import type { CheckCase } from '../check-cases';

export const radiotherapyCases: CheckCase[] = [
  {
    check: 'EC-126',
    fires: { answers: { rtdose: 50.4, rtfrac: 5 } },
    silent: { answers: { rtdose: 50, rtfrac: 5 } },
  },
  {
    check: 'EC-126',
    fires: { answers: { rtdose: 19.9, rtfrac: 20 } },
    silent: { answers: { rtdose: 20, rtfrac: 20 } },
  },
  {
    check: 'RT-RTENDAT',
    fires: { answers: { rtstdat: '2009-03-10', rtendat: '2009-03-09' } },
    silent: { answers: { rtstdat: '2009-03-10', rtendat: '2009-03-10' } },
  },
];
