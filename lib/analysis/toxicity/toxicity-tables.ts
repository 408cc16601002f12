import 'server-only';
import type { ToxicityAnalysis } from '@/study/analyses/analysis';
import type { Cell, Chosen, NumberRow, ResultTable } from '../result';
import { percent } from '../words';
import type { ToxicityCount } from './count-toxicity';
import { childrenFrom, childrenWith, type Line, type ToxicityLines, termsOf } from './toxicity-lines';
import { keyOf, remainderKeys } from './toxicity-lists';

const WORST = 5;

/** The grades from the chosen one to the worst. */
export function gradesFrom({ grade }: Chosen): number[] {
  return [1, 2, 3, 4, WORST].filter((each) => each >= Number(grade));
}

/** Children by their worst grade, in all, by class and (unless classes are chosen) by term. */
export function gradesTable(
  { severe }: ToxicityAnalysis,
  lines: ToxicityLines,
  atRisk: number,
  chosen: Chosen,
): ResultTable {
  const grades = gradesFrom(chosen);
  const lowest = Number(chosen.grade);
  const number = (label: string) => ({ label, isNumber: true });
  const tellsSevere = lowest < severe;
  return {
    caption: 'Children by their worst grade',
    columns: [
      { label: 'Adverse event', isNumber: false },
      ...grades.map((grade) => number(`Grade ${grade}`)),
      ...[number('Children'), number('Of those at risk')],
      ...(tellsSevere ? [number(`Grade ${severe} or worse`), number('Of those at risk, severe')] : []),
    ],
    rows: inOrder(lines, chosen).map((line) => ({
      key: `${line.level} ${line.name}`,
      cells: [
        line.name,
        ...grades.map((grade) => countCell(childrenWith(line, grade), keyOf(line.level, line.name, grade, grade))),
        ...cellsFrom(line, lowest, atRisk),
        ...(tellsSevere ? cellsFrom(line, severe, atRisk) : []),
      ],
      ...(line.level === 'term' && { isIndented: true }),
    })),
  };
}

/** How many children have this grade or worse, and of how many. */
function cellsFrom(line: Line, grade: number, atRisk: number): Cell[] {
  const n = childrenFrom(line, grade);
  return [countCell(n, keyOf(line.level, line.name, grade, WORST)), percent(atRisk === 0 ? null : n / atRisk)];
}

/** Any event, then class by class with its terms. */
function inOrder(lines: ToxicityLines, { level }: Chosen): Line[] {
  const classes = lines.classes.flatMap((line) => [line, ...(level === 'class' ? [] : termsOf(lines, line.name))]);
  return [lines.any, ...classes];
}

const countCell = (n: number, list: string): Cell => (n === 0 ? '0' : { says: String(n), list });

/** Events without a grade, which are in no count of grades. */
export function ungradedTable({ ungraded }: ToxicityCount): ResultTable[] {
  const rows = Array.from(ungraded, ([name, children]) => ({ name, n: children.size })).filter(({ n }) => n > 0);
  if (rows.length === 0) return [];
  return [
    {
      caption: 'Events without a grade, not counted above',
      columns: [
        { label: 'Adverse event', isNumber: false },
        { label: 'Children', isNumber: true },
      ],
      rows: rows
        .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
        .map(({ name, n }) => ({ key: name, cells: [name, { says: String(n), list: keyOf('ungraded', name, 0, 0) }] })),
    },
  ];
}

/** Who is at risk, and of whom nothing is counted, and why. */
export function denominatorTable(count: ToxicityCount): ResultTable {
  return {
    caption: 'The children behind the percentages',
    columns: [
      { label: 'Children', isNumber: false },
      { label: 'Number', isNumber: true },
    ],
    rows: Object.entries(remainderKeys).flatMap(([list, { title, of, isAlways }]) => {
      const n = of(count).size;
      return n === 0 && !isAlways ? [] : [{ key: list, cells: [title, countCell(n, list)] }];
    }),
  };
}

/** All that the tables say. */
export function toxicityNumbers(
  { severe }: ToxicityAnalysis,
  count: ToxicityCount,
  lines: ToxicityLines,
  chosen: Chosen,
): NumberRow[] {
  const atRisk = count.atRisk.size;
  const row = (measure: string, group: string, value: number | null, at: number | null = null) => ({
    ...{ part: 'main', measure, group, at, value },
  });
  return [
    ...Object.values(remainderKeys).map(({ title, of }) => row(title, '', of(count).size)),
    ...inOrder(lines, chosen).flatMap((line) => [
      ...gradesFrom(chosen).map((grade) =>
        row(`worst grade, ${line.level}`, line.name, childrenWith(line, grade), grade),
      ),
      ...[...new Set([Number(chosen.grade), severe])].flatMap((from) => {
        const n = childrenFrom(line, from);
        return [
          row(`children with this grade or worse, ${line.level}`, line.name, n, from),
          row(`fraction of those at risk, ${line.level}`, line.name, atRisk === 0 ? null : n / atRisk, from),
        ];
      }),
    ]),
    ...Array.from(count.ungraded, ([name, children]) => row('events without a grade', name, children.size)),
  ];
}
