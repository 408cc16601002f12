import type { CheckCase } from '../check-cases';

const femur = { DX: [{ dxdat: '2004-02-02', primbone: 'FEMUR' }] };

export const primarySurgeryCases: CheckCase[] = [
  {
    check: 'EC-091',
    fires: { answers: { sxpdone: 'DONE', sxpdat: '2004-02-01' }, others: femur },
    silent: { answers: { sxpdone: 'DONE', sxpdat: '2004-05-10' }, others: femur },
  },
  {
    check: 'EC-091',
    fires: { answers: { sxpdone: 'DONE', sxpdat: null } },
    silent: { answers: { sxpdone: 'NOT_DONE_YET', sxpdat: null } },
  },
  {
    check: 'EC-092',
    fires: { answers: { sxplat: 'RIGHT' }, others: { DX: [{ primlat: 'LEFT' }] } },
    silent: { answers: { sxplat: 'LEFT' }, others: { DX: [{ primlat: 'LEFT' }] } },
  },
  {
    check: 'EC-092',
    fires: { answers: { sxplat: 'LEFT' }, others: { DX: [{ primlat: 'MIDLINE' }] } },
    silent: { answers: { sxplat: 'LEFT' }, others: { DX: [{ primlat: 'BILATERAL' }] } },
  },
  {
    check: 'EC-095',
    fires: { answers: { sxptype: 'LIMB_SALVAGE', sxprec: 'NONE' }, others: femur },
    silent: { answers: { sxptype: 'LIMB_SALVAGE', sxprec: 'ENDOPROSTHESIS' }, others: femur },
  },
  {
    check: 'EC-095',
    fires: { answers: { sxptype: 'AMPUTATION', sxprec: 'ALLOGRAFT' }, others: femur },
    silent: { answers: { sxptype: 'AMPUTATION', sxprec: null }, others: femur },
  },
  {
    check: 'SXP-CHEMO',
    fires: { answers: { sxpdat: '2004-05-10', sxpchemo: '2004-05-10' } },
    silent: { answers: { sxpdat: '2004-05-10', sxpchemo: '2004-05-24' } },
  },
  {
    check: 'SXP-CHEMO-LATE',
    fires: { answers: { sxpdat: '2004-05-10', sxpchemo: '2004-06-08' } },
    silent: { answers: { sxpdat: '2004-05-10', sxpchemo: '2004-06-07' } },
  },
];
