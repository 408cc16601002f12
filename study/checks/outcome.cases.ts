import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';
import { diseaseEventCases } from './outcome.disease-event-cases';
import { endOfTreatmentCases } from './outcome.end-of-treatment-cases';

const contact = (event: string, fudat: string, survstat = 'ALIVE', more: Answers = {}): SituationEntry => ({
  form: 'FU',
  event,
  answers: { fudat, survstat, ...more },
});
const death = (dthdat: string, more: Answers = {}): SituationEntry => ({
  form: 'DTH',
  answers: { dthdat, dthcaus: 'DISEASE', ...more },
});
const heardOf = (fudat: string) => contact('FU012', fudat, 'DEAD');
const remission = (csr: string): SituationEntry => ({ form: 'CSR', answers: { csr, csrdat: '2004-07-26' } });
const relapse: SituationEntry = { form: 'EVT', answers: { evttype: 'RELAPSE_METASTATIC', evtdat: '2005-09-05' } };

const survivalCases: CasebookCase[] = [
  {
    check: 'EC-130',
    on: 'FU.fudat',
    fires: { entries: [contact('FU003', '2005-04-18'), contact('FU006', '2005-04-11')] },
    silent: { entries: [contact('FU003', '2005-04-18'), contact('FU006', '2005-07-18')] },
  },
  {
    check: 'EC-130',
    on: 'FU.fudat',
    fires: { entries: [contact('FU003', '2005-04-18'), contact('ANY', '2005-04-18')] },
    silent: { entries: [contact('FU003', '2005-04-18'), contact('ANY', '2005-04-25')] },
  },
  {
    check: 'EC-130',
    on: 'FU.survstat',
    fires: { entries: [heardOf('2006-01-16'), contact('FU015', '2006-04-18')] },
    silent: { entries: [contact('FU009', '2005-10-17'), heardOf('2006-01-16')] },
  },
  {
    check: 'EC-131',
    on: 'FU.survstat',
    fires: { entries: [heardOf('2006-01-16')] },
    silent: { entries: [heardOf('2006-01-16'), death('2006-01-10')] },
  },
  {
    check: 'EC-131',
    on: 'DTH.dthdat',
    fires: { entries: [contact('FU009', '2005-10-17'), death('2006-01-10')] },
    silent: { entries: [contact('FU009', '2005-10-17'), death('2006-01-10'), heardOf('2006-01-10')] },
  },
  {
    check: 'EC-131',
    on: 'FU.fudat',
    fires: { entries: [heardOf('2006-01-09'), death('2006-01-10')] },
    silent: { entries: [heardOf('2006-01-10'), death('2006-01-10')] },
  },
  {
    check: 'EC-134',
    on: 'DTH.dthdat',
    fires: { entries: [death('2006-01-10'), contact('FU012', '2006-01-16')] },
    silent: { entries: [death('2006-01-10'), contact('FU012', '2006-01-10')] },
  },
  {
    check: 'EC-134',
    on: 'DTH.dthdat',
    fires: {
      entries: [
        death('2006-01-10'),
        { form: 'CYC', answers: {}, groups: { exposures: [{ exstdat: '2006-01-09', exendat: '2006-01-11' }] } },
      ],
    },
    silent: { entries: [death('2006-01-10'), heardOf('2006-01-16')] },
  },
  {
    check: 'EC-134',
    on: 'DTH.dthdat',
    fires: { entries: [death('2006-01-10'), { form: 'AE', answers: { aeout: 'RECOVERED', aeendat: '2006-01-11' } }] },
    silent: { entries: [death('2006-01-10'), { form: 'AE', answers: { aeout: 'FATAL', aeendat: '2006-01-11' } }] },
  },
  {
    check: 'EC-135',
    on: 'DTH.dthcaus',
    fires: { entries: [death('2006-01-10'), remission('Y')] },
    silent: { entries: [death('2006-01-10'), remission('Y'), relapse] },
  },
  {
    check: 'EC-135',
    on: 'DTH.dthcaus',
    fires: { entries: [death('2006-01-10'), remission('Y')] },
    silent: { entries: [death('2006-01-10'), remission('N')] },
  },
  {
    check: 'EC-136',
    on: 'DTH.dth30d',
    fires: { entries: [death('2004-08-10', { dth30d: 'Y' }), { form: 'SAE', answers: { aesdth: 'N' } }] },
    silent: { entries: [death('2004-08-10', { dth30d: 'Y' }), { form: 'SAE', answers: { aesdth: 'Y' } }] },
  },
  {
    check: 'DTH-DTHCAUS',
    on: 'DTH.dthcaus',
    fires: {
      entries: [
        death('2004-08-10', { dthcaus: 'TREATMENT_TOXICITY' }),
        { form: 'AE', answers: { aetoxgr: '4', aestdat: '2004-08-01' } },
      ],
    },
    silent: {
      entries: [
        death('2004-08-10', { dthcaus: 'TREATMENT_TOXICITY' }),
        { form: 'AE', answers: { aetoxgr: '5', aestdat: '2004-08-01' } },
      ],
    },
  },
  {
    check: 'FU-LOST',
    on: 'FU.fulkadat',
    fires: {
      entries: [
        contact('FU003', '2005-04-18'),
        contact('FU006', '2005-09-19', 'LOST', { fulkadat: '2005-04-11', fuatt: 3 }),
      ],
    },
    // A contact after the loss brings the child back; it does not make the loss wrong.
    silent: {
      entries: [
        contact('FU003', '2005-04-18'),
        contact('FU006', '2005-09-19', 'LOST', { fulkadat: '2005-04-18', fuatt: 3 }),
        contact('FU009', '2005-11-07'),
      ],
    },
  },
];

export const outcomeCases: readonly CasebookCase[] = [...diseaseEventCases, ...survivalCases, ...endOfTreatmentCases];
