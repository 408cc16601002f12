import 'server-only';
import { comparisonsOfStudy } from '@/study/analyses';
import type { ComparisonAnalysis } from '@/study/analyses/analysis';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import { timeZeroInWords } from '../method';
import type { ChildList, Chosen, Findings } from '../result';
import { curveFile, curveWarnings, statedSurvival, studyCurve, survivalTimes } from '../survival-curve';
import { survivalLists } from '../survival-lists';
import { counted, span } from '../words';
import { type Compared, compare } from './compare';
import { comparisonNumbers, comparisonPart, type PartWords } from './comparison-part';
import { comparisonWarnings, siteAlone } from './comparison-warnings';
import { groupAtMonth, lowerFirst, testInWords } from './comparison-words';
import { fromLandmark, fromTheStart, inTime, type Span, type Spans } from './spans';

/** A part of the comparison: its children, their groups and what is said of it. */
interface Part {
  words: PartWords;
  compared: Compared;
}

/**
 * Survival of groups of children. Where the groups are known only after time zero, the comparison as if they had been known from the
 * start is shown with its fault, and beside it the two that do not have it: from a landmark on, and with each child in the group it was
 * in at the time.
 */
export function runComparison(analysis: ComparisonAnalysis, set: AnalysisSet, { landmark }: Chosen): Findings {
  const { children } = set;
  if (analysis.factor.isSite && !set.isStudyWide) return siteAlone(analysis);
  const parts = partsOf(analysis, set, Number(landmark ?? settings.landmarkMonths));
  const [main] = parts;
  const hasChildren = (main?.compared.groups.length ?? 0) > 0;
  if (!main || !hasChildren) return nothing(analysis);
  const all = studyCurve(survivalTimes(children, analysis.of.outcome));
  return {
    answer: answerOf(analysis, parts),
    warnings: [
      ...comparisonWarnings(analysis, children, main.compared, comparisonsOfStudy),
      ...curveWarnings(all, children),
    ],
    parts: parts.map(({ words, compared }) => comparisonPart(words, compared)),
    method: methodOf(analysis),
    numbers: parts.flatMap(({ words, compared }) => comparisonNumbers(words.name, compared)),
    curve: curveFile(main.compared.groups),
    listOf: listsOf(parts, analysis),
  };
}

function partsOf(analysis: ComparisonAnalysis, { children, definitions }: AnalysisSet, landmark: number): Part[] {
  const { of, factor } = analysis;
  const zero = timeZeroInWords(definitions);
  const measure = of.outcomeName.charAt(0).toUpperCase() + of.outcomeName.slice(1);
  const part = (name: string, title: string | null, says: string[], xLabel: string, { spans }: Spans): Part => {
    return { words: { name, title, says, measure, xLabel }, compared: compare(factor, spans) };
  };
  const months = `Months since ${zero}`;
  const naive = fromTheStart(analysis, children);
  const main = part('main', null, factor.later ? [naiveSays(analysis)] : [], months, naive);
  if (!factor.later) return [main];
  const after = fromLandmark(analysis, children, landmark);
  const timed = inTime(analysis, children);
  return [
    main,
    part(
      'landmark',
      `From month ${landmark} on`,
      [landmarkSays(analysis, after, landmark)],
      `Months since month ${landmark}`,
      after,
    ),
    part(
      'time-dependent',
      'Each child in the group it was in at the time',
      [inTimeSays(analysis, timed)],
      months,
      timed,
    ),
  ];
}

const naiveSays = ({ factor }: ComparisonAnalysis) =>
  `As if it had been known at time zero: ${factor.later?.says ?? ''} These curves therefore favour them; look at the two below.`;

function landmarkSays({ factor, of }: ComparisonAnalysis, { spans, leftOut }: Spans, landmark: number): string {
  const late = factor.later?.how === 'shows' ? ', or their group was not known by then' : '';
  return `Only the ${counted(spans.length, 'child')} still under observation without the event at month ${landmark}, each in the group it was in by then, whatever followed; time runs from there. ${counted(leftOut, 'child')} left out: their ${of.outcomeName} had ended before${late}.`;
}

function inTimeSays({ factor }: ComparisonAnalysis, { leftOut }: Spans): string {
  const how =
    factor.later?.how === 'passes'
      ? 'Until the day a child passes into the other group it counts in the first, and from then on in the other: no time is given away to the wrong one.'
      : 'A child is under observation from the day its group became known; the time before, in which it could not have died in either group, does not count.';
  const out =
    leftOut > 0
      ? ` ${counted(leftOut, 'child')} left out: the group or its day is not recorded, or came too late.`
      : '';
  return `${how} The left end of such a curve can rest on very few children.${out}`;
}

function answerOf({ of, factor }: ComparisonAnalysis, parts: readonly Part[]): string {
  const [main, landmark] = parts;
  const groups = main?.compared.groups ?? [];
  const month = monthFor(groups, of.headlineMonth);
  const told = groups.map((group) => groupAtMonth(group, month)).join('; ');
  const honest =
    factor.later && landmark?.compared.tests
      ? ` ${landmark.words.title} (the fairer comparison): ${lowerFirst(testInWords(landmark.compared))}`
      : '';
  return `${span(month)} ${of.outcomeName} by ${factor.title}: ${told}.${honest}`;
}

/** The month of the headline, or an earlier one while no group has been observed so long. */
function monthFor(groups: Compared['groups'], headline: number): number {
  const months = settings.survivalAtMonths.filter((month) => month <= headline);
  const isSeen = (month: number) =>
    groups.some(({ curve }) => statedSurvival(curve, [month])[0]?.isBeyondObservation === false);
  return months.findLast(isSeen) ?? months[0] ?? headline;
}

function methodOf({ method, factor }: ComparisonAnalysis): string[] {
  return [
    ...method,
    'Log-rank test (Mantel 1966); hazard ratios of a Cox regression on the groups alone, ties by Efron, against the first group; limits and p of a coefficient by Wald.',
    ...(factor.later
      ? [
          'Landmark: Anderson, Cain & Gelber 1983. Each child in its group at the time: Cox regression on intervals (Mantel & Byar 1974; Andersen & Gill 1982), curves with late entry (Simon & Makuch 1984).',
        ]
      : []),
  ];
}

/** The lists behind the numbers of each part; those of a part beside the first begin with its name. */
function listsOf(parts: readonly Part[], { of }: ComparisonAnalysis): (key: string) => ChildList | null {
  return (key) => {
    const cut = key.indexOf('/');
    const part = parts.find(({ words }) => words.name === (cut < 0 ? 'main' : key.slice(0, cut)));
    if (!part) return null;
    const groups = part.compared.groups.map(({ label, spans }) => ({ label, observed: spans.map(observed) }));
    return survivalLists(groups, of.eventWords)(key.slice(cut + 1));
  };
}

const observed = ({ number, from, to, event, what }: Span) => ({
  number,
  from,
  outcome: { months: to, event, what },
});

function nothing({ method }: ComparisonAnalysis): Findings {
  return { answer: null, warnings: [], parts: [], method: [...method], numbers: [], curve: null, listOf: () => null };
}
