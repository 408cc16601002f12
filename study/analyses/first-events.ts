import type { CompetingAnalysis } from './analysis';
import { eventFreeSurvival } from './event-free-survival';

/** Which event comes first: each takes the others' place. */
export const firstEvents: CompetingAnalysis = {
  kind: 'competing',
  slug: 'first-events',
  title: 'First events by kind',
  question: 'Which event ends event-free survival, and how often?',
  needs: eventFreeSurvival.needs,
  population: 'enrolled',
  sources: eventFreeSurvival.sources,
  of: eventFreeSurvival,
  causes: [
    { label: 'Progression', codes: ['PROGRESSION'] },
    { label: 'Relapse', codes: ['RELAPSE_LOCAL', 'RELAPSE_METASTATIC', 'RELAPSE_COMBINED'] },
    { label: 'Second malignancy', codes: ['SECOND_MALIGNANCY'] },
    { label: 'Death without any of these', codes: ['DEATH'] },
  ],
  method: [
    'Each kind of first event competes with the others: a child that died cannot relapse any more, so that one minus a Kaplan-Meier curve of relapses alone would tell too many.',
  ],
};
