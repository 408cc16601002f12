import gammaln from '@stdlib/math-base-special-gammaln';

/** Steps after which a table is too large: about two seconds' work. */
const MOST_STEPS = 3_000_000;

/** What is left of the row sums before a column. */
export interface NetworkNode {
  /** The ways to fill the next column; none before the last, which is forced. */
  arcs: { to: NetworkNode; log: number }[];
  /** Logarithms of the number of ways: of all completions together, of the likeliest and of the least likely one. */
  logAll: number;
  logMost: number;
  logLeast: number;
}

export interface Network {
  start: NetworkNode;
  logFactorial: ArrayLike<number>;
  steps: number;
}

interface Construction {
  columns: readonly number[];
  logFactorial: ArrayLike<number>;
  nodes: Map<number | string, NetworkNode>[];
  steps: number;
}

/**
 * All ways to fill a table with given margins, column by column, nodes that leave the same row sums in any order being one
 * (Mehta & Patel, J Am Stat Assoc 1983;78:427). Throws a RangeError when there are too many.
 */
export function buildNetwork(rows: readonly number[], columns: readonly number[]): Network {
  const size = rows.reduce((sum, row) => sum + row, 0);
  const logFactorial = Float64Array.from({ length: size + 1 }, (_, n) => gammaln(n + 1));
  refuseTooMany(fillings(columns[0] ?? 0, rows));
  const construction = { columns, logFactorial, nodes: columns.map(() => new Map()), steps: 0 };
  const start = nodeFor(construction, 0, [...rows]);
  return { start, logFactorial, steps: construction.steps };
}

/** The logarithm of the number of ways to deal people into cells of these counts (the multinomial coefficient). */
export function logWays(logFactorial: ArrayLike<number>, counts: readonly number[]): number {
  let [all, log] = [0, 0];
  for (const count of counts) {
    all += count;
    log -= logFactorial[count] ?? 0;
  }
  return log + (logFactorial[all] ?? 0);
}

/** Counts steps; throws a RangeError when they have become too many. */
export function takeSteps(work: { steps: number }, steps: number): void {
  work.steps += steps;
  refuseTooMany(work.steps);
}

function refuseTooMany(steps: number): void {
  if (steps > MOST_STEPS) throw new RangeError('The table is too large for an exact test: use chi-square.');
}

/** How many ways there are to take so many out of these rows together. */
function fillings(many: number, sums: readonly number[]): number {
  let ways = Float64Array.from({ length: many + 1 }, (_, left) => (left === 0 ? 1 : 0));
  for (const sum of sums) {
    ways = ways.map((_, left) => ways.slice(Math.max(0, left - sum), left + 1).reduce((total, way) => total + way, 0));
  }
  return ways[many] ?? 0;
}

/** Sorts the sums it is given in place. */
function nodeFor(construction: Construction, column: number, sums: number[]): NetworkNode {
  sortFew(sums);
  const key = keyOf(sums, construction.logFactorial.length);
  const nodes = construction.nodes[column];
  const known = nodes?.get(key);
  if (known) return known;
  const node = makeNode(construction, column, sums);
  nodes?.set(key, node);
  return node;
}

function makeNode(construction: Construction, column: number, sums: readonly number[]): NetworkNode {
  const logAll = logWays(construction.logFactorial, sums);
  if (column === construction.columns.length - 1) return { arcs: [], logAll, logMost: logAll, logLeast: logAll };
  const node: NetworkNode = { arcs: [], logAll, logMost: -Infinity, logLeast: Infinity };
  forEachFilling(construction.columns[column] ?? 0, sums, (taken) => {
    takeSteps(construction, 1);
    const left = sums.map((sum, r) => sum - (taken[r] ?? 0));
    const to = nodeFor(construction, column + 1, left);
    const log = logWays(construction.logFactorial, taken);
    node.arcs.push({ to, log });
    node.logMost = Math.max(node.logMost, log + to.logMost);
    node.logLeast = Math.min(node.logLeast, log + to.logLeast);
  });
  return node;
}

/** Visits all ways to take so many out of these rows together, in one array that changes. */
function forEachFilling(many: number, sums: readonly number[], visit: (taken: readonly number[]) => void): void {
  const last = sums.length - 1;
  const taken: number[] = new Array(sums.length).fill(0);
  const fill = (row: number, left: number, room: number) => {
    if (row === last) {
      taken[row] = left;
      visit(taken);
      return;
    }
    const sum = sums[row] ?? 0;
    for (let count = Math.max(0, left - room + sum); count <= Math.min(sum, left); count++) {
      taken[row] = count;
      fill(row + 1, left - count, room - sum);
    }
  };
  fill(
    0,
    many,
    sums.reduce((room, sum) => room + sum, 0),
  );
}

/** By insertion: for a handful of numbers much quicker than `sort`. */
function sortFew(numbers: number[]): void {
  for (let i = 1; i < numbers.length; i++) {
    const moving = numbers[i] ?? 0;
    let at = i;
    for (; at > 0 && (numbers[at - 1] ?? 0) > moving; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = moving;
  }
}

/** The sums as the digits of one number, or as a text where that number would not be exact. */
function keyOf(sums: readonly number[], base: number): number | string {
  if (base ** sums.length > Number.MAX_SAFE_INTEGER) return sums.join();
  return sums.reduce((key, sum) => key * base + sum, 0);
}
