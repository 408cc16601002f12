import type { CheckCase } from '../check-cases';

const lists = { approvals: [{ document: 'consent', version: '2.0', from: '1999-01-11' }] };
const bornIn1990 = { DM: [{ brthyy: 1990, brthmo: 3 }] };

export const consentCases: CheckCase[] = [
  {
    check: 'EC-007',
    fires: { answers: { assreq: 'Y', assyn: 'NOT_CAPABLE', assnres: null } },
    silent: { answers: { assreq: 'Y', assyn: 'Y', assnres: null } },
  },
  {
    check: 'EC-009',
    fires: { answers: { icfpar2: 'Y', icfpar2d: null, icfpar2r: null } },
    silent: { answers: { icfpar2: 'NOT_REQUIRED', icfpar2d: null, icfpar2r: 'DECEASED' } },
  },
  {
    check: 'ICF-VERSION',
    fires: { answers: { icfver: '3.0', icfdat: '2004-02-03' }, lists },
    silent: { answers: { icfver: '2.0', icfdat: '2004-02-03' }, lists },
  },
  {
    check: 'ICF-ASSFORM',
    fires: { answers: { assform: 'AGE7_12', assdat: '2004-02-03' }, others: bornIn1990 },
    silent: { answers: { assform: 'AGE13_17', assdat: '2004-02-03' }, others: bornIn1990 },
  },
];
