import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';
import { remissionCases } from './surgery-and-response.remission-cases';

const cycle = (event: string, on: string, drug = 'METHOTREXATE'): SituationEntry => ({
  form: 'CYC',
  event,
  answers: { cyccode: event, cycdone: 'GIVEN', cycstdat: on },
  groups: { exposures: [{ extrt: drug, exdose: 15_000, exstdat: on, exendat: on }] },
});
const primary = (sxpdat: string, more: Answers = {}): SituationEntry => ({
  form: 'SXP',
  event: 'SX_PRIM',
  answers: { sxpdone: 'DONE', sxpdat, sxptype: 'LIMB_SALVAGE', ...more },
});
const lung = (sxmdat: string, more: Answers = {}): SituationEntry => ({
  form: 'SXM',
  event: 'SX_LUNG1',
  answers: { sxmdat, sxmsite: 'LUNG', sxmlat: 'LEFT', sxmreason: 'INITIAL', ...more },
});
const specimen = (pathspec: string, pathdat: string, more: Answers = {}): SituationEntry => ({
  form: 'PATH',
  answers: { pathspec, pathdat, ...more },
});
const staged = (answers: Answers): SituationEntry => ({ form: 'METS', event: 'SCR', answers });
const relapse = (evtdat: string, more: Answers = {}): SituationEntry => ({
  form: 'EVT',
  answers: { evttype: 'RELAPSE_METASTATIC', evtdat, ...more },
});
const wound = (more: Answers): SituationEntry => ({
  form: 'AE',
  answers: { aestdat: '2004-05-20', aetoxgr: '2', aerels: 'PROBABLE', ...more },
});
const start = cycle('MTX1', '2004-02-09');

