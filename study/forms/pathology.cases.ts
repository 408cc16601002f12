import type { CheckCase } from '../check-cases';

export const pathologyCases: CheckCase[] = [
  {
    check: 'EC-103',
    fires: { answers: { pathspec: 'PRIMARY', necne: 'N', necpct: null } },
    silent: { answers: { pathspec: 'PRIMARY', necne: 'N', necpct: 90 } },
  },
  {
    check: 'EC-103',
    fires: { answers: { pathspec: 'PRIMARY', necne: 'Y', necpct: 90 } },
    silent: { answers: { pathspec: 'LUNG_L', necne: 'N', necpct: null } },
  },
  {
    check: 'EC-104',
    fires: { answers: { necne: 'N', necpct: 88, centnec: 90 } },
    silent: { answers: { necne: 'N', necpct: 91, centnec: 90 } },
  },
  {
    check: 'EC-105',
    fires: { answers: { margpri: 'INTRALESIONAL', margr: 'R0' } },
    silent: { answers: { margpri: 'INTRALESIONAL', margr: 'R1' } },
  },
  {
    check: 'PATH-REPORT',
    fires: { answers: { pathdat: '2004-05-10', pathrep: '2004-05-09' } },
    silent: { answers: { pathdat: '2004-05-10', pathrep: '2004-05-24' } },
  },
  {
    check: 'PATH-REPORT-LATE',
    fires: { answers: { pathdat: '2004-05-10', pathrep: '2004-06-10' } },
    silent: { answers: { pathdat: '2004-05-10', pathrep: '2004-06-09' } },
  },
];
