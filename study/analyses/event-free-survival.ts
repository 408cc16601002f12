import { diseaseEvents } from '../codelists/outcome';
import type { SurvivalAnalysis } from './analysis';

export const eventFreeSurvival: SurvivalAnalysis = {
  kind: 'survival',
  slug: 'event-free-survival',
  title: 'Event-free survival',
  question: 'How many children live without progression, relapse or second malignancy?',
  needs:
    'A child counts from the date of the diagnostic biopsy (diagnosis form) on, until an event, a death or a follow-up form.',
  population: 'enrolled',
  sources: [
    { form: 'EVT', field: 'evtdat' },
    { form: 'DTH', field: 'dthdat' },
    { form: 'FU', field: 'fudat' },
    { form: 'DX', field: 'dxdat' },
  ],
  outcome: (child) => child.eventFreeSurvival,
  outcomeName: 'event-free survival',
  eventWords: { ...diseaseEvents, DEATH: 'Death without progression' },
  event: 'Event: the first of progression, local or metastatic relapse, second malignancy, and death of any cause.',
  censoring: 'Children without an event are censored on the last date they are known to be alive.',
  headlineMonth: 36,
  method: [
    'A child that was never in remission has its event on the date of progression, unless the settings put it at time zero.',
  ],
};
