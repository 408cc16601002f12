import type { CheckCase } from '../check-cases';

const inCycle = (cyccode: string) => ({ cyccode, cycstdat: '2009-02-16', bsaused: 1.2 });

const cases: CheckCase[] = [
  {
    check: 'EX-EXTRT',
    fires: { answers: { extrt: 'CARBOPLATIN' }, parent: inCycle('AP1') },
    silent: { answers: { extrt: 'DEXRAZOXANE' }, parent: inCycle('AP1') },
  },
  {
    check: 'EX-EXADJYN',
    fires: { answers: { exdospct: 94.9, exadjyn: 'NO' } },
    silent: { answers: { exdospct: 95, exadjyn: 'NO' } },
  },
  {
    check: 'EX-EXROUTE',
    fires: { answers: { exroute: 'IA', extrt: 'DOXORUBICIN' } },
    silent: { answers: { exroute: 'IA', extrt: 'CISPLATIN' } },
  },
  {
    check: 'EX-EXENDAT',
    fires: { answers: { exstdat: '2009-02-16', exendat: '2009-02-23' } },
    silent: { answers: { exstdat: '2009-02-16', exendat: '2009-02-22' } },
  },
  {
    check: 'EC-056',
    fires: { answers: { exdospct: 110.1, exadjyn: 'NO' } },
    silent: { answers: { exdospct: 75, exadjyn: 'REDUCED' } },
  },
  {
    check: 'EC-057',
    fires: { answers: { extrt: 'METHOTREXATE', exdose: 20000.1, exdospct: 100 } },
    silent: { answers: { extrt: 'METHOTREXATE', exdose: 20000, exdospct: 125 } },
  },
  {
    check: 'EC-058',
    fires: { answers: { exdose: 14.4, expdose: 14400, expdosm2: 12000 } },
    silent: { answers: { exdose: 14400, expdose: 14400, expdosm2: 12000 } },
  },
  {
    check: 'EC-059',
    fires: { answers: { extrt: 'METHOTREXATE', exstdat: '2009-02-16', exendat: '2009-02-16', exdur: 24 } },
    silent: { answers: { extrt: 'METHOTREXATE', exstdat: '2009-02-16', exendat: '2009-02-16', exdur: 4 } },
  },
  {
    check: 'EC-060',
    fires: { answers: { exstdat: '2009-02-25' }, parent: inCycle('AP1') },
    silent: { answers: { exstdat: '2009-02-24' }, parent: inCycle('AP1') },
  },
  {
    check: 'EC-061',
    fires: { answers: { extrt: 'IFOSFAMIDE', exmesna: 'N', excomm: null } },
    silent: { answers: { extrt: 'IFOSFAMIDE', exmesna: 'N', excomm: 'Allergic to mesna, hydration increased' } },
  },
  {
    check: 'EC-062',
    fires: { answers: { extrt: 'DOXORUBICIN', excumm2: 376 } },
    // Five doses rounded by the pharmacy come to a little more than 375.
    silent: { answers: { extrt: 'DOXORUBICIN', excumm2: 375.3 } },
  },
  {
    check: 'EC-062-STOP',
    fires: { answers: { extrt: 'CISPLATIN', excumm2: 601 } },
    silent: { answers: { extrt: 'CISPLATIN', excumm2: 600 } },
  },
  {
    check: 'EC-064',
    fires: {
      answers: { extrt: 'IFOSFAMIDE', exstdat: '2009-02-16', exendat: '2009-02-18' },
      parent: inCycle('IFO1'),
    },
    silent: {
      answers: { extrt: 'IFOSFAMIDE', exstdat: '2009-02-16', exendat: '2009-02-21' },
      parent: inCycle('IFO1'),
    },
  },
];

export const exposureCases = cases.map((one) => ({ ...one, group: 'exposures' }));
