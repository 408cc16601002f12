/** Additions after which samples are too large: about a second's work. */
const MOST_ADDITIONS = 1e9;
/** The number of ways to draw a sample from more than this many may exceed the largest number there is. */
const MOST_RANKS = 1000;

/**
 * The exact two-sided p-value of a rank sum: the share of all ways to draw `m` of these (mid)ranks whose sum lies as far from its mean as
 * that of the first `m`, to either side. Counts the ways by the shift algorithm (Streitberg & Roehmel, Statistical Software Newsletter
 * 1986;12:10). Throws a RangeError for more than 1000 ranks or about a second's work, some 250 in each sample: take the normal
 * approximation then.
 */
export function exactRankSumP(ranks: readonly number[], m: number): number {
  // Midranks are halves: doubled they are whole. Dealing the smaller sample is dealing the other, too.
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const drawn = m <= ranks.length - m ? doubled.slice(0, m) : doubled.slice(m);
  const observed = sumOf(drawn);
  const mean = (drawn.length * sumOf(doubled)) / doubled.length;
  const ways = waysToSum(doubled, drawn.length);
  let [extreme, all] = [0, 0];
  for (const [sum, count] of ways.entries()) {
    all += count;
    if (isAsFar(sum, observed, mean)) extreme += count;
  }
  return Math.min(1, extreme / all);
}

/** The mean may not be whole: distances that differ by rounding only are equal. */
function isAsFar(sum: number, observed: number, mean: number): boolean {
  return Math.abs(sum - mean) >= Math.abs(observed - mean) - 1e-6;
}

/** For every sum, in how many ways `drawn` of the numbers give it. */
function waysToSum(numbers: number[], drawn: number): Float64Array {
  const largest = sumOf([...numbers].sort((a, b) => b - a).slice(0, drawn));
  if (numbers.length > MOST_RANKS || (numbers.length * drawn * largest) / 4 > MOST_ADDITIONS)
    throw new RangeError('The samples are too large for an exact test: use the normal approximation.');
  const ways = Array.from({ length: drawn + 1 }, () => new Float64Array(largest + 1));
  const highest: number[] = new Array(drawn + 1).fill(0);
  addWay(ways[0]);
  for (const [before, number] of numbers.entries()) {
    for (let taken = Math.min(before + 1, drawn); taken > 0; taken--) {
      shift(ways[taken], ways[taken - 1], number, highest[taken - 1] ?? 0);
      highest[taken] = Math.min(largest, Math.max(highest[taken] ?? 0, (highest[taken - 1] ?? 0) + number));
    }
  }
  return ways[drawn] ?? new Float64Array(0);
}

function addWay(ways: Float64Array | undefined): void {
  if (ways) ways[0] = 1;
}

/** Whatever one number fewer gave, with this number gives so much more. */
function shift(to: Float64Array | undefined, from: Float64Array | undefined, by: number, highest: number): void {
  if (!to || !from) return;
  const last = Math.min(highest, to.length - 1 - by);
  for (let sum = 0; sum <= last; sum++) to[sum + by] = (to[sum + by] ?? 0) + (from[sum] ?? 0);
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
