import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const bothLungs: SituationEntry = {
  form: 'METS',
  event: 'SCR',
  answers: { lungmet: 'Y', lunglat: 'BILATERAL' },
  groups: {
    lesions: [
      { tulnkid: 'T01', tuloc: 'LUNG', tulat: 'LEFT', tulobe: 'LLL', tutype: 'TARGET', trdiam: 22 },
      { tulnkid: 'T02', tuloc: 'LUNG', tulat: 'RIGHT', tulobe: 'RUL', tutype: 'TARGET', trdiam: 14 },
    ],
  },
};
const lung = (sxmdat: string, sxmlat: string, more: Answers = {}): SituationEntry => ({
  form: 'SXM',
  answers: { sxmdat, sxmlat, sxmsite: 'LUNG', sxmreason: 'INITIAL', sxmcompl: 'Y', ...more },
});
const left = lung('2004-06-14', 'LEFT', { lungsxdone: 'DONE' });
const right = lung('2004-07-26', 'RIGHT');
const primary: SituationEntry = { form: 'SXP', answers: { sxpdone: 'DONE', sxpdat: '2004-05-10' } };
const remission = (csrlung: string, csrdat: string, more: Answers = {}): SituationEntry => ({
  form: 'CSR',
  answers: { csr: 'Y', csrlung, csroth: 'NA', csrdat, ...more },
});
const operated = remission('SURGERY_COMPLETE', '2004-07-26');
const images = (raddat: string, more: Answers = {}, rows: Answers[] = []): SituationEntry => ({
  form: 'RAD',
  answers: { raddat, radtpt: 'PREOP', ...more },
  groups: { measurements: rows },
});
const lungCleared = images('2004-04-26', { lungcr: 'Y' });
const notNeeded: SituationEntry = { form: 'SXM', answers: { lungsxdone: 'NOT_NEEDED_CR' } };
const firstDose: SituationEntry = { form: 'CYC', event: 'MTX1', answers: { cyccode: 'MTX1', cycstdat: '2004-02-09' } };
const event = (evttype: string, evtdat: string, more: Answers = {}): SituationEntry => ({
  form: 'EVT',
  answers: { evttype, evtdat, ...more },
});

export const remissionCases: CasebookCase[] = [
  {
    check: 'EC-100',
    on: 'SXM.lungsxdone',
    fires: { entries: [notNeeded, images('2004-04-26', { lungcr: 'N' })] },
    silent: { entries: [notNeeded, lungCleared] },
  },
  {
    check: 'EC-100',
    on: 'SXM.lungsxdone',
    // Planned for week 18, 14 June 2004, at the latest three weeks later.
    fires: { entries: [firstDose, notNeeded, images('2004-07-06', { lungcr: 'Y' })] },
    silent: { entries: [firstDose, notNeeded, images('2004-07-05', { lungcr: 'Y' })] },
  },
  {
    check: 'EC-101',
    on: 'SXM.lungsxdone',
    fires: { entries: [bothLungs, left, operated] },
    silent: { entries: [bothLungs, left, right, operated] },
  },
  {
    check: 'EC-101',
    on: 'SXM.lungsxdone',
    fires: { entries: [bothLungs, left, operated, images('2004-07-12', {}, [{ tulnkid: 'T01', trstate: 'ABSENT' }])] },
    silent: { entries: [bothLungs, left, operated, images('2004-07-12', {}, [{ tulnkid: 'T02', trstate: 'ABSENT' }])] },
  },
  {
    check: 'EC-101',
    on: 'SXM.lungsxdone',
    fires: { entries: [bothLungs, lung('2004-06-14', 'RIGHT', { lungsxdone: 'DONE' }), operated] },
    silent: { entries: [bothLungs, lung('2004-06-14', 'BILATERAL_ONE_STAGE', { lungsxdone: 'DONE' }), operated] },
  },
  {
    check: 'EC-109',
    on: 'RAD.ovrlresp',
    fires: { entries: [images('2004-09-06', { ovrlresp: 'PD' }), event('PROGRESSION', '2004-10-05')] },
    silent: { entries: [images('2004-09-06', { ovrlresp: 'PD' }), event('PROGRESSION', '2004-10-04')] },
  },
  {
    check: 'EC-109',
    on: 'RAD.newles',
    fires: { entries: [images('2004-09-06', { newles: 'Y', ovrlresp: 'SD' })] },
    silent: { entries: [images('2004-09-06', { newles: 'N', ovrlresp: 'SD' })] },
  },
  {
    check: 'EC-109',
    on: 'RAD.ovrlresp',
    // After a new remission another progression is another event; while the disease is known, it is not.
    fires: {
      entries: [
        images('2004-09-06'),
        event('PROGRESSION', '2004-09-06', { evtcr2: 'Y', evtcr2d: '2004-10-18' }),
        images('2005-01-17', { ovrlresp: 'PD' }),
      ],
    },
    silent: {
      entries: [
        images('2004-09-06'),
        event('PROGRESSION', '2004-09-06', { evtcr2: 'N' }),
        images('2005-01-17', { ovrlresp: 'PD' }),
      ],
    },
  },
  {
    check: 'EC-109',
    on: 'EVT.evtbasis',
    fires: { entries: [images('2004-08-08', { ovrlresp: 'SD' }), event('RELAPSE_METASTATIC', '2004-09-06')] },
    silent: { entries: [event('SECOND_MALIGNANCY', '2004-09-06')] },
  },
  {
    check: 'EC-111',
    on: 'CSR.csrdat',
    fires: { entries: [primary, left, right, remission('SURGERY_COMPLETE', '2004-06-14')] },
    silent: { entries: [primary, left, right, operated] },
  },
  {
    check: 'EC-111',
    on: 'CSR.csrdat',
    fires: { entries: [primary, lungCleared, remission('CR_ON_CHEMO', '2004-04-26')] },
    silent: { entries: [primary, lungCleared, remission('CR_ON_CHEMO', '2004-05-10')] },
  },
  {
    check: 'EC-111',
    on: 'CSR.csrdat',
    fires: { entries: [primary, left, right, operated, event('RELAPSE_METASTATIC', '2004-07-26')] },
    // Disease that grew before it was removed.
    silent: { entries: [primary, left, right, operated, event('PROGRESSION', '2004-06-01')] },
  },
  {
    check: 'EC-112',
    on: 'CSR.csrlung',
    fires: { entries: [bothLungs, left, lung('2004-07-26', 'RIGHT', { sxmcompl: 'N' }), operated] },
    silent: { entries: [bothLungs, left, right, operated] },
  },
  {
    check: 'EC-112',
    on: 'CSR.csrlung',
    fires: { entries: [remission('CR_ON_CHEMO', '2004-05-10'), images('2004-04-26', { lungcr: 'N' })] },
    silent: { entries: [remission('CR_ON_CHEMO', '2004-05-10'), lungCleared] },
  },
  {
    check: 'EC-112',
    on: 'CSR.csrlung',
    fires: { entries: [bothLungs, lung('2004-06-14', 'LEFT'), operated] },
    // A lung of two for which nothing is entered is told by EC-101 on the operation.
    silent: { entries: [bothLungs, left, operated] },
  },
];
