import type { OrderedTimes } from './ordered-times';

/** Parts ordered rows by the number of their stratum, each part in order of time; one part when there are no strata. */
export function partByStratum(rows: OrderedTimes, stratum?: ArrayLike<number>): OrderedTimes[] {
  if (!stratum) return [rows];
  const { of, sizes } = numberStrata(stratum);
  const times = part(rows, of, sizes);
  const entries = rows.entries && part(rows.entries, of, sizes);
  return times.map((own, i) => ({ ...own, entries: entries?.[i] ?? null }));
}

type Ordered = Pick<OrderedTimes, 'order' | 'time'>;

/** The strata numbered from 0 on, whatever numbers they bear. */
function numberStrata(stratum: ArrayLike<number>): { of: Uint32Array; sizes: number[] } {
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const of = Uint32Array.from(stratum, (bears) => {
    const number = numbers.get(bears) ?? numbers.size;
    numbers.set(bears, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { of, sizes };
}

function part({ order, time }: Ordered, of: Uint32Array, sizes: readonly number[]): Ordered[] {
  const parts = sizes.map((size) => ({ order: new Uint32Array(size), time: new Float64Array(size), filled: 0 }));
  for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? 0;
    const own = parts[of[row] ?? 0];
    if (!own) continue;
    own.order[own.filled] = row;
    own.time[own.filled++] = time[i] ?? 0;
  }
  return parts;
}
