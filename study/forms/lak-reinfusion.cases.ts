import type { CheckCase } from '../check-cases';

const course = { IL2: [{ il2endt: '2009-02-20T09:00' }], CYC: [{ cycstdat: '2009-02-02', wtused: 30 }] };
const harvest = { lakil2: 'IL2-0', harvdat: '2009-02-22' };

export const lakReinfusionCases: CheckCase[] = [
  {
    check: 'EC-081',
    fires: { answers: { ...harvest, harvdat: '2009-02-19' }, others: course },
    silent: { answers: { ...harvest, reinfdat: '2009-03-08' }, others: course },
  },
  {
    check: 'LAK-HARVDAT',
    fires: { answers: { ...harvest, harvdat: '2009-02-28' }, others: course },
    silent: { answers: { ...harvest, harvdat: '2009-02-27' }, others: course },
  },
  {
    check: 'EC-082',
    fires: { answers: { culttnc: 4, reinftnc: 4.01, reinfyn: 'Y', lakrel: 'Y' } },
    silent: { answers: { culttnc: 4, reinftnc: 4, reinfyn: 'Y', lakrel: 'Y' } },
  },
  {
    check: 'EC-083',
    fires: { answers: { lakster: 'POSITIVE', lakviab: 90, reinfyn: 'PARTIAL', lakrel: 'Y' } },
    silent: { answers: { lakster: 'STERILE', lakviab: 69, reinfyn: 'Y', lakrel: 'EXCEPTION' } },
  },
  {
    check: 'EC-084',
    fires: { answers: { lakcd3: 80, lakcd56: 26 } },
    silent: { answers: { lakcd3: 80, lakcd56: 25, lakcd356: 80 } },
  },
  {
    check: 'EC-085',
    fires: { answers: { ...harvest, harvvol: 6001 }, others: course },
    silent: { answers: { ...harvest, harvvol: 6000 }, others: course },
  },
  {
    check: 'EC-086',
    fires: { answers: { harvtnc: 10, culttnc: 1.9 } },
    silent: { answers: { harvtnc: 10, culttnc: 2 } },
  },
  {
    check: 'LAK-CYTOTOXICITY',
    fires: { answers: { lakcytk: 100.1 } },
    silent: { answers: { lakcytk: 100, lakcytd: 64 } },
  },
];
