export type AdjustmentMethod = 'bonferroni' | 'holm' | 'hochberg' | 'benjamini-hochberg';

/**
 * p-values adjusted for that many tests being made, in the order given, none above 1.
 * Bonferroni, Holm (Scand J Stat 1979;6:65) and Hochberg (Biometrika 1988;75:800, for independent or positively dependent tests) keep the
 * chance of any false finding; Benjamini & Hochberg (J R Stat Soc B 1995;57:289) keep the share of false ones among the findings.
 * Throws when one is no probability.
 */
export function adjustP(p: readonly number[], method: AdjustmentMethod): number[] {
  const wrong = p.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`A p-value lies between 0 and 1, not ${wrong}.`);
  if (method === 'bonferroni') return p.map((value) => Math.min(1, value * p.length));
  return method === 'holm' ? stepDown(p) : stepUp(p, method);
}

/** From the smallest p upwards, none less than the one before. */
function stepDown(p: readonly number[]): number[] {
  const adjusted: number[] = new Array(p.length).fill(1);
  let largest = 0;
  for (const [rank, { value, index }] of ascending(p).entries()) {
    largest = Math.max(largest, value * (p.length - rank));
    adjusted[index] = Math.min(1, largest);
  }
  return adjusted;
}

/** From the largest p downwards, none more than the one before. */
function stepUp(p: readonly number[], method: 'hochberg' | 'benjamini-hochberg'): number[] {
  const adjusted: number[] = new Array(p.length).fill(1);
  let smallest = 1;
  for (const [fromTop, { value, index }] of ascending(p).reverse().entries()) {
    const factor = method === 'hochberg' ? fromTop + 1 : p.length / (p.length - fromTop);
    smallest = Math.min(smallest, value * factor);
    adjusted[index] = smallest;
  }
  return adjusted;
}

function ascending(p: readonly number[]): { value: number; index: number }[] {
  return p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
}
