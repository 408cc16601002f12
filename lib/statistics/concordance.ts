import { CountingTree } from './concordance-tree';
import type { RiskSets } from './cox-risk-sets';
import { firstAtLeast, sortedDistinct } from './cox-sorted';

export interface Concordance {
  /** The share of pairs in which the one with the higher risk has the event first; 0.5 says nothing. Null without any pair. */
  value: number | null;
  stdErr: number | null;
}

/**
 * Harrell's concordance of a risk score with the order of events, as R's `concordance`: of all pairs of a stratum of which one has the
 * event while the other is under observation and goes on, a pair of equal scores counting one half. Standard error by the
 * infinitesimal jackknife (Therneau & Atkinson, vignette "Concordance" of the R package survival). O(n log n). One score per position.
 */
export function concordance(sets: RiskSets, score: Float64Array): Concordance {
  const counts = countPairs(sets, score);
  const [concordant, discordant, tied] = [counts.concordant, counts.discordant, counts.tied].map(sum);
  // Each pair has been counted for both of its members.
  const pairs = ((concordant ?? 0) + (discordant ?? 0) + (tied ?? 0)) / 2;
  if (pairs === 0) return { value: null, stdErr: null };
  const somers = ((concordant ?? 0) - (discordant ?? 0)) / 2 / pairs;
  let variance = 0;
  for (let i = 0; i < score.length; i++) {
    const [c, d, t] = [counts.concordant[i] ?? 0, counts.discordant[i] ?? 0, counts.tied[i] ?? 0];
    variance += ((c - d - somers * (c + d + t)) / pairs) ** 2;
  }
  return { value: (somers + 1) / 2, stdErr: Math.sqrt(variance) / 2 };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Per position, in how many pairs of each kind it is. */
class PairCounts {
  readonly concordant: Float64Array;
  readonly discordant: Float64Array;
  readonly tied: Float64Array;

  constructor(positions: number) {
    this.concordant = new Float64Array(positions);
    this.discordant = new Float64Array(positions);
    this.tied = new Float64Array(positions);
  }

  /** Adds the pairs of one who has the event with those who go on. */
  addAsEvent(position: number, rank: number, goingOn: CountingTree): void {
    this.concordant[position] = (this.concordant[position] ?? 0) + goingOn.below(rank);
    this.discordant[position] = (this.discordant[position] ?? 0) + goingOn.above(rank);
    this.tied[position] = (this.tied[position] ?? 0) + goingOn.at(rank);
  }

  /** Adds, times `sign`, the pairs of one who goes on with those who have had the event. */
  addAsSurvivor(position: number, rank: number, events: CountingTree, sign: 1 | -1): void {
    this.concordant[position] = (this.concordant[position] ?? 0) + sign * events.above(rank);
    this.discordant[position] = (this.discordant[position] ?? 0) + sign * events.below(rank);
    this.tied[position] = (this.tied[position] ?? 0) + sign * events.at(rank);
  }
}

function countPairs(sets: RiskSets, score: Float64Array): PairCounts {
  const counts = new PairCounts(score.length);
  for (let from = 0; from < sets.time.length; ) {
    let to = from + 1;
    while (to < sets.time.length && sets.stratum[to] === sets.stratum[from]) to++;
    countStratum(sets, score, [from, to], counts);
    from = to;
  }
  return counts;
}

/**
 * Walks backwards in time. One who goes on forms a pair with each event between coming in and leaving: the events seen when it
 * leaves the walk less those seen when it came in.
 */
function countStratum(sets: RiskSets, score: Float64Array, [from, to]: [number, number], counts: PairCounts): void {
  const [first, end] = [sets.start[from] ?? 0, sets.start[to] ?? 0];
  const rank = ranksOf(score.subarray(first, end));
  const rankOf = (position: number) => rank[position - first] ?? 0;
  const goingOn = new CountingTree(rank.length);
  const events = new CountingTree(rank.length);
  const come = (position: number) => {
    counts.addAsSurvivor(position, rankOf(position), events, -1);
    goingOn.add(rankOf(position), 1);
  };
  const leave = (position: number) => {
    counts.addAsSurvivor(position, rankOf(position), events, 1);
    goingOn.add(rankOf(position), -1);
  };
  for (let g = from; g < to; g++) {
    const [start, firstDeath, next] = [sets.start[g] ?? 0, sets.firstDeath[g] ?? 0, sets.start[g + 1] ?? 0];
    if (g > from) forEachLeaving(sets, g, leave);
    for (let i = start; i < firstDeath; i++) come(i);
    for (let i = firstDeath; i < next; i++) counts.addAsEvent(i, rankOf(i), goingOn);
    for (let i = firstDeath; i < next; i++) events.add(rankOf(i), 1);
    for (let i = firstDeath; i < next; i++) come(i);
  }
  for (let i = first; i < end; i++) if ((sets.leaving?.group[i] ?? to) >= to) leave(i);
}

function forEachLeaving({ leaving }: RiskSets, group: number, leave: (position: number) => void): void {
  for (let i = leaving?.start[group] ?? 0; i < (leaving?.start[group + 1] ?? 0); i++) leave(leaving?.order[i] ?? 0);
}

function ranksOf(values: Float64Array): Int32Array {
  const distinct = sortedDistinct(values);
  const ranks = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) ranks[i] = firstAtLeast(distinct, values[i] ?? 0);
  return ranks;
}
