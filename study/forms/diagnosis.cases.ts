import type { CheckCase } from '../check-cases';

export const diagnosisCases: CheckCase[] = [
  {
    check: 'EC-015',
    fires: { answers: { histgrd: 'LOW' }, others: { SCR: [{ inc02: 'Y' }] } },
    silent: { answers: { histgrd: 'HIGH' }, others: { SCR: [{ inc02: 'Y' }] } },
  },
  {
    check: 'EC-016',
    fires: { answers: { icdomor: '9183/3', histsub: 'SMALL_CELL' } },
    silent: { answers: { icdomor: '9183/3', histsub: 'TELANGIECTATIC' } },
  },
  {
    check: 'EC-017',
    fires: { answers: { icdotop: 'C40.0', primbone: 'FEMUR' } },
    silent: { answers: { icdotop: 'C41.4', primbone: 'SACRUM' } },
  },
  {
    check: 'EC-018',
    fires: { answers: { primlat: 'MIDLINE', primbone: 'TIBIA' } },
    silent: { answers: { primlat: 'MIDLINE', primbone: 'SPINE' } },
  },
  {
    check: 'DX-SEGMENT',
    fires: { answers: { primseg: 'NA', primbone: 'FEMUR' } },
    silent: { answers: { primseg: 'NA', primbone: 'PELVIS' } },
  },
  {
    check: 'EC-019',
    fires: { answers: { primdim1: 8, primdim2: 8.1, primdim3: 5 } },
    silent: { answers: { primdim1: 8, primdim2: 8, primdim3: null } },
  },
  {
    check: 'EC-020',
    fires: { answers: { ct: 'T1', primdim1: 8.1, skipmet: 'NONE', primbone: 'FEMUR' } },
    silent: { answers: { ct: 'T1', primdim1: 8, skipmet: 'NONE', primbone: 'FEMUR' } },
  },
  {
    check: 'EC-020',
    fires: { answers: { ct: 'T3', primdim1: 9, skipmet: 'NONE', primbone: 'FEMUR' } },
    silent: { answers: { ct: 'T1', primdim1: 12, skipmet: 'NONE', primbone: 'PELVIS' } },
  },
  {
    check: 'EC-020',
    fires: { answers: { ct: 'T2', primdim1: 8, skipmet: 'NONE', primbone: 'TIBIA' } },
    silent: { answers: { ct: 'T3', primdim1: 8, skipmet: 'SINGLE', primbone: 'TIBIA' } },
  },
  {
    check: 'EC-021',
    fires: { answers: { cm_ajcc: 'M0' } },
    silent: { answers: { cm_ajcc: 'M1a' } },
  },
  {
    check: 'DX-CENTREVD',
    fires: { answers: { dxdat: '2004-02-02', centrevd: '2004-02-01' } },
    silent: { answers: { dxdat: '2004-02-02', centrevd: '2004-02-02' } },
  },
];
