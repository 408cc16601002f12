import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const report = (saeaware: string, saerep: string | null): SituationEntry => ({
  form: 'SAE',
  answers: { saever: 'INITIAL', saeaware, saerep },
});
const ended: SituationEntry = { form: 'EOT', event: 'EOT', answers: { eotdat: '2004-12-11' } };
/** The visit of month 3 is planned for 11 Mar 2005, with 21 days either side; that of month 6 for 11 June. */
const contact = (fudat: string, survstat = 'ALIVE', event = 'FU003'): SituationEntry => ({
  form: 'FU',
  event,
  answers: { fudat, survstat },
});
const lastDose: SituationEntry = {
  form: 'CYC',
  event: 'IFO4',
  answers: { cyccode: 'IFO4', cycdone: 'GIVEN', cycstdat: '2004-12-06' },
  groups: { exposures: [{ extrt: 'IFOSFAMIDE', exstdat: '2004-12-06', exendat: '2004-12-11' }] },
};
const enrolled = { enrolledOn: '2004-01-30' };
const screened: SituationEntry = { form: 'SCR', event: 'SCR', answers: { enrldat: '2004-01-30' } };
const death: SituationEntry = { form: 'DTH', answers: { dthdat: '2005-04-20' } };

const staged = (since: string): SituationEntry => ({
  form: 'METS',
  answers: { metdat: '2004-02-03' },
  groups: { lesions: [{ tulnkid: 'T01', tuloc: 'LUNG' }] },
  pendingInRows: [{ group: 'lesions', index: 0, field: 'trdiam', since }],
});
const reviewed = (pendingSince: Record<string, string>, answers: Answers = {}): SituationEntry => ({
  form: 'DX',
  answers,
  missing: { icdomor: 'PENDING' },
  pendingSince,
});

export const systemCases: CasebookCase[] = [
  {
    check: 'EC-121',
    on: 'SAE.saeaware',
    fires: { entries: [report('2020-03-09T10:00', '2020-03-10T10:01')] },
    silent: { entries: [report('2020-03-09T10:00', '2020-03-10T10:00'), report('2004-03-09T10:00', null)] },
  },
  {
    check: 'EC-132',
    on: 'EOT.eotdat',
    fires: { entries: [lastDose, ended], ...enrolled, today: '2005-04-02' },
    silent: { entries: [lastDose, ended], ...enrolled, today: '2005-04-01' },
  },
  {
    check: 'EC-132',
    on: 'FU.fudat',
    fires: { entries: [lastDose, ended, contact('2005-03-14')], ...enrolled, today: '2005-07-03' },
    silent: { entries: [lastDose, ended, contact('2005-03-14')], ...enrolled, today: '2005-07-02' },
  },
  {
    // Somebody heard of the child in the time of the visit.
    check: 'EC-132',
    on: 'FU.fudat',
    fires: {
      entries: [lastDose, ended, contact('2005-03-14'), contact('2005-05-20', 'ALIVE', 'ANY')],
      ...enrolled,
      today: '2005-07-03',
    },
    silent: {
      entries: [lastDose, ended, contact('2005-03-14'), contact('2005-05-21', 'ALIVE', 'ANY')],
      ...enrolled,
      today: '2005-07-03',
    },
  },
  {
    check: 'EC-132',
    on: 'FU.fudat',
    fires: { entries: [lastDose, ended, contact('2005-03-14')], ...enrolled },
    silent: { entries: [lastDose, ended, contact('2005-03-14'), death], ...enrolled },
  },
  {
    check: 'EC-132',
    on: 'FU.fudat',
    fires: { entries: [lastDose, ended, contact('2005-03-14')], ...enrolled },
    silent: { entries: [lastDose, ended, contact('2005-09-12', 'LOST')], ...enrolled },
  },
  {
    // Nothing was heard for 18 months of a child on treatment.
    check: 'EC-132',
    on: 'SCR.enrldat',
    fires: { entries: [screened, lastDose], ...enrolled, today: '2006-06-12' },
    silent: { entries: [screened, lastDose], ...enrolled, today: '2006-06-11' },
  },
  {
    check: 'EC-132',
    on: 'SCR.enrldat',
    fires: { entries: [screened, lastDose], ...enrolled },
    silent: { entries: [screened, lastDose] },
  },
  {
    check: 'EC-146',
    on: 'DX.icdomor',
    fires: { entries: [reviewed({ icdomor: '2012-05-01' })] },
    silent: { entries: [reviewed({ icdomor: '2012-05-02' })] },
  },
  {
    // Pending once, and answered since.
    check: 'EC-146',
    on: 'DX.icdomor',
    fires: { entries: [reviewed({ icdomor: '2012-03-01', histsub: '2012-03-01' })] },
    silent: { entries: [reviewed({ histsub: '2012-03-01' }, { histsub: 'OSTEOBLASTIC' })] },
  },
  {
    // In a row of a grid.
    check: 'EC-146',
    on: 'METS.lesions.trdiam',
    fires: { entries: [staged('2012-04-30')] },
    silent: { entries: [staged('2012-05-02')] },
  },
  {
    check: 'EC-148',
    on: 'VS.visdat',
    fires: {
      entries: [{ form: 'VS', answers: { visdat: '2004-02-09' } }],
      lookalikes: [{ in: 'form', entry: 'VS-1', number: 'MI01-004' }],
    },
    silent: {
      entries: [{ form: 'VS', answers: { visdat: '2004-02-09' } }],
      lookalikes: [{ in: 'child', entry: 'VS-1', number: 'MI01-004' }],
    },
  },
  {
    // A form without a date of its own.
    check: 'EC-148',
    on: 'MTX.mtxhyd',
    fires: {
      entries: [{ form: 'MTX', answers: { mtxhyd: 3000 } }],
      lookalikes: [{ in: 'form', entry: 'MTX-1', number: 'MI01-004' }],
    },
    silent: { entries: [{ form: 'MTX', answers: { mtxhyd: 3000 } }] },
  },
];
