import type { FollowUpAnalysis } from './analysis';

export const followUp: FollowUpAnalysis = {
  kind: 'follow-up',
  slug: 'follow-up',
  title: 'Median follow-up',
  question: 'How long have the children been observed?',
  needs:
    'A child counts from the date of the diagnostic biopsy (diagnosis form) on, until a death or a follow-up form.',
  population: 'enrolled',
  sources: [
    { form: 'FU', field: 'fudat' },
    { form: 'DTH', field: 'dthdat' },
    { form: 'DX', field: 'dxdat' },
  ],
  survivors: 'survivors',
  outcome: (child) => child.overallSurvival,
  method: [
    'Survivors only: time from time zero to the last date known alive, of the children last known alive.',
    'Reverse Kaplan-Meier (Schemper & Smith 1996): all children; the end of observation is the event, and death censors.',
  ],
};