const surgeryCases: CasebookCase[] = [
  {
    check: 'EC-093',
    on: 'SXP.sxpdat',
    // Week 7 ends on the day before week 8 begins.
    fires: { entries: [start, primary('2004-04-04')] },
    silent: { entries: [start, primary('2004-04-05')] },
  },
  {
    check: 'EC-093',
    on: 'SXP.sxpdat',
    fires: { entries: [start, primary('2004-07-05')] },
    silent: { entries: [start, primary('2004-07-04')] },
  },
  {
    check: 'EC-093',
    on: 'SXP.sxpdat',
    fires: { entries: [start, primary('2004-03-01'), primary('2004-05-10', { sxptype: 'REVISION' })] },
    silent: { entries: [start, primary('2004-05-10'), primary('2005-03-01', { sxptype: 'REVISION' })] },
  },
  {
    check: 'EC-094',
    on: 'SXP.sxpdat',
    fires: { entries: [primary('2004-05-10'), cycle('AP3', '2004-05-16', 'CISPLATIN')] },
    silent: { entries: [primary('2004-05-10'), cycle('AP3', '2004-05-17', 'CISPLATIN')] },
  },
  {
    check: 'EC-094',
    on: 'SXP.sxpdat',
    fires: { entries: [primary('2004-05-10'), cycle('AP3', '2004-06-08', 'CISPLATIN')] },
    silent: { entries: [primary('2004-05-10'), cycle('AP3', '2004-06-07', 'CISPLATIN')] },
  },
  {
    check: 'EC-094',
    on: 'SXP.sxpdat',
    fires: { entries: [primary('2004-05-10'), cycle('AP3', '2004-06-08', 'CISPLATIN')] },
    // The form itself doubts the date (SXP-CHEMO-LATE).
    silent: { entries: [primary('2004-05-10', { sxpchemo: '2004-06-08' }), cycle('AP3', '2004-06-08', 'CISPLATIN')] },
  },
  {
    check: 'EC-098',
    on: 'SXM.sxmreason',
    fires: { entries: [staged({ lungmet: 'N' }), lung('2004-06-14')] },
    silent: { entries: [staged({ lungmet: 'N' }), lung('2004-06-14', { sxmreason: 'RELAPSE_1' })] },
  },
  {
    check: 'EC-102',
    on: 'PATH.pathdat',
    fires: { entries: [primary('2004-05-10'), specimen('PRIMARY', '2004-05-11')] },
    silent: { entries: [primary('2004-05-10'), specimen('PRIMARY', '2004-05-10')] },
  },
  {
    check: 'EC-102',
    on: 'PATH.pathdat',
    fires: { entries: [lung('2004-06-14', { sxmlat: 'LEFT' }), specimen('LUNG_R', '2004-06-14')] },
    silent: { entries: [lung('2004-06-14', { sxmlat: 'BILATERAL_ONE_STAGE' }), specimen('LUNG_R', '2004-06-14')] },
  },
  {
    check: 'EC-102',
    on: 'PATH.pathdat',
    fires: { entries: [lung('2004-06-14', { sxmsite: 'NODE' }), specimen('BONE_MET', '2004-06-14')] },
    silent: { entries: [lung('2004-06-14', { sxmsite: 'NODE' }), specimen('OTHER', '2004-06-14')] },
  },
  {
    check: 'EC-102-OVERDUE',
    on: 'SXP.sxpdat',
    fires: { entries: [primary('2004-05-10')], today: '2004-07-10' },
    silent: { entries: [primary('2004-05-10')], today: '2004-07-09' },
  },
  {
    check: 'EC-102-OVERDUE',
    on: 'SXM.sxmdat',
    fires: { entries: [lung('2004-06-14'), lung('2004-07-26'), specimen('LUNG_L', '2004-06-14')] },
    silent: { entries: [lung('2004-06-14'), specimen('LUNG_L', '2004-06-14')] },
  },
  {
    check: 'EC-102-OVERDUE',
    on: 'SXP.sxpdat',
    fires: { entries: [primary('2004-05-10'), specimen('LUNG_L', '2004-06-14')] },
    // The specimen is there, with a date that EC-102 tells; a revision gives none.
    silent: {
      entries: [
        primary('2004-05-10'),
        specimen('PRIMARY', '2004-05-11'),
        primary('2005-05-10', { sxptype: 'REVISION' }),
      ],
    },
  },
  {
    check: 'EC-106',
    on: 'PATH.necpct',
    fires: { entries: [specimen('PRIMARY', '2004-02-09', { necne: 'N', necpct: 92 }), start] },
    silent: { entries: [specimen('PRIMARY', '2004-05-10', { necne: 'N', necpct: 92 }), start] },
  },
  {
    check: 'EC-126',
    on: 'RT.rtstdat',
    fires: {
      entries: [{ form: 'RT', answers: { rtyn: 'Y', rtsite: 'LUNG', rtstdat: '2004-06-01' } }, lung('2004-06-14')],
    },
    silent: {
      entries: [{ form: 'RT', answers: { rtyn: 'Y', rtsite: 'LUNG', rtstdat: '2004-07-01' } }, lung('2004-06-14')],
    },
  },
  {
    check: 'SXM-RELAPSE',
    on: 'SXM.sxmreason',
    fires: { entries: [lung('2006-03-01', { sxmreason: 'RELAPSE_1' }), relapse('2006-03-01')] },
    silent: { entries: [lung('2006-03-01', { sxmreason: 'RELAPSE_1' }), relapse('2006-02-06')] },
  },
  {
    check: 'SXM-SAME',
    on: 'SXM.sxmsame',
    fires: { entries: [primary('2004-05-10'), lung('2004-05-11', { sxmsame: 'Y' })] },
    silent: { entries: [primary('2004-05-10'), lung('2004-05-10', { sxmsame: 'Y' })] },
  },
  {
    check: 'SXP-SXPCOMP',
    on: 'SXP.sxpcomp',
    fires: { entries: [primary('2004-05-10', { sxpcomp: ['WOUND'] }), wound({ aetoxgr: '1' })] },
    silent: { entries: [primary('2004-05-10', { sxpcomp: ['WOUND'] }), wound({})] },
  },
  {
    check: 'SXP-SXPCOMP',
    on: 'SXP.sxpcomp',
    fires: { entries: [primary('2004-05-10', { sxpcomp: ['WOUND'] }), wound({ aerels: 'UNRELATED' })] },
    silent: { entries: [primary('2004-05-10', { sxpcomp: ['NONE'] })] },
  },
  {
    check: 'EVT-EVTTRT',
    on: 'EVT.evttrt',
    fires: { entries: [lung('2004-06-14'), relapse('2006-02-06', { evttrt: ['SURGERY'] })] },
    silent: { entries: [lung('2006-03-01'), relapse('2006-02-06', { evttrt: ['SURGERY'] })] },
  },
];

export const surgeryAndResponseCases: readonly CasebookCase[] = [...surgeryCases, ...remissionCases];
