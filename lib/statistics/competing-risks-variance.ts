import type { Moment } from './competing-risks-times';

/**
 * The variances of the cumulative incidences after each moment, which are to be given in order, with the event-free probability before
 * each. They are the sums of the squared influences of the participants (the infinitesimal jackknife; the vignette "Methods" of
 * R's survival package), carried from moment to moment, not one participant at a time: those at risk who came under
 * observation together have had the same influence so far.
 */
export function influenceVariance(
  cause: ArrayLike<number>,
  causes: number,
): (moment: Moment, eventFree: number) => number[] {
  const state: State = { causes, squares: square(causes + 1), cohorts: new Set(), cohortOf: new Map() };
  return (moment, eventFree) => {
    admit(state, moment.entering);
    if (moment.nCensor < moment.leaving.length) {
      addSquares(state, moment, eventFree, cause);
      moveCohorts(state, moment, eventFree);
    }
    dismiss(state, moment.leaving);
    return Array.from({ length: causes }, (_, j) => Math.max(0, state.squares[j + 1]?.[j + 1] ?? 0));
  };
}

/** Participants at risk whose influence on each state (0 event-free, then the causes) is the same. */
interface Cohort {
  size: number;
  influence: number[];
}

interface State {
  causes: number;
  /** The sum over all participants of the products of their influences on two states. */
  squares: number[][];
  cohorts: Set<Cohort>;
  cohortOf: Map<number, Cohort>;
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

function admit({ causes, cohorts, cohortOf }: State, entering: Uint32Array): void {
  if (entering.length === 0) return;
  const cohort: Cohort = { size: entering.length, influence: new Array<number>(causes + 1).fill(0) };
  cohorts.add(cohort);
  for (const row of entering) cohortOf.set(row, cohort);
}

function dismiss({ cohorts, cohortOf }: State, leaving: Uint32Array): void {
  for (const row of leaving) {
    const cohort = cohortOf.get(row);
    if (cohort && --cohort.size === 0) cohorts.delete(cohort);
    cohortOf.delete(row);
  }
}

/** By how much each state gains, per one who was event-free. */
function transitions({ nRisk, nEvent }: Moment): number[] {
  const hazards = nEvent.map((events) => events / nRisk);
  return [-hazards.reduce((sum, hazard) => sum + hazard, 0), ...hazards];
}

/**
 * Every influence u becomes A u + w, where A moves the event-free on and w = S/Y (what happened to the participant - what happens on
 * average) for those at risk. So the sum of u u' becomes A (sum of u u') A' + A (sum of u w') + its transpose + sum of w w'.
 */
function addSquares(state: State, moment: Moment, eventFree: number, cause: ArrayLike<number>): void {
  const gains = transitions(moment);
  const share = eventFree / moment.nRisk;
  const moved = moveRows(state.squares, gains);
  const mixed = moveRows(influenceTimesOwn(state, moment, gains, share, cause), gains);
  const own = ownSquares(moment, gains, share);
  state.squares = moveColumns(moved, gains).map((row, a) =>
    row.map((value, b) => value + (mixed[a]?.[b] ?? 0) + (mixed[b]?.[a] ?? 0) + (own[a]?.[b] ?? 0)),
  );
}

function moveRows(matrix: number[][], gains: number[]): number[][] {
  const first = matrix[0] ?? [];
  return matrix.map((row, a) => row.map((value, b) => value + (gains[a] ?? 0) * (first[b] ?? 0)));
}

function moveColumns(matrix: number[][], gains: number[]): number[][] {
  return matrix.map((row) => row.map((value, b) => value + (row[0] ?? 0) * (gains[b] ?? 0)));
}

/** Sum of u w' over those at risk; 0 when all of them came under observation together. */
function influenceTimesOwn(
  { causes, cohorts, cohortOf }: State,
  { leaving }: Moment,
  gains: number[],
  share: number,
  cause: ArrayLike<number>,
): number[][] {
  const sum = square(causes + 1);
  if (cohorts.size < 2) return sum;
  const add = (influence: number[], state: number, weight: number) => {
    for (const [a, row] of sum.entries()) row[state] = (row[state] ?? 0) + weight * (influence[a] ?? 0);
  };
  for (const { size, influence } of cohorts)
    for (const [state, gain] of gains.entries()) add(influence, state, -share * size * gain);
  for (const row of leaving) {
    const [cohort, to] = [cohortOf.get(row), cause[row] ?? 0];
    if (!cohort || to === 0) continue;
    add(cohort.influence, 0, -share);
    add(cohort.influence, to, share);
  }
  return sum;
}

/** Sum of w w' over those at risk: multinomial. */
function ownSquares({ nRisk, nEvent }: Moment, gains: number[], share: number): number[][] {
  const counts = [-nRisk * (gains[0] ?? 0), ...nEvent];
  return gains.map((one, a) => gains.map((other, b) => share ** 2 * (cellProduct(counts, a, b) - nRisk * one * other)));
}

/** Sum over the events of what they do to two states: each takes one from the event-free and gives it to its cause. */
function cellProduct(counts: number[], a: number, b: number): number {
  if (a === b) return counts[a] ?? 0;
  return a === 0 || b === 0 ? -(counts[Math.max(a, b)] ?? 0) : 0;
}

/** What a moment does to those at risk who have no event in it; the others leave. */
function moveCohorts({ cohorts }: State, moment: Moment, eventFree: number): void {
  const gains = transitions(moment);
  for (const { influence } of cohorts) {
    const onMove = (influence[0] ?? 0) - eventFree / moment.nRisk;
    for (const [state, gain] of gains.entries()) influence[state] = (influence[state] ?? 0) + gain * onMove;
  }
}
