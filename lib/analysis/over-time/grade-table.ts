import 'server-only';
import { listed } from '../child-list';
import type { BarsFigure } from '../figures';
import { share } from '../number-words';
import type { ChildList, NumberRow, ResultTable } from '../result';

/** A child with what became of it, as a name of the table's outcomes. */
export interface Graded {
  number: string;
  outcome: string;
  /** What the child adds, for the list: worked out for those who are looked at alone. */
  says(): string;
}

export interface GradeRow {
  label: string;
  members: readonly Graded[];
}

/** Rows of children counted by outcome. */
export interface GradeTable {
  /** In keys of lists. */
  name: string;
  /** Name of the part it stands in. */
  part: string;
  caption: string;
  head: string;
  outcomes: readonly string[];
  rows: readonly GradeRow[];
}

/** The table as it is read: each count with its denominator, and the children behind it. */
export function gradeTable({ name, caption, head, outcomes, rows }: GradeTable): ResultTable {
  return {
    caption,
    columns: [head, 'Children', ...outcomes].map((label, i) => ({ label, isNumber: i > 0 })),
    rows: rows.map(({ label, members }, i) => ({
      key: `${name}:${i}`,
      cells: [
        label,
        { says: String(members.length), list: keyOf(name, i, 'all') },
        ...outcomes.map((outcome, at) => {
          const n = members.filter((member) => member.outcome === outcome).length;
          return members.length === 0 ? '–' : { says: share(n, members.length), list: keyOf(name, i, at) };
        }),
      ],
    })),
  };
}

/** The same as bars, a row each; rows of nobody are left out. */
export function gradeBars({ outcomes, rows }: GradeTable, title: string, description: string): BarsFigure {
  return {
    kind: 'bars',
    title,
    description,
    xLabel: 'Children',
    parts: [...outcomes],
    bars: rows
      .filter(({ members }) => members.length > 0)
      .map(({ label, members }) => ({
        label: `${label} (${members.length})`,
        values: outcomes.map((outcome) => members.filter((member) => member.outcome === outcome).length),
      })),
  };
}

/** Its numbers for the file. */
export function gradeNumbers({ part, outcomes, rows }: GradeTable): NumberRow[] {
  return rows.flatMap(({ label, members }) => [
    { part, measure: 'children', group: label, at: null, value: members.length },
    ...outcomes.flatMap((outcome) => {
      const n = members.filter((member) => member.outcome === outcome).length;
      const row = (measure: string, value: number | null) => ({
        part,
        measure,
        group: `${label}: ${outcome}`,
        at: null,
        value,
      });
      return [row('children', n), row('fraction', members.length === 0 ? null : n / members.length)];
    }),
  ]);
}

/** The children behind a cell; null for a key of another table. */
export function gradeList({ name, outcomes, rows }: GradeTable, key: string): ChildList | null {
  for (const [i, { label, members }] of rows.entries()) {
    if (key === keyOf(name, i, 'all'))
      return listed(label, members, ({ outcome, says }) => [outcome, says()].filter(Boolean).join(', '));
    const outcome = outcomes.find((_, at) => key === keyOf(name, i, at));
    if (outcome === undefined) continue;
    const found = members.filter((member) => member.outcome === outcome);
    return listed(`${label}, ${outcome.toLowerCase()}`, found, ({ says }) => says());
  }
  return null;
}

const keyOf = (name: string, row: number, outcome: number | 'all') => `${name}:${row}:${outcome}`;
