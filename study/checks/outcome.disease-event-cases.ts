import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const biopsy: SituationEntry = { form: 'DX', event: 'SCR', answers: { dxdat: '2004-02-02' } };
const remission = (csr: string, csrdat: string | null = null): SituationEntry => ({
  form: 'CSR',
  answers: { csr, csrdat },
});
const event = (evttype: string, evtdat: string, more: Answers = {}): SituationEntry => ({
  form: 'EVT',
  answers: { evttype, evtdat, ...more },
});
const images = (raddat: string, ovrlresp: string): SituationEntry => ({ form: 'RAD', answers: { raddat, ovrlresp } });
const ended = (eotdat: string, eotres: string): SituationEntry => ({ form: 'EOT', answers: { eotdat, eotres } });
const contact = (fudat: string, survstat: string, fulkadat: string | null = null): SituationEntry => ({
  form: 'FU',
  answers: { fudat, survstat, fulkadat },
});

export const diseaseEventCases: CasebookCase[] = [
  {
    check: 'EC-127',
    on: 'EVT.evtdat',
    fires: { entries: [biopsy, event('PROGRESSION', '2004-02-01')] },
    silent: { entries: [biopsy, event('PROGRESSION', '2004-02-02')] },
  },
  {
    check: 'EC-127',
    on: 'EVT.evttype',
    fires: { entries: [remission('N'), event('RELAPSE_METASTATIC', '2005-09-05')] },
    silent: { entries: [remission('Y', '2004-07-26'), event('RELAPSE_METASTATIC', '2005-09-05')] },
  },
  {
    check: 'EC-127',
    on: 'EVT.evttype',
    fires: { entries: [remission('Y', '2004-07-26'), event('PROGRESSION', '2005-09-05')] },
    silent: { entries: [remission('Y', '2004-07-26'), event('PROGRESSION', '2004-06-07')] },
  },
  {
    check: 'EC-127',
    on: 'EVT.evttype',
    // A relapse without a new remission can grow further; after a new remission it is a relapse again.
    fires: {
      entries: [
        remission('Y', '2004-07-26'),
        event('RELAPSE_METASTATIC', '2005-09-05', { evtcr2: 'Y', evtcr2d: '2005-10-03' }),
        event('PROGRESSION', '2006-03-06'),
      ],
    },
    silent: {
      entries: [
        remission('Y', '2004-07-26'),
        event('RELAPSE_METASTATIC', '2005-09-05', { evtcr2: 'N' }),
        event('PROGRESSION', '2006-03-06'),
      ],
    },
  },
  {
    check: 'EC-127',
    on: 'EVT.evttype',
    fires: {
      entries: [
        remission('N'),
        event('PROGRESSION', '2004-09-06', { evtcr2: 'N' }),
        event('RELAPSE_LOCAL', '2005-09-05'),
      ],
    },
    silent: {
      entries: [
        remission('N'),
        event('PROGRESSION', '2004-09-06', { evtcr2: 'Y', evtcr2d: '2004-11-08' }),
        event('RELAPSE_LOCAL', '2005-09-05'),
      ],
    },
  },
  {
    check: 'EC-129',
    on: 'EVT.evtbasis',
    fires: {
      entries: [images('2005-08-22', 'CR'), event('RELAPSE_LOCAL', '2005-09-05', { evtbasis: ['CLINICAL'] })],
    },
    silent: {
      entries: [
        images('2005-08-22', 'CR'),
        event('RELAPSE_LOCAL', '2005-09-05', { evtbasis: ['CLINICAL', 'IMAGING'] }),
      ],
    },
  },
  {
    check: 'EC-129',
    on: 'EVT.evtbasis',
    fires: {
      entries: [images('2005-08-22', 'NED'), event('RELAPSE_LOCAL', '2005-09-05', { evtbasis: ['HISTOLOGY'] })],
    },
    silent: {
      entries: [images('2005-08-21', 'NED'), event('RELAPSE_LOCAL', '2005-09-05', { evtbasis: ['HISTOLOGY'] })],
    },
  },
  {
    check: 'EVT-EVTONTX',
    on: 'EVT.evtontx',
    fires: {
      entries: [ended('2005-01-17', 'COMPLETED'), event('RELAPSE_LOCAL', '2005-09-05', { evtontx: 'Y' })],
    },
    silent: {
      entries: [ended('2004-08-30', 'PROGRESSION'), event('PROGRESSION', '2004-09-06', { evtontx: 'Y' })],
    },
  },
  {
    check: 'EVT-EVTONTX',
    on: 'EVT.evtontx',
    fires: { entries: [ended('2005-01-17', 'COMPLETED'), event('PROGRESSION', '2004-09-06', { evtontx: 'N' })] },
    silent: { entries: [ended('2005-01-17', 'COMPLETED'), event('RELAPSE_LOCAL', '2005-09-05', { evtontx: 'N' })] },
  },
  {
    check: 'EC-147',
    on: 'DTH.dthdat',
    fires: { entries: [biopsy, { form: 'DTH', answers: { dthdat: '2004-01-10' } }] },
    silent: { entries: [biopsy, { form: 'DTH', answers: { dthdat: '2006-01-10' } }] },
  },
  {
    check: 'EC-147',
    on: 'FU.fudat',
    fires: { entries: [biopsy, contact('2003-04-18', 'ALIVE')] },
    silent: { entries: [biopsy, contact('2005-04-18', 'ALIVE')] },
  },
  {
    check: 'EC-147',
    on: 'FU.fulkadat',
    fires: {
      entries: [biopsy, event('RELAPSE_LOCAL', '2005-09-05'), contact('2006-03-06', 'LOST', '2005-09-04')],
    },
    silent: {
      entries: [biopsy, event('RELAPSE_LOCAL', '2005-09-05'), contact('2006-03-06', 'LOST', '2005-09-05')],
    },
  },
];
