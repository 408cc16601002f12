import type { CheckCase } from '../check-cases';

const lists = { approvals: [{ document: 'protocol', version: '2.0', from: '2001-01-15' }] };

export const screeningCases: CheckCase[] = [
  {
    check: 'EC-004',
    fires: { answers: { eligyn: 'N', eligovr: 'Y', eligovrt: null, enrldat: '2004-02-05' } },
    silent: {
      answers: {
        eligyn: 'N',
        eligovr: 'Y',
        eligovrt: 'Authorised by the principal investigator',
        enrldat: '2004-02-05',
      },
    },
  },
  {
    check: 'SCR-PROTVER',
    fires: { answers: { protver: '3.0', scrdat: '2004-02-02' }, lists },
    silent: { answers: { protver: '2.0', scrdat: '2004-02-02' }, lists },
  },
  {
    check: 'SCR-ENRLDAT',
    fires: { answers: { scrdat: '2004-02-05', enrldat: '2004-02-02' } },
    silent: { answers: { scrdat: '2004-02-02', enrldat: '2004-02-05' } },
  },
];
