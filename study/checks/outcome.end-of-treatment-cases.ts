import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const ended = (answers: Answers): SituationEntry => ({ form: 'EOT', event: 'EOT', answers });
const lastCycle: SituationEntry = {
  form: 'CYC',
  event: 'IFO4',
  answers: { cycstdat: '2004-12-06' },
  groups: { exposures: [{ extrt: 'IFOSFAMIDE', exstdat: '2004-12-06', exendat: '2004-12-11' }] },
};
const operation = (sxmdat: string, sxmreason: string): SituationEntry => ({
  form: 'SXM',
  answers: { sxmdat, sxmsite: 'LUNG', sxmreason },
});
const evaluation = (answers: Answers): SituationEntry => ({
  form: 'LE',
  event: 'FU012',
  answers: { ledat: '2006-01-16', ...answers },
});
const audiometry = (ofdat: string, audear: string, siopoto: string): SituationEntry => ({
  form: 'OF',
  answers: { oftest: 'AUDIOMETRY', ofdat, audear, siopoto },
});
const echo = (answers: Answers): SituationEntry => ({
  form: 'OF',
  answers: { oftest: 'ECHO', ofdat: '2006-01-09', ...answers },
});
const sample = (lbdat: string, egfr: number): SituationEntry => ({ form: 'LB', answers: { lbdat, egfr } });

export const endOfTreatmentCases: CasebookCase[] = [
  {
    check: 'EC-137',
    on: 'EOT.eotdat',
    fires: { entries: [lastCycle, ended({ eotdat: '2004-12-10' })] },
    silent: { entries: [lastCycle, ended({ eotdat: '2004-12-11' })] },
  },
  {
    check: 'EC-137',
    on: 'EOT.eotdat',
    fires: { entries: [lastCycle, operation('2005-01-10', 'INITIAL'), ended({ eotdat: '2004-12-11' })] },
    silent: { entries: [lastCycle, operation('2005-09-12', 'RELAPSE_1'), ended({ eotdat: '2004-12-11' })] },
  },
  {
    check: 'EC-137',
    on: 'EOT.eotdat',
    fires: {
      entries: [lastCycle, { form: 'LAK', answers: { harvdat: '2004-12-20' } }, ended({ eotdat: '2004-12-11' })],
    },
    silent: {
      entries: [lastCycle, { form: 'LAK', answers: { harvdat: '2004-11-20' } }, ended({ eotdat: '2004-12-11' })],
    },
  },
  {
    check: 'EC-140',
    on: 'EOT.eossign',
    fires: { entries: [{ ...lastCycle, status: 'draft' }, ended({ eossign: '2012-05-14T10:30' })] },
    silent: { entries: [lastCycle, ended({ eossign: '2012-05-14T10:30' })] },
  },
  {
    check: 'EOT-EOTSTAT',
    on: 'EOT.eotstat',
    fires: { entries: [{ form: 'CSR', answers: { csr: 'N' } }, ended({ eotstat: 'CR' })] },
    silent: { entries: [{ form: 'CSR', answers: { csr: 'Y' } }, ended({ eotstat: 'CR' })] },
  },
  {
    check: 'EOT-EOSRES',
    on: 'EOT.eosres',
    fires: { entries: [ended({ eosdat: '2006-01-16', eosres: 'DEATH' })] },
    silent: {
      entries: [ended({ eosdat: '2006-01-16', eosres: 'DEATH' }), { form: 'DTH', answers: { dthdat: '2006-01-16' } }],
    },
  },
  {
    check: 'EOT-EOSRES',
    on: 'EOT.eosres',
    fires: { entries: [ended({ eosres: 'LOST' }), { form: 'FU', answers: { survstat: 'ALIVE' } }] },
    silent: { entries: [ended({ eosres: 'LOST' }), { form: 'FU', answers: { survstat: 'LOST' } }] },
  },
  {
    check: 'EOT-EOSRES',
    on: 'EOT.eosres',
    fires: { entries: [ended({ eosres: 'WITHDRAWAL' }), { form: 'ICF', answers: { icftype: 'INITIAL' } }] },
    silent: { entries: [ended({ eosres: 'WITHDRAWAL' }), { form: 'ICF', answers: { icftype: 'WITHDRAWAL' } }] },
  },
  {
    check: 'EC-141',
    on: 'LE.lehear',
    fires: {
      entries: [
        audiometry('2006-01-09', 'LEFT', '1'),
        audiometry('2006-01-09', 'RIGHT', '2'),
        evaluation({ lehear: '1' }),
      ],
    },
    silent: {
      entries: [
        audiometry('2006-01-09', 'LEFT', '1'),
        audiometry('2006-01-09', 'RIGHT', '2'),
        audiometry('2005-06-09', 'LEFT', '3'),
        evaluation({ lehear: '2' }),
      ],
    },
  },
  {
    check: 'EC-141',
    on: 'LE.lehear',
    fires: { entries: [audiometry('2005-01-16', 'LEFT', '1'), evaluation({ lehear: 'ND' })] },
    silent: { entries: [audiometry('2005-01-15', 'LEFT', '1'), evaluation({ lehear: 'ND' })] },
  },
  {
    check: 'EC-141',
    on: 'LE.lecard',
    fires: { entries: [echo({ lvef: 49, shortf: 30 }), evaluation({ lecard: 'NORMAL' })] },
    silent: { entries: [echo({ lvef: 50, shortf: 28 }), evaluation({ lecard: 'NORMAL' })] },
  },
  {
    check: 'EC-141',
    on: 'LE.lecard',
    fires: { entries: [echo({ lvef: 60 }), evaluation({ lecard: 'ASYMPT_DYSFUNCTION' })] },
    silent: { entries: [echo({ lvef: 60 }), evaluation({ lecard: 'HEART_FAILURE' })] },
  },
  {
    check: 'EC-141',
    on: 'LE.leren',
    fires: { entries: [sample('2006-01-09', 89.9), evaluation({ leren: '>=90' })] },
    silent: { entries: [sample('2006-01-09', 90), sample('2005-09-09', 70), evaluation({ leren: '>=90' })] },
  },
  {
    check: 'EC-142',
    on: 'LE.lesmn',
    fires: { entries: [evaluation({ lesmn: 'Y' }), { form: 'EVT', answers: { evttype: 'RELAPSE_LOCAL' } }] },
    silent: {
      entries: [
        evaluation({ lesmn: 'Y' }),
        { form: 'EVT', answers: { evttype: 'SECOND_MALIGNANCY', evtdat: '2005-11-07' } },
      ],
    },
  },
  {
    check: 'EC-142',
    on: 'LE.lesmn',
    fires: {
      entries: [
        evaluation({ lesmn: 'Y' }),
        { form: 'EVT', answers: { evttype: 'SECOND_MALIGNANCY', evtdat: '2006-11-07' } },
      ],
    },
    silent: { entries: [evaluation({ lesmn: 'N' })] },
  },
];
