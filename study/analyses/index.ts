import type { Analysis } from './analysis';
import { characteristics } from './characteristics';
import { cohortFlow } from './cohort-flow';
import { comparisonsOf, glanceAt } from './comparisons';
import { cumulativeDoses } from './cumulative-doses';
import { dataQuality } from './data-quality';
import { doseIntensity } from './dose-intensity';
import { enrolment } from './enrolment';
import { eventFreeSurvival } from './event-free-survival';
import { firstEvents } from './first-events';
import { followUp } from './follow-up';
import { hearing } from './hearing';
import { heartFunction } from './heart-function';
import { methotrexateElimination } from './methotrexate-elimination';
import { nkAndLakCells } from './nk-and-lak-cells';
import { overallSurvival } from './overall-survival';
import { swimmerPlot } from './swimmer-plot';
import { toxicity } from './toxicity';
import { treatmentDelays } from './treatment-delays';

const ofEvents = comparisonsOf(eventFreeSurvival);
const ofDeaths = comparisonsOf(overallSurvival);

export interface AnalysisSection {
  title: string;
  /** In the overview each is told with its answer; else with its question, for answers that take long to work out. */
  tellsAnswers?: true;
  analyses: readonly Analysis[];
}

/** Every chart and table of the analysis, in the order of its page. */
export const analysisSections: readonly AnalysisSection[] = [
  {
    title: 'The children',
    tellsAnswers: true,
    analyses: [cohortFlow, characteristics],
  },
  {
    title: 'Survival',
    tellsAnswers: true,
    analyses: [eventFreeSurvival, overallSurvival, firstEvents, followUp],
  },
  {
    title: 'Event-free survival by',
    analyses: [glanceAt(eventFreeSurvival, ofEvents), ...ofEvents],
  },
  {
    title: 'Overall survival by',
    analyses: [glanceAt(overallSurvival, ofDeaths), ...ofDeaths],
  },
  { title: 'Treatment', analyses: [swimmerPlot, nkAndLakCells, doseIntensity, cumulativeDoses, treatmentDelays] },
  { title: 'Toxicity', analyses: [toxicity, methotrexateElimination, hearing, heartFunction] },
  { title: 'Conduct of the study', analyses: [enrolment, dataQuality] },
];

/** How many comparisons of groups there are: whoever reads a p value must know. */
export const comparisonsOfStudy = ofEvents.length + ofDeaths.length;

/** All of them in one row. */
export const analyses: readonly Analysis[] = analysisSections.flatMap((section) => section.analyses);

/** The analysis with this address, or undefined when the study has none. */
export function analysisBySlug(slug: string): Analysis | undefined {
  return analyses.find((analysis) => analysis.slug === slug);
}
