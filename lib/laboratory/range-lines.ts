import 'server-only';
import type { Planned } from './change-ranges';
import { clashOf, sayingOf } from './clash';
import type { Range, StoredRange } from './range';
import { readRange, type TypedRange } from './read-range';
import { counted } from './words';

/** One line of a file, numbered as an editor numbers them. */
export interface RangeLine {
  line: number;
  typed: TypedRange;
}

export interface LineProblem {
  line: number;
  says: string;
}

/** What lines of ranges come to beside those that are stored. */
export interface ReadLines {
  add: { line: number; range: Range }[];
  alreadyThere: number;
  problems: LineProblem[];
}

/**
 * Reads lines of ranges against those of the laboratory and against one another. A line that says what is stored already is no mistake and
 * is left out: a file that was exported can be read again. `problems` are of lines that are none.
 */
export function readLines(
  { lines, problems }: { lines: readonly RangeLine[]; problems?: readonly LineProblem[] },
  stored: readonly StoredRange[],
  today: string,
): ReadLines {
  const read: ReadLines = { add: [], alreadyThere: 0, problems: [...(problems ?? [])] };
  const known = new Set(stored.map(sayingOf));
  for (const { line, typed } of lines) {
    const one = readRange(typed, today);
    if (!one.ok) {
      read.problems.push({ line, says: Object.values(one.problems).join(' ') });
    } else if (known.has(sayingOf(one.range))) {
      read.alreadyThere += 1;
    } else {
      const says = clashOf(one.range, stored) ?? clashWithLine(one.range, read.add);
      if (says === null) read.add.push({ line, range: one.range });
      else read.problems.push({ line, says });
    }
  }
  read.problems.sort((one, other) => one.line - other.line);
  return read;
}

function clashWithLine(range: Range, before: ReadLines['add']): string | null {
  for (const { line, range: other } of before) {
    const says = clashOf(range, [other]);
    if (says !== null) return `It does not fit with line ${line}. ${says}`;
  }
  return null;
}

/** Stores all lines or none. */
export function planOf({ add, alreadyThere, problems }: ReadLines): Planned<{ added: number; alreadyThere: number }> {
  if (problems.length > 0) return { ok: false, problem: { kind: 'lines', says: linesSay(problems) } };
  const plan = { add: add.map(({ range }) => range), end: [] };
  return { ok: true, plan, tells: { added: add.length, alreadyThere } };
}

/** "2 lines cannot be stored, and none was. Line 4: … Line 9: …" */
export function linesSay(problems: readonly LineProblem[]): string {
  const told = problems.map(({ line, says }) => `Line ${line}: ${says}`).join('\n');
  return `${counted(problems.length, 'line')} cannot be stored, and none was.\n${told}`;
}
