import 'server-only';
import type { DoseIntensityAnalysis } from '@/study/analyses/analysis';
import type { AnalysisSet } from '../analysis-set';
import { rangeOf } from '../ranges';
import { type Chosen, type Findings, mainPart } from '../result';
import { counted, percent } from '../words';
import { type Intensities, intensitiesOf } from './drug-intensities';
import { intensityList, percentWords } from './intensity-lists';
import { bandsFigure, dosesTable, intensitiesTable, intensityNumbers } from './intensity-tables';

/** How much of the planned chemotherapy the children received, and in what time. */
export function runDoseIntensity(analysis: DoseIntensityAnalysis, set: AnalysisSet, chosen: Chosen): Findings {
  const intensities = intensitiesOf(analysis, set, chosen);
  const answer = answerOf(analysis, intensities, chosen);
  return {
    answer,
    warnings: answer === null ? [] : warningsOf(intensities),
    parts: [
      mainPart(answer === null ? null : bandsFigure(analysis, intensities, answer), [
        intensitiesTable(analysis, intensities),
        dosesTable(analysis, intensities),
      ]),
    ],
    method: [...analysis.method],
    numbers: intensityNumbers(analysis, intensities),
    curve: null,
    listOf: (key) => intensityList(analysis, intensities, key),
  };
}

const cyclesOf: Readonly<Record<string, string>> = {
  BEFORE: ', of the cycles before surgery',
  AFTER: ', of the cycles after surgery',
};

function answerOf({ target }: DoseIntensityAnalysis, { drugs, regimen }: Intensities, { part }: Chosen): string | null {
  const relative = regimen.known.map((child) => child.relative);
  const { n, median, min, max } = rangeOf(relative);
  if (median === null || min === null || max === null) return null;
  const reached = relative.filter((one) => one >= target).length;
  const range = `${(min * 100).toFixed(1)} to ${(max * 100).toFixed(1)}`;
  const each = drugs.flatMap(({ label, known }) => {
    const middle = rangeOf(known.map(({ intensity }) => intensity.relative)).median;
    return middle === null ? [] : [`${label.toLowerCase()} ${percent(middle)}`];
  });
  const cycles = cyclesOf[part ?? ''] ?? '';
  return `Median relative dose intensity, the mean of the drugs${cycles}, is ${percent(median)} (range ${range}) in ${counted(n, 'child')}; ${reached} (${percent(reached / n)}) reached ${percentWords(target)}. By drug: ${each.join(', ')}.`;
}

function warningsOf({ regimen: { notComputable } }: Intensities): string[] {
  return [
    'A child is compared with the plan of the cycles that are entered as given or omitted. One whose treatment ended early is not charged for cycles that were not entered as omitted: to be read with the cohort flow and the delays.',
    ...(notComputable.length > 0
      ? [
          `${counted(notComputable.length, 'child')} of whom a day 1, a dose or a body surface is not recorded cannot be computed.`,
        ]
      : []),
  ];
}
