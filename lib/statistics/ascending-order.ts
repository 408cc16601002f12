const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Up to here comparing is quicker than counting. */
const FEW = 2000;

/**
 * The positions of the values from the smallest to the largest; equal values keep their order. Takes O(n): a radix sort of the 64
 * bits of each number (Knuth, The Art of Computer Programming, volume 3, section 5.2.5). The values must be numbers, not NaN.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (order.length <= FEW) return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const { low, high } = sortableBits(values);
  let [from, to] = [order, new Uint32Array(order.length)];
  for (const key of [low, high]) {
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      const starts = startsOfDigits(key, shift);
      if (!starts) continue;
      place(key, shift, starts, from, to);
      [from, to] = [to, from];
    }
  }
  return from;
}

/** The halves of each number's bits, turned so that they sort as whole numbers do: IEEE 754 keeps sign and magnitude apart. */
function sortableBits(values: Float64Array): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < values.length; i++) {
    // Adding 0 makes -0 the 0 that it equals.
    bits.setFloat64(0, (values[i] ?? 0) + 0);
    const [top, bottom] = [bits.getUint32(0), bits.getUint32(4)];
    const isNegative = top >= 0x80000000;
    high[i] = isNegative ? ~top : top | 0x80000000;
    low[i] = isNegative ? ~bottom : bottom;
  }
  return { low, high };
}

/** Where the values with each digit begin in the order; null when all have the same digit. */
function startsOfDigits(key: Uint32Array, shift: number): Uint32Array | null {
  const counts = new Uint32Array(DIGITS);
  for (let i = 0; i < key.length; i++) {
    const digit = digitOf(key[i] ?? 0, shift);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  if (counts.includes(key.length)) return null;
  let start = 0;
  return counts.map((count) => {
    start += count;
    return start - count;
  });
}

function place(key: Uint32Array, shift: number, next: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  for (let i = 0; i < from.length; i++) {
    const position = from[i] ?? 0;
    const digit = digitOf(key[position] ?? 0, shift);
    const place = next[digit] ?? 0;
    to[place] = position;
    next[digit] = place + 1;
  }
}

function digitOf(key: number, shift: number): number {
  return (key >>> shift) & (DIGITS - 1);
}
