import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';
import { eligibilityCases } from './diagnosis.eligibility-cases';

const birth = (brthyy: number, brthmo: number): SituationEntry => ({
  form: 'DM',
  answers: { brthyy, brthmo, sex: 'F' },
});
const diagnosis = (dxdat: string, more: Answers = {}): SituationEntry => ({ form: 'DX', answers: { dxdat, ...more } });
const staging = (answers: Answers): SituationEntry => ({ form: 'METS', answers });
const firstDose: SituationEntry = { form: 'CYC', event: 'MTX1', answers: { cyccode: 'MTX1', cycstdat: '2004-02-09' } };

const lungAlone = { lungmet: 'Y', pleural: 'N', bonemet: 'N', nodemet: 'N', othmet: 'N' };
const staged = (cm_ajcc: string, sites: Answers) => [diagnosis('2004-01-26', { cm_ajcc }), staging(sites)];

const diagnosisCases: CasebookCase[] = [
  {
    check: 'EC-011',
    on: 'DM.brthyy',
    fires: { entries: [birth(2004, 2), diagnosis('2004-01-26')] },
    silent: { entries: [birth(2004, 1), diagnosis('2004-01-26')] },
  },
  {
    check: 'EC-012',
    on: 'DM.brthmo',
    fires: { entries: [birth(1992, 3)], lookalikes: [{ in: 'child', entry: 'DM-1', number: 'MI01-004' }] },
    silent: { entries: [birth(1992, 3)], lookalikes: [{ in: 'form', entry: 'DM-1', number: 'MI01-004' }] },
  },
  {
    check: 'EC-013',
    on: 'DX.dxdat',
    fires: { entries: [diagnosis('2004-02-10'), firstDose] },
    silent: { entries: [diagnosis('2004-02-09'), firstDose] },
  },
  {
    check: 'EC-014',
    on: 'DX.dxdat',
    fires: { entries: [diagnosis('2004-01-04'), firstDose] },
    silent: { entries: [diagnosis('2004-01-05'), firstDose] },
  },
  {
    check: 'DX-DXDAT',
    on: 'DX.dxdat',
    fires: { entries: [diagnosis('2004-02-06'), { form: 'SCR', answers: { enrldat: '2004-02-05' } }] },
    silent: { entries: [diagnosis('2004-02-05'), { form: 'SCR', answers: { enrldat: '2004-02-05' } }] },
  },
  {
    check: 'EC-021',
    on: 'DX.cm_ajcc',
    fires: { entries: staged('M1a', { ...lungAlone, bonemet: 'Y' }) },
    silent: { entries: staged('M1b', { ...lungAlone, bonemet: 'Y' }) },
  },
  {
    check: 'EC-021',
    on: 'DX.cm_ajcc',
    fires: { entries: staged('M1a', { ...lungAlone, nodemet: 'Y' }) },
    silent: { entries: staged('M1a', { ...lungAlone, pleural: 'Y' }) },
  },
  {
    check: 'EC-021',
    on: 'DX.cm_ajcc',
    fires: { entries: staged('M1b', lungAlone) },
    silent: { entries: staged('M1a', lungAlone) },
  },
  {
    // A site whose rule counts the pleura apart; a metastases form that is half filled in.
    check: 'EC-021',
    on: 'DX.cm_ajcc',
    fires: { entries: staged('M1a', { ...lungAlone, pleural: 'Y', othmet: 'Y' }) },
    silent: { entries: staged('M1b', { ...lungAlone, pleural: 'Y' }) },
  },
  {
    check: 'EC-021',
    on: 'DX.cm_ajcc',
    fires: { entries: staged('M1a', { othmet: 'Y' }) },
    silent: { entries: staged('M1b', { lungmet: 'Y', pleural: 'N', bonemet: 'N' }) },
  },
  {
    check: 'EC-025',
    on: 'METS.chestctd',
    fires: { entries: [staging({ chestctd: '2004-01-11' }), firstDose] },
    silent: { entries: [staging({ chestctd: '2004-01-12' }), firstDose] },
  },
  {
    check: 'METS-METDAT',
    on: 'METS.metdat',
    fires: { entries: [staging({ metdat: '2004-02-10' }), firstDose] },
    silent: { entries: [staging({ metdat: '2004-02-09' }), firstDose] },
  },
];

export const diagnosisAndEligibilityCases: readonly CasebookCase[] = [...diagnosisCases, ...eligibilityCases];
