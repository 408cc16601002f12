import type { CheckCase } from '../check-cases';

export const metastasisSurgeryCases: CheckCase[] = [
  {
    check: 'SXM-ONCE',
    fires: { answers: { lungsxdone: 'DONE' }, others: { SXM: [{ lungsxdone: 'DONE' }] } },
    silent: { answers: { lungsxdone: 'DONE' }, others: { SXM: [{ lungsxdone: null }] } },
  },
  {
    check: 'EC-096',
    fires: { answers: { sxmremn: 3, sxmposn: 4, sxmviabn: 1 } },
    silent: { answers: { sxmremn: 3, sxmposn: 3, sxmviabn: 3 } },
  },
  {
    check: 'EC-096',
    fires: { answers: { sxmremn: 3, sxmposn: 1, sxmviabn: 2 } },
    silent: { answers: { sxmremn: 3, sxmposn: 2, sxmviabn: 0 } },
  },
  {
    check: 'EC-097',
    fires: { answers: { sxmctn: 4, sxmremn: 3, sxmcompl: 'Y' } },
    silent: { answers: { sxmctn: 4, sxmremn: 4, sxmcompl: 'Y' } },
  },
  {
    check: 'EC-099',
    fires: { answers: { sxmapp: 'VATS', sxmpalp: 'N', sxmcompl: 'Y' } },
    silent: { answers: { sxmapp: 'VATS', sxmpalp: 'N', sxmcompl: 'N' } },
  },
  {
    check: 'SXM-R2',
    fires: { answers: { sxmmarg: 'R2', sxmcompl: 'Y' } },
    silent: { answers: { sxmmarg: 'R1', sxmcompl: 'Y' } },
  },
  {
    check: 'SXM-PALPATION',
    fires: { answers: { sxmsite: 'LUNG', sxmpalp: 'N', sxmapp: 'THORACOTOMY' } },
    silent: { answers: { sxmsite: 'LUNG', sxmpalp: 'N', sxmapp: 'VATS' } },
  },
];
