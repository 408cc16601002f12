import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { normalDeviate } from './confidence';

export interface Planning {
  /** The chance of finding the difference, if there is one. */
  power: number;
  /** Two-sided level of the test. */
  alpha: number;
}

/**
 * How many participants each of two equal groups needs so that a two-sided test tells their proportions apart, by the normal
 * approximation without continuity correction (Fleiss, Levin & Paik 2003, chapter 4; as R's `power.prop.test`). Not rounded up.
 * Throws on equal proportions, and on anything outside 0 to 1.
 */
export function participantsPerGroup({ p1, p2, power, alpha }: { p1: number; p2: number } & Planning): number {
  for (const p of [p1, p2])
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A proportion lies between 0 and 1, not ${p}.`);
  if (p1 === p2) throw new RangeError('Two equal proportions cannot be told apart.');
  const pooled = (p1 + p2) / 2;
  const underNone = normalDeviate(1 - alpha) * Math.sqrt(2 * pooled * (1 - pooled));
  const underDifference = powerDeviate(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return ((underNone + underDifference) / (p1 - p2)) ** 2;
}

/**
 * How many events a log-rank test needs to find a hazard ratio when `share` of the participants are in the one arm
 * (Schoenfeld, Biometrika 1981;68:316). Not rounded up. Throws on a hazard ratio of 1 or not above 0, and on shares outside 0 to 1.
 */
export function eventsNeeded({
  hazardRatio,
  share = 0.5,
  power,
  alpha,
}: { hazardRatio: number; share?: number } & Planning): number {
  if (!(hazardRatio > 0) || hazardRatio === 1)
    throw new RangeError(`A hazard ratio to be found is above 0 and not 1, not ${hazardRatio}.`);
  if (!(share > 0 && share < 1)) throw new RangeError(`The share in one arm lies between 0 and 1, not ${share}.`);
  const deviates = normalDeviate(1 - alpha) + powerDeviate(power);
  return deviates ** 2 / (share * (1 - share) * Math.log(hazardRatio) ** 2);
}

function powerDeviate(power: number): number {
  if (!(power > 0 && power < 1)) throw new RangeError(`Power lies between 0 and 1, not ${power}.`);
  return normalQuantile(power, 0, 1);
}
