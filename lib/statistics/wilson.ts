import { normalDeviate } from './confidence';

export interface Proportion {
  /** Null when there is nothing to divide by. */
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** A proportion with Wilson's score interval (Wilson 1927), without continuity correction. */
export function wilson(count: number, of: number, level = 0.95): Proportion {
  if (!(count >= 0 && count <= of)) throw new RangeError(`${count} cannot be a part of ${of}.`);
  if (of === 0) return { value: null, lower: null, upper: null };
  const z2 = normalDeviate(level) ** 2;
  const value = count / of;
  const centre = (count + z2 / 2) / (of + z2);
  const spread = (Math.sqrt(z2) / (of + z2)) * Math.sqrt((count * (of - count)) / of + z2 / 4);
  return {
    value,
    // At 0 and at all the limit is exactly there; rounding would put it a hair beyond.
    lower: count === 0 ? 0 : centre - spread,
    upper: count === of ? 1 : centre + spread,
  };
}
