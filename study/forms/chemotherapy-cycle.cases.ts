import type { CheckCase } from '../check-cases';
import { exposureCases } from './chemotherapy-cycle.exposure-cases';

const ifosfamide = [
  { extrt: 'IFOSFAMIDE', exstdat: '2009-02-16', exendat: '2009-02-21' },
  { extrt: 'MESNA', exstdat: '2009-02-16', exendat: '2009-02-22' },
];
const cycleBefore = {
  CYC: [
    {
      answers: { cyccode: 'IFO1', cycdone: 'GIVEN', cycstdat: '2009-02-16' },
      groups: { exposures: ifosfamide },
    },
  ],
};

export const chemotherapyCycleCases: CheckCase[] = [
  {
    check: 'EC-043',
    fires: { answers: { cyccode: 'MTX1', gfrd1: 69.9 } },
    silent: { answers: { cyccode: 'MTX1', gfrd1: 70 } },
  },
  {
    check: 'EC-044',
    fires: { answers: { cyccode: 'AP1', ancd1: 0.99, pltd1: 100 } },
    silent: { answers: { cyccode: 'MTX1', ancd1: 0.75, pltd1: 75 } },
  },
  {
    check: 'EC-045',
    fires: { answers: { cycstdat: '2009-02-20' }, entries: cycleBefore },
    silent: { answers: { cycstdat: '2009-02-21' }, entries: cycleBefore },
  },
  {
    check: 'EC-046',
    fires: { answers: { cyccode: 'AP1', cycstdat: '2009-03-09' }, entries: cycleBefore },
    silent: { answers: { cyccode: 'AP2', cycstdat: '2009-03-09' }, entries: cycleBefore },
  },
  {
    check: 'EC-047',
    fires: { answers: { cycdelay: 4, delayres: null } },
    silent: { answers: { cycdelay: 3, delayres: null } },
  },
  {
    check: 'EC-050',
    fires: { answers: { bsaused: 1.26, bsacalc: 1.2, bsaovr: null } },
    silent: { answers: { bsaused: 1.25, bsacalc: 1.2, bsaovr: null } },
  },
  {
    check: 'EC-051',
    fires: {
      answers: { cyccode: 'IFO2', cycdone: 'GIVEN' },
      groups: { exposures: [{ extrt: 'IFOSFAMIDE', exadjyn: 'NO' }] },
    },
    silent: { answers: { cyccode: 'IFO2', cycdone: 'GIVEN' }, groups: { exposures: ifosfamide } },
  },
  {
    check: 'EC-053',
    fires: { answers: { gcsfstd: '2009-02-21' }, groups: { exposures: ifosfamide } },
    silent: { answers: { gcsfstd: '2009-02-22' }, groups: { exposures: ifosfamide } },
  },
  {
    check: 'CYC-GCSFDAYS',
    fires: { answers: { gcsftyp: 'PEGFILGRASTIM', gcsfdays: 2 } },
    silent: { answers: { gcsftyp: 'FILGRASTIM', gcsfdays: 7 } },
  },
  {
    check: 'CYC-NADIR',
    fires: { answers: { ancd1: 1.5, nadanc: 1.6 } },
    silent: { answers: { ancd1: 1.5, nadanc: 0.1, pltd1: 150, nadplt: 40 } },
  },
  ...exposureCases,
];
