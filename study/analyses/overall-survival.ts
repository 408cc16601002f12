import { causesOfDeath } from '../codelists/outcome';
import type { SurvivalAnalysis } from './analysis';

export const overallSurvival: SurvivalAnalysis = {
  kind: 'survival',
  slug: 'overall-survival',
  title: 'Overall survival',
  question: 'How many children are alive?',
  needs:
    'A child counts from the date of the diagnostic biopsy (diagnosis form) on, until a death or a follow-up form.',
  population: 'enrolled',
  sources: [
    { form: 'DTH', field: 'dthdat' },
    { form: 'FU', field: 'fudat' },
    { form: 'DX', field: 'dxdat' },
  ],
  outcome: (child) => child.overallSurvival,
  outcomeName: 'overall survival',
  eventWords: causesOfDeath,
  event: 'Event: death of any cause.',
  censoring: 'Children not known to have died are censored on the last date they are known to be alive.',
  headlineMonth: 36,
  method: [],
};
