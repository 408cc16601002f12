import 'server-only';
import type { HearingAnalysis } from '@/study/analyses/observation-analyses';
import type { AnalysisSet } from '../analysis-set';
import { share } from '../number-words';
import { type Findings, mainPart, type ResultPart } from '../result';
import { counted } from '../words';
import { type GradeTable, gradeBars, gradeList, gradeNumbers, gradeTable } from './grade-table';
import { type Heard, heardOf, hearingTables, worstGrade } from './hearing-tables';

/** The worst grade of hearing of each child, by ear, by window of the treatment, and by cumulative cisplatin. */
export function runHearing(
  analysis: HearingAnalysis,
  { children, records, definitions }: Pick<AnalysisSet, 'children' | 'records' | 'definitions'>,
): Findings {
  const heard = heardOf(children, records.hearing, definitions);
  const { worst, windows, doses } = hearingTables(analysis, heard);
  const answer = answerOf(heard);
  const tables = [worst, windows, doses];
  return {
    answer,
    warnings: answer === null ? [] : warningsOf(heard),
    parts: [
      mainPart(
        answer === null
          ? null
          : gradeBars(
              windows,
              'Hearing in each window of the treatment',
              `${answer} Children by their worst grade in each window.`,
            ),
        [gradeTable(worst), gradeTable(windows)],
      ),
      dosePart(doses, answer),
    ],
    method: [...analysis.method],
    numbers: tables.flatMap(gradeNumbers),
    curve: null,
    listOf: (key) => tables.map((table) => gradeList(table, key)).find((list) => list !== null) ?? null,
  };
}

function dosePart(doses: GradeTable, answer: string | null): ResultPart {
  const title = 'By cumulative cisplatin';
  const hasAny = answer !== null && doses.rows.some(({ members }) => members.length > 0);
  return {
    ...{ name: 'dose', title },
    says: ['Children who received more lived long enough to receive it: the rows are not treatments to choose from.'],
    figure: hasAny ? gradeBars(doses, `Hearing ${title.toLowerCase()}`, `${doses.caption}.`) : null,
    tables: [gradeTable(doses)],
  };
}

const isTested = ({ windows }: Heard) => windows.some((tests) => tests.length > 0);

function answerOf(heard: readonly Heard[]): string | null {
  if (heard.every((child) => !isTested(child))) return null;
  const worst = heard.map(worstGrade).filter((grade) => grade !== null);
  if (worst.length === 0) {
    const tested = heard.filter(isTested).length;
    return `Hearing was examined in ${counted(tested, 'child')}, in none yet with a grade after the first chemotherapy.`;
  }
  const from = (least: number) => share(worst.filter((grade) => grade >= least).length, worst.length);
  return `After the first chemotherapy hearing could be graded in ${counted(worst.length, 'child')}: a loss of SIOP-Boston grade 1 or more in ${from(1)}, of grade 2 or more in ${from(2)}.`;
}

function warningsOf(heard: readonly Heard[]): string[] {
  const unseen = heard.filter(({ later }) => later.length === 0).length;
  const ungraded = heard.filter((child) => child.later.length > 0 && worstGrade(child) === null).length;
  return [
    ...(unseen > 0 ? [`${counted(unseen, 'child')} without an audiometry after the first chemotherapy.`] : []),
    ...(ungraded > 0 ? [`${counted(ungraded, 'child')} examined after it, never with a grade.`] : []),
    'Each window has the children examined in it: who comes to later ones has survived, and may be looked at because hearing is bad.',
  ];
}
