export interface Ranks {
  /** From 1 up, in the order given; equal numbers share the mean of their places. */
  ranks: number[];
  /** The sum of t^3 - t over every set of t equal numbers: 0 without ties. */
  tieSum: number;
}

/** Ranks with the mean of their places for ties (midranks). Throws on what is no number. */
export function midranks(values: readonly number[]): Ranks {
  if (values.some(Number.isNaN)) throw new RangeError('What is ranked must be a number, not NaN.');
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks: number[] = new Array(values.length).fill(0);
  let tieSum = 0;
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && values[order[next] ?? 0] === values[order[first] ?? 0]) next++;
    const rank = (first + 1 + next) / 2;
    for (const index of order.slice(first, next)) ranks[index] = rank;
    tieSum += (next - first) ** 3 - (next - first);
    first = next;
  }
  return { ranks, tieSum };
}
