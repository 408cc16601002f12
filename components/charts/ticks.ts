export interface Tick {
  value: number;
  text: string;
}

/** Distances between ticks that are read at a glance, by the unit that the label of the axis names. */
const unitSteps: { names: RegExp; steps: number[] }[] = [
  { names: /\bmonths?\b/i, steps: [1, 2, 3, 6, 12, 24, 36, 60, 120, 240] },
  { names: /\bhours?\b/i, steps: [1, 2, 3, 6, 12, 24, 48, 72, 120, 240] },
  { names: /\bdays?\b/i, steps: [1, 2, 7, 14, 28, 56, 91, 182, 365, 730] },
];

/** Ticks from the first one before `from` to the first one past `to`, at most `most` of them (but always two). */
export function axisTicks([from, to]: readonly [number, number], label: string, most: number): number[] {
  const steps = unitSteps.find(({ names }) => names.test(label))?.steps;
  const step = steps?.find((candidate) => countOf(from, to, candidate) <= most) ?? niceStep(from, to, most);
  return multiples(from, to, step);
}

/** Ticks of months from 0 to the first one past the last observation, at most `most` of them. */
export function monthTicks(last: number, most: number): number[] {
  return axisTicks([0, last], 'months', most);
}

/** Ticks at 1, 2 and 5 of each power of ten around the range, or at powers of ten alone where those would be too many. */
export function logTicks([from, to]: readonly [number, number], most: number): number[] {
  const first = Math.floor(Math.log10(from));
  const decades = Math.ceil(Math.log10(to)) - first + 1;
  const powers = Array.from({ length: decades }, (_, i) => first + i);
  const all = powers.flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  const within = around(all, from, to);
  if (within.length <= most) return within;
  const every = Math.max(1, Math.ceil((powers.length - 1) / Math.max(1, most - 1)));
  const last = Math.ceil((powers.length - 1) / every) * every;
  return Array.from({ length: last / every + 1 }, (_, i) => Number(`1e${first + i * every}`));
}

/** A number as it stands at an axis. */
export function tickOf(value: number): Tick {
  return { value, text: Number(value.toPrecision(10)).toLocaleString('en-GB', { maximumFractionDigits: 12 }) };
}

function around(ticks: number[], from: number, to: number): number[] {
  const start = ticks.findLastIndex((tick) => tick <= from * (1 + 1e-9));
  const end = ticks.findIndex((tick) => tick >= to * (1 - 1e-9));
  const last = Math.max(end === -1 ? ticks.length - 1 : end, start + 1);
  return ticks.slice(Math.max(0, start), last + 1);
}

/** A tick is not wanted beyond a range that ends at one, but for rounding. */
const NEAR = 1e-9;

function countOf(from: number, to: number, step: number): number {
  return Math.max(Math.ceil(to / step - NEAR) - Math.floor(from / step + NEAR), 1) + 1;
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.floor(from / step + NEAR);
  return Array.from({ length: countOf(from, to, step) }, (_, i) => (first + i) * step);
}

/** The finest distance of 1, 2 or 5 times a power of ten. */
function niceStep(from: number, to: number, most: number): number {
  const range = to > from ? to - from : 1;
  const power = Math.floor(Math.log10(range / most));
  const steps = [0, 1, 2, 3].flatMap((more) => [1, 2, 5].map((digit) => Number(`${digit}e${power + more}`)));
  return steps.find((step) => countOf(from, to, step) <= most) ?? range;
}
