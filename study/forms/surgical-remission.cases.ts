import type { CheckCase } from '../check-cases';

const operated = { SXP: [{ sxpdone: 'DONE', sxpdat: '2004-05-10' }], PATH: [{ pathspec: 'PRIMARY', margr: 'R0' }] };
const staged = (bonemet: string) => ({ METS: [{ lungmet: 'Y', pleural: 'N', bonemet, nodemet: 'N', othmet: 'N' }] });

export const surgicalRemissionCases: CheckCase[] = [
  {
    check: 'CSR-CSRPRIM',
    fires: { answers: { csrprim: 'YES_R1' }, others: operated },
    silent: { answers: { csrprim: 'YES_R0' }, others: operated },
  },
  {
    check: 'CSR-CSRLUNG',
    fires: { answers: { csrlung: 'NO_LUNG_METS' }, others: staged('N') },
    silent: { answers: { csrlung: 'SURGERY_COMPLETE' }, others: staged('N') },
  },
  {
    check: 'CSR-CSROTH',
    fires: { answers: { csroth: 'NA' }, others: staged('Y') },
    silent: { answers: { csroth: 'NA' }, others: staged('N') },
  },
];
