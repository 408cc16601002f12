import 'server-only';
import type { DelayAnalysis } from '@/study/analyses/analysis';
import type { AnalysisSet } from '../analysis-set';
import { rangeOf } from '../ranges';
import { type Findings, mainPart } from '../result';
import { counted, percent } from '../words';
import { type CycleCount, countCycles, delayedBy } from './cycle-counts';
import { delayList } from './delay-lists';
import { inSentence, reasonsOf } from './delay-reasons';
import { cyclesFigure, cyclesTable, delayNumbers, reasonTables } from './delay-tables';

/** Which cycles were given, omitted and late, and why. */
export function runDelays(analysis: DelayAnalysis, set: AnalysisSet): Findings {
  const counts = countCycles(analysis, set);
  const [all] = counts;
  const answer = all && all.given.length + all.omitted.length > 0 ? answerOf(analysis, all) : null;
  return {
    answer,
    warnings: answer === null || !all ? [] : warningsOf(analysis, all),
    parts: [
      mainPart(answer === null ? null : cyclesFigure(analysis, counts, answer), [
        cyclesTable(analysis, counts),
        ...reasonTables(analysis, counts),
      ]),
    ],
    method: [...analysis.method],
    numbers: delayNumbers(analysis, counts),
    curve: null,
    listOf: (key) => delayList(analysis, counts, key),
  };
}

function answerOf({ longerThan, delayReasons }: DelayAnalysis, all: CycleCount): string {
  const [first, second] = longerThan;
  const total = all.given.length + all.omitted.length;
  const omitted = `Omitted: ${all.omitted.length} (${percent(all.omitted.length / total)}) of ${counted(total, 'cycle')}.`;
  const { n, median, min, max } = rangeOf(all.timed.map(({ delay }) => delay));
  if (n === 0) return omitted;
  const share = (days: number) => `${delayedBy(all, days).length} (${percent(delayedBy(all, days).length / n)})`;
  const [reason] = reasonsOf(delayedBy(all, first), delayReasons);
  const why = reason ? ` Most frequent reason: ${inSentence(reason.label)} (${counted(reason.n, 'cycle')}).` : '';
  return `Of ${counted(n, 'cycle')} with a planned day, ${share(first)} began more than ${first} days late, ${share(second)} more than ${second}; the median delay is ${median} days (range ${min} to ${max}).${why} ${omitted}`;
}

function warningsOf({ longerThan: [days], delayReasons }: DelayAnalysis, all: CycleCount): string[] {
  const unexplained = reasonsOf(delayedBy(all, days), delayReasons).find(({ code }) => code === '')?.n ?? 0;
  const undated = all.given.filter(({ day1 }) => day1 === null).length;
  return [
    ...(unexplained > 0 ? [`${counted(unexplained, 'cycle')} more than ${days} days late without a reason.`] : []),
    ...(undated > 0 ? [`${counted(undated, 'cycle')} given without a day 1: whether it was late is not known.`] : []),
  ];
}
