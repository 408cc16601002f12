import { normalDeviate } from './confidence';
import { betaQuantile } from './distributions';
import { type Proportion, wilson } from './wilson';

/**
 * Wilson, also with continuity correction; Clopper-Pearson ("exact", never less than its level); Agresti-Coull; Jeffreys; Wald (for
 * comparison only: it is far off for few participants, or proportions near 0 and 1).
 */
export type IntervalMethod = 'wilson' | 'wilson-corrected' | 'clopper-pearson' | 'agresti-coull' | 'jeffreys' | 'wald';

/**
 * The proportion `count / of` with its confidence interval. Agresti-Coull's and Wald's limits may lie below 0 or above 1 and are given
 * as they are. Nulls when there is nothing to divide by. Throws when `count` is not a whole number from 0 to `of`, and on a level
 * outside 0 to 1.
 * Formulas: Brown, Cai & DasGupta, Stat Sci 2001;16:101; the correction: Newcombe, Stat Med 1998;17:857, method 4, as R's `prop.test`.
 */
export function proportionInterval(count: number, of: number, method: IntervalMethod, level = 0.95): Proportion {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of)
    throw new RangeError(`${count} cannot be a part of ${of}.`);
  if (method === 'wilson' || of === 0) return wilson(count, of, level);
  const z = normalDeviate(level);
  const [lower, upper] = limits(count, of, method, z, (1 - level) / 2);
  return { value: count / of, lower, upper };
}

type OtherMethod = Exclude<IntervalMethod, 'wilson'>;
type Limits = [lower: number, upper: number];

function limits(count: number, of: number, method: OtherMethod, z: number, half: number): Limits {
  switch (method) {
    case 'wilson-corrected':
      return correctedWilson(count, of, z);
    case 'clopper-pearson':
      return betaLimits(count, of, half, [count, of - count + 1], [count + 1, of - count]);
    case 'jeffreys':
      return betaLimits(count, of, half, [count + 0.5, of - count + 0.5], [count + 0.5, of - count + 0.5]);
    case 'agresti-coull':
      return normalLimits((count + z ** 2 / 2) / (of + z ** 2), of + z ** 2, z);
    case 'wald':
      return normalLimits(count / of, of, z);
  }
}

/** Like R, corrects by no more than the count's distance from half of all: not at all there. */
function correctedWilson(count: number, of: number, z: number): Limits {
  const correction = Math.min(0.5, Math.abs(count - of / 2));
  const limit = (x: number, side: -1 | 1) =>
    (x + z ** 2 / 2 + side * z * Math.sqrt((x * (of - x)) / of + z ** 2 / 4)) / (of + z ** 2);
  return [
    count === 0 ? 0 : Math.max(0, limit(count - correction, -1)),
    count === of ? 1 : Math.min(1, limit(count + correction, 1)),
  ];
}

type Shapes = [a: number, b: number];

/** Quantiles of two beta distributions; with none or all, the limit on that side is the end of the scale. */
function betaLimits(count: number, of: number, half: number, lower: Shapes, upper: Shapes): Limits {
  return [count === 0 ? 0 : betaQuantile(half, ...lower), count === of ? 1 : betaQuantile(1 - half, ...upper)];
}

function normalLimits(centre: number, size: number, z: number): Limits {
  const spread = z * Math.sqrt((centre * (1 - centre)) / size);
  return [centre - spread, centre + spread];
}
