import 'server-only';
import type { ToxicityAnalysis } from '@/study/analyses/analysis';
import type { AnalysisSet } from '../analysis-set';
import type { BarsFigure } from '../figures';
import { type Chosen, type Findings, mainPart } from '../result';
import { counted, percent } from '../words';
import { countToxicity, type ToxicityCount } from './count-toxicity';
import { childrenFrom, childrenWith, type ToxicityLines, toxicityLines } from './toxicity-lines';
import { toxicityList } from './toxicity-lists';
import { denominatorTable, gradesFrom, gradesTable, toxicityNumbers, ungradedTable } from './toxicity-tables';
import { atRiskWords, chosenWords, gradeWords } from './toxicity-words';

/** How many children had which adverse events, by their worst grade, of those who can have had them. */
export function runToxicity(analysis: ToxicityAnalysis, set: AnalysisSet, chosen: Chosen): Findings {
  const count = countToxicity(analysis, set, chosen);
  const lines = toxicityLines(count, analysis.severe);
  const atRisk = count.atRisk.size;
  const answer = atRisk === 0 ? null : answerOf(analysis, lines, atRisk, chosen);
  return {
    answer,
    warnings: answer === null ? [] : warningsOf(analysis, count),
    parts: [
      mainPart(answer === null ? null : figureOf(analysis, lines, chosen, answer), [
        gradesTable(analysis, lines, atRisk, chosen),
        ...ungradedTable(count),
        denominatorTable(count),
      ]),
    ],
    method: [...analysis.method],
    numbers: toxicityNumbers(analysis, count, lines, chosen),
    curve: null,
    listOf: (key) => toxicityList(count, key),
  };
}

function answerOf(analysis: ToxicityAnalysis, lines: ToxicityLines, atRisk: number, chosen: Chosen): string {
  const { severe } = analysis;
  const lowest = Number(chosen.grade);
  const among = atRiskWords(analysis, chosen);
  const who = among === 'treated' ? counted(atRisk, 'treated child') : `${counted(atRisk, 'child')} ${among}`;
  const share = (grade: number) => {
    const n = childrenFrom(lines.any, grade);
    return `${n.toLocaleString('en-GB')} (${percent(n / atRisk)})`;
  };
  const events = chosenWords(analysis, chosen);
  if (childrenFrom(lines.any, lowest) === 0) return `Of ${who}, none has an adverse event ${events}.`;
  const worse = lowest < severe ? `, ${share(severe)} one ${gradeWords(severe)}` : '';
  return `Of ${who}, ${share(lowest)} had an adverse event ${events}${worse}.${mostFrequent(lines, Math.max(lowest, severe))}`;
}

/** " Most frequent of grade 3 or worse: anemia (12 children), …": the first three. */
function mostFrequent({ terms }: ToxicityLines, from: number): string {
  const ranked = terms
    .map((line) => ({ name: line.name, n: childrenFrom(line, from) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  if (ranked.length === 0) return '';
  const named = ranked.slice(0, 3).map(({ name, n }) => `${lowerFirst(name)} (${counted(n, 'child')})`);
  return ` Most frequent ${gradeWords(from)}: ${named.join(', ')}.`;
}

const lowerFirst = (term: string) =>
  /^[A-Z][a-z]/.test(term) ? `${term.charAt(0).toLowerCase()}${term.slice(1)}` : term;

function warningsOf({ title }: ToxicityAnalysis, count: ToxicityCount): string[] {
  const { ungraded, versions, notAtRisk } = count;
  const without = new Set([...ungraded.values()].flatMap((children) => [...children.keys()])).size;
  return [
    ...(without > 0
      ? [
          `${counted(without, 'child')} with events that are not graded: they are told apart and are in no count of grades.`,
        ]
      : []),
    ...(versions.size > 1
      ? [
          `${title}: graded by several versions of CTCAE (${[...versions].sort().join(', ')}), which cannot be compared.`,
        ]
      : []),
    ...(notAtRisk.size > 0
      ? [
          `${counted(notAtRisk.size, 'child')} with such an event did not receive the treatment by the forms, and is not counted.`,
        ]
      : []),
  ];
}

function figureOf(
  { title, drawn }: ToxicityAnalysis,
  { classes, terms }: ToxicityLines,
  chosen: Chosen,
  answer: string,
): BarsFigure | null {
  const lines = (chosen.level === 'class' ? classes : terms).slice(0, drawn);
  if (lines.length === 0) return null;
  const grades = gradesFrom(chosen);
  const named = lines.map((line) => `${line.name} ${childrenFrom(line, 0)}`).join(', ');
  return {
    kind: 'bars',
    title,
    description: `${answer} The bars show the ${lines.length} most frequent: ${named}.`,
    xLabel: 'Children',
    parts: grades.map((grade) => `Grade ${grade}`),
    bars: lines.map((line) => ({ label: line.name, values: grades.map((grade) => childrenWith(line, grade)) })),
  };
}
