import type { Ties } from './cox-data';
import type { RiskSets } from './cox-risk-sets';

/** What the walk knows when it stands at a time of events. */
export interface Sweep {
  group: number;
  /** Sums over the risk set, each row weighted by w = exp(its linear predictor - shift): 1, x, x x' (lower triangle). */
  moments: Float64Array;
  shift: number;
  /** How many have the event at this time, the sum of their x and that of their linear predictors. */
  deaths: number;
  deathX: Float64Array;
  deathEta: number;
}

/** Called for each term of the partial likelihood; `deaths` is how many events the term stands for. */
export type Visit = (sweep: Sweep, deaths: number) => void;

interface Walk extends Sweep {
  deathMoments: Float64Array;
  /** How many are in the risk set. */
  present: number;
  /** The largest sum of weights since the sums were last made afresh. */
  peak: number;
}

/** A weight may be this many powers of e above the first one before all are scaled down. */
const HEADROOM = 50;
/** Subtracting those who leave costs digits; when less than this remains of the largest sum, the sums are made afresh. */
const LEAST_LEFT = 1e-6;

/**
 * Walks backwards in time through the risk sets, adding those who come in and subtracting those who had not entered yet.
 * With Breslow's ties one term stands for all events of a time; with Efron's, each of d events has a term of its own, in whose risk set
 * the events weigh 1/d, 2/d ... 1 (Therneau & Grambsch 2000, section 3.3). One pass, O(n p^2). `eta` has one linear predictor
 * per position.
 */
export function sweepRiskSets(sets: RiskSets, eta: Float64Array, ties: Ties, visit: Visit): void {
  const walk = startWalk(sets.width);
  const size = walk.moments.length;
  for (let g = 0; g < sets.time.length; g++) {
    walk.group = g;
    if (g === 0 || sets.stratum[g] !== sets.stratum[g - 1]) clear(walk, eta[sets.start[g] ?? 0] ?? 0);
    else if (sets.leaving) subtractLeaving(walk, sets, eta);
    addSurvivors(walk, sets, eta);
    addDeaths(walk, sets, eta);
    const terms = ties === 'breslow' ? 1 : walk.deaths;
    for (let term = 0; term < terms; term++) {
      for (let k = 0; k < size; k++) walk.moments[k] = (walk.moments[k] ?? 0) + (walk.deathMoments[k] ?? 0) / terms;
      visit(walk, walk.deaths / terms);
    }
    walk.peak = Math.max(walk.peak, walk.moments[0] ?? 0);
  }
}

function startWalk(width: number): Walk {
  const size = 1 + width + (width * (width + 1)) / 2;
  return {
    group: 0,
    moments: new Float64Array(size),
    shift: 0,
    deaths: 0,
    deathX: new Float64Array(width),
    deathEta: 0,
    deathMoments: new Float64Array(size),
    present: 0,
    peak: 0,
  };
}

function clear(walk: Walk, shift: number): void {
  walk.moments.fill(0);
  walk.present = 0;
  walk.peak = 0;
  walk.shift = shift;
}

function subtractLeaving(walk: Walk, sets: RiskSets, eta: Float64Array): void {
  const { start, order } = sets.leaving ?? { start: [], order: [] };
  const [from, to] = [start[walk.group] ?? 0, start[walk.group + 1] ?? 0];
  if (from === to) return;
  for (let i = from; i < to; i++) {
    const position = order[i] ?? 0;
    addRow(walk.moments, sets, position, -Math.exp((eta[position] ?? 0) - walk.shift));
  }
  walk.present -= to - from;
  if (walk.present === 0) clear(walk, eta[sets.start[walk.group] ?? 0] ?? 0);
  else if (!((walk.moments[0] ?? 0) > LEAST_LEFT * walk.peak)) sumAfresh(walk, sets, eta);
}

function sumAfresh(walk: Walk, sets: RiskSets, eta: Float64Array): void {
  let first = walk.group;
  while (first > 0 && sets.stratum[first - 1] === sets.stratum[walk.group]) first--;
  const [from, to] = [sets.start[first] ?? 0, sets.start[walk.group] ?? 0];
  const stays = (position: number) => (sets.leaving?.group[position] ?? 0) > walk.group;
  let highest = -Infinity;
  for (let i = from; i < to; i++) if (stays(i)) highest = Math.max(highest, eta[i] ?? 0);
  walk.shift = highest;
  walk.moments.fill(0);
  for (let i = from; i < to; i++) {
    if (stays(i)) addRow(walk.moments, sets, i, Math.exp((eta[i] ?? 0) - walk.shift));
  }
  walk.peak = walk.moments[0] ?? 0;
}

function addSurvivors(walk: Walk, sets: RiskSets, eta: Float64Array): void {
  const [from, to] = [sets.start[walk.group] ?? 0, sets.firstDeath[walk.group] ?? 0];
  for (let i = from; i < to; i++) addRow(walk.moments, sets, i, weight(walk, eta[i] ?? 0));
}

function addDeaths(walk: Walk, sets: RiskSets, eta: Float64Array): void {
  const [from, to] = [sets.firstDeath[walk.group] ?? 0, sets.start[walk.group + 1] ?? 0];
  walk.deathMoments.fill(0);
  walk.deathX.fill(0);
  walk.deathEta = 0;
  walk.deaths = to - from;
  walk.present += to - (sets.start[walk.group] ?? 0);
  for (let i = from; i < to; i++) {
    addRow(walk.deathMoments, sets, i, weight(walk, eta[i] ?? 0));
    walk.deathEta += eta[i] ?? 0;
    for (let j = 0; j < sets.width; j++) {
      walk.deathX[j] = (walk.deathX[j] ?? 0) + (sets.x[i * sets.width + j] ?? 0);
    }
  }
}

function weight(walk: Walk, eta: number): number {
  if (eta - walk.shift > HEADROOM) shiftTo(walk, eta);
  return Math.exp(eta - walk.shift);
}

function shiftTo(walk: Walk, shift: number): void {
  const factor = Math.exp(walk.shift - shift);
  for (let k = 0; k < walk.moments.length; k++) {
    walk.moments[k] = (walk.moments[k] ?? 0) * factor;
    walk.deathMoments[k] = (walk.deathMoments[k] ?? 0) * factor;
  }
  walk.peak *= factor;
  walk.shift = shift;
}

function addRow(moments: Float64Array, { x, width }: RiskSets, position: number, weight: number): void {
  const at = position * width;
  let k = 1 + width;
  moments[0] = (moments[0] ?? 0) + weight;
  for (let i = 0; i < width; i++) {
    const weighted = weight * (x[at + i] ?? 0);
    moments[1 + i] = (moments[1 + i] ?? 0) + weighted;
    for (let j = 0; j <= i; j++, k++) moments[k] = (moments[k] ?? 0) + weighted * (x[at + j] ?? 0);
  }
}
