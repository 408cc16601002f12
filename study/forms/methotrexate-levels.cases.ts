import type { CheckCase } from '../check-cases';

const usual = { mtxl24t: 24, mtxl24: 3.2, mtxl48t: 48, mtxl48: 0.4, mtxl72t: 72, mtxl72: 0.08 };
const cycle = { event: 'MTX1', entries: { CYC: [{ answers: { creatd1: 0.5 } }] } };

export const methotrexateLevelsCases: CheckCase[] = [
  {
    check: 'EC-065',
    fires: { answers: { ...usual, mtxl48t: 53 } },
    silent: { answers: { ...usual, mtxl48t: 52 } },
  },
  {
    check: 'EC-065',
    group: 'samples',
    fires: { answers: { mtxxt: 96 }, rows: [{ mtxxt: 96 }, { mtxxt: 96 }], index: 1 },
    silent: { answers: { mtxxt: 96 }, rows: [{ mtxxt: 96 }], parent: { mtxl72t: 72 } },
  },
  { check: 'EC-066', fires: { answers: { ...usual, mtxl72: 0.5 } }, silent: { answers: usual } },
  {
    check: 'EC-067',
    fires: { answers: { ...usual, mtxl24: 5.01, lvesc: 'N', mtxclr: 72 } },
    silent: { answers: { ...usual, mtxl24: 5, lvesc: 'N', mtxclr: 72 } },
  },
  {
    check: 'EC-068',
    fires: { answers: { ...usual, mtxl72: 0.1, lvstt: 24, lvn: 9 } },
    silent: { answers: { ...usual, lvstt: 30, lvn: 9 } },
  },
  {
    check: 'EC-069',
    fires: { ...cycle, answers: { creat24: 0.75, lvesc: 'N' } },
    silent: { ...cycle, answers: { creat24: 0.74, lvesc: 'N' } },
  },
  {
    check: 'EC-070',
    fires: { answers: { mtxphpre: 6.9, mtxhyd: 3000, mtxuop: 'Y', mtxcomm: null } },
    silent: { answers: { mtxphpre: 7, mtxhyd: 3000, mtxuop: 'Y', mtxcomm: null } },
  },
  {
    check: 'EC-072',
    fires: { ...cycle, answers: { ...usual, creat24: 0.6, glucarp: 'Y', glucarpt: 50 } },
    silent: { ...cycle, answers: { ...usual, mtxl48: 5.1, creat24: 0.8, glucarp: 'Y', glucarpt: 50 } },
  },
];
