import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

/** Born in March 1986: 18 on the 15th of March 2004, by the mid-month rule. */
const birth: SituationEntry = { form: 'DM', answers: { brthyy: 1986, brthmo: 3 } };
const diagnosis = (dxdat: string): SituationEntry => ({ form: 'DX', answers: { dxdat } });
const screening = (answers: Answers): SituationEntry => ({ form: 'SCR', event: 'SCR', answers });
const isYoung = screening({ inc01: 'Y' });
const isTooOld = screening({ inc01: 'N' });

const consent = (answers: Answers): SituationEntry => ({
  form: 'ICF',
  answers: { icftype: 'INITIAL', icfdat: '2004-02-03', ...answers },
});
const organTest = (oftest: string, answers: Answers, event = 'SCR'): SituationEntry => ({
  form: 'OF',
  event,
  answers: { oftest, ofdat: '2004-02-04', ...answers },
});
const sample = (egfr: number): SituationEntry => ({ form: 'LB', event: 'SCR', answers: { lbdat: '2004-02-04', egfr } });

export const eligibilityCases: CasebookCase[] = [
  {
    check: 'EC-003',
    on: 'SCR.inc01',
    fires: { entries: [isYoung, birth, diagnosis('2004-04-01')] },
    silent: { entries: [isYoung, birth, diagnosis('2004-02-29')] },
  },
  {
    check: 'EC-003',
    on: 'SCR.inc01',
    fires: { entries: [isYoung, birth, diagnosis('2004-03-15')] },
    silent: { entries: [isYoung, birth, diagnosis('2004-03-14')] },
  },
  {
    check: 'EC-003',
    on: 'SCR.inc01',
    fires: { entries: [isTooOld, birth, diagnosis('2004-02-29')] },
    silent: { entries: [isTooOld, birth, diagnosis('2004-03-14')] },
  },
  {
    check: 'EC-003-MONTH',
    on: 'SCR.inc01',
    fires: { entries: [isYoung, birth, diagnosis('2004-03-14')] },
    silent: { entries: [isYoung, birth, diagnosis('2004-02-29')] },
  },
  {
    check: 'EC-006',
    on: 'SCR.enrldat',
    fires: { entries: [screening({ enrldat: '2004-03-09' }), diagnosis('2004-01-26')] },
    silent: { entries: [screening({ enrldat: '2004-03-08' }), diagnosis('2004-01-26')] },
  },
  {
    check: 'SCR-ICFDAT',
    on: 'SCR.enrldat',
    fires: { entries: [screening({ enrldat: '2004-02-02' }), consent({})] },
    silent: { entries: [screening({ enrldat: '2004-02-03' }), consent({})] },
  },
  {
    check: 'SCR-INC03',
    on: 'SCR.inc03',
    fires: { entries: [screening({ inc03: 'N' }), { form: 'METS', answers: { lungmet: 'Y' } }] },
    silent: { entries: [screening({ inc03: 'Y' }), { form: 'METS', answers: { lungmet: 'Y' } }] },
  },
  {
    check: 'SCR-INC04',
    on: 'SCR.inc04',
    fires: { entries: [screening({ inc04: 'Y' }), consent({ icfpar1: 'N' })] },
    silent: { entries: [screening({ inc04: 'Y' }), consent({ icfpar1: 'Y' })] },
  },
  {
    check: 'SCR-INC04',
    on: 'SCR.inc04',
    fires: { entries: [screening({ inc04: 'N' }), consent({ icfpar1: 'Y' })] },
    silent: { entries: [screening({ inc04: 'N' })] },
  },
  {
    check: 'SCR-INC05',
    on: 'SCR.inc05',
    fires: { entries: [screening({ inc05: 'Y' }), sample(69.9)] },
    silent: { entries: [screening({ inc05: 'Y' }), sample(70)] },
  },
  {
    // What was measured counts before what was estimated.
    check: 'SCR-INC05',
    on: 'SCR.inc05',
    fires: { entries: [screening({ inc05: 'Y' }), sample(90), organTest('GFR_MEASURED', { gfrmeas: 69 })] },
    silent: { entries: [screening({ inc05: 'Y' }), sample(65), organTest('GFR_MEASURED', { gfrmeas: 70 })] },
  },
  {
    check: 'SCR-EXC03',
    on: 'SCR.exc03',
    fires: { entries: [screening({ exc03: 'N' }), organTest('ECHO', { lvef: 49, shortf: 30 })] },
    silent: { entries: [screening({ exc03: 'N' }), organTest('ECHO', { lvef: 50, shortf: 28 })] },
  },
  {
    check: 'SCR-EXC03',
    on: 'SCR.exc03',
    fires: { entries: [screening({ exc03: 'N' }), organTest('ECHO', { lvef: 60, shortf: 27 })] },
    silent: { entries: [screening({ exc03: 'N' }), organTest('ECHO', { lvef: 45, shortf: 24 }, 'AP4')] },
  },
];
