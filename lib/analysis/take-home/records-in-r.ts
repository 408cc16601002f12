import 'server-only';
import type {
  CumulativeDoseAnalysis,
  DelayAnalysis,
  DoseIntensityAnalysis,
  EliminationAnalysis,
  ToxicityAnalysis,
} from '@/study/analyses/analysis';
import type { AnalysisSet } from '../analysis-set';
import type { Chosen } from '../result';
import { classOfTerm } from '../toxicity/count-toxicity';
import type { PageInR } from './page-in-r';

type Counted = ToxicityAnalysis | DelayAnalysis | CumulativeDoseAnalysis | DoseIntensityAnalysis | EliminationAnalysis;

/** How pages are made again that count what is in the files of records. */
export function ofRecords(analysis: Counted, set: AnalysisSet, chosen: Chosen): PageInR {
  const told = { cutOff: set.definitions.dataCutOff ?? '9999', ...ofKind(analysis, set, chosen) };
  return { pieces: ['records', analysis.kind], told, isComplete: true };
}

function ofKind(analysis: Counted, set: AnalysisSet, chosen: Chosen): PageInR['told'] {
  switch (analysis.kind) {
    case 'delays': {
      const { cycles, delayReasons, omissionReasons, longerThan } = analysis;
      return { cycles, delayReasons, omissionReasons, longerThan };
    }
    case 'cumulative-doses':
      return { drugs: analysis.drugs.map(({ drug, label, warn, stop }) => ({ drug, label, warn, stop })) };
    case 'dose-intensity': {
      const { drugs, target, excess, bands } = analysis;
      return { drugs, target, excess, bands, part: chosen.part ?? 'ALL' };
    }
    case 'elimination': {
      const { delayed, expected, firstCourses } = analysis;
      return { delayed, expected, firstCourses };
    }
    case 'toxicity':
      return ofToxicity(analysis, set, chosen);
  }
}

function ofToxicity({ treatments, attributions, severe }: ToxicityAnalysis, set: AnalysisSet, chosen: Chosen) {
  const { after = 'ANY', attribution = 'ANY', grade, level } = chosen;
  const terms = new Set(set.records.toxicities.flatMap(({ term }) => term ?? []));
  return {
    ...{ after, attribution, grade: Number(grade), level, severe },
    treatments: Object.keys(treatments),
    received: attributions[attribution]?.received,
    classes: Object.fromEntries([...terms].map((term) => [term, classOfTerm(term)])),
  };
}
