import type { CheckCase } from '../check-cases';

const rightEar = { oftest: 'AUDIOMETRY', audear: 'RIGHT' };
const earlierRight = { OF: [{ ...rightEar, ofdat: '2009-01-12', aud4k: 25, aud6k: 45, aud8k: 60 }] };
const firstEcho = {
  OF: [
    { oftest: 'ECHO', ofdat: '2009-03-02', lvef: 60 },
    { oftest: 'ECHO', ofdat: '2008-12-15', lvef: 68 },
  ],
};

export const organFunctionCases: CheckCase[] = [
  {
    check: 'EC-042',
    fires: { answers: { ...rightEar, ofdat: '2009-03-02', aud4k: 25, aud6k: 20, aud8k: 60 }, others: earlierRight },
    silent: { answers: { ...rightEar, ofdat: '2009-03-02', aud4k: 5, aud6k: 25, aud8k: 40 }, others: earlierRight },
  },
  {
    check: 'EC-042',
    fires: { answers: { ...rightEar, ofdat: '2009-03-02', aud8k: 35 }, others: earlierRight },
    silent: { answers: { ...rightEar, audear: 'LEFT', ofdat: '2009-03-02', aud8k: 35 }, others: earlierRight },
  },
  {
    check: 'OF-LVEF',
    fires: { answers: { oftest: 'ECHO', ofdat: '2009-05-04', lvef: 58 }, others: firstEcho },
    silent: { answers: { oftest: 'ECHO', ofdat: '2009-05-04', lvef: 59 }, others: firstEcho },
  },
  {
    check: 'OF-AUDEAR',
    fires: { answers: { ...rightEar, ofdat: '2009-01-12' }, others: earlierRight },
    silent: { answers: { ...rightEar, audear: 'LEFT', ofdat: '2009-01-12' }, others: earlierRight },
  },
];
