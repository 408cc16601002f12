import type { CheckCase } from '../check-cases';

/** A boy of 10 years and 2 months on the day of the visits below. */
const boy = { DM: [{ sex: 'M', brthyy: 1998, brthmo: 11 }] };
const visdat = '2009-01-20';

export const visitCases: CheckCase[] = [
  {
    check: 'EC-029',
    fires: { answers: { visdat, height: 104.5 }, others: boy },
    silent: { answers: { visdat, height: 140 }, others: boy },
  },
  {
    check: 'EC-029',
    fires: { answers: { visdat, height: 175 }, others: boy },
    silent: { answers: { visdat, height: 175 } },
  },
  {
    check: 'EC-029-WEIGHT',
    fires: { answers: { visdat, weight: 14.5 }, others: boy },
    silent: { answers: { visdat, weight: 33.5 }, others: boy },
  },
  {
    check: 'EC-030',
    fires: { answers: { sysbp: 65, diabp: 100 } },
    silent: { answers: { sysbp: 100, diabp: 65 } },
  },
  {
    check: 'EC-030',
    fires: { answers: { sysbp: 80, diabp: 80 } },
    silent: { answers: { sysbp: 80, diabp: null } },
  },
  { check: 'EC-031', fires: { answers: { psscore: '0' } }, silent: { answers: { psscore: '10' } } },
];
