/** What a load showed: operations per second, and milliseconds of one. */
export interface Measured {
  perSecond: number;
  median: number;
  p99: number;
}

/** Runs an operation again and again on so many clients at once, after a warm-up, and measures. */
export async function load(
  operation: (n: number) => Promise<unknown>,
  options: { clients: number; count: number; warmUp?: number },
): Promise<Measured> {
  for (let n = 0; n < (options.warmUp ?? 10); n++) await operation(-1 - n);
  const times: number[] = [];
  let next = 0;
  const begun = performance.now();
  const client = async () => {
    while (next < options.count) {
      const n = next++;
      const from = performance.now();
      await operation(n);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: options.clients }, client));
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: options.count / seconds,
    median: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

/** Two operations in turns, so that a machine that slows down slows both; the better half of the rounds counts. */
export async function paired(
  ours: () => Promise<Measured>,
  floor: () => Promise<Measured>,
  rounds = 3,
): Promise<{ ours: Measured; floor: Measured; ratio: number }> {
  const pairs: { ours: Measured; floor: Measured; ratio: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const [a, b] = [await ours(), await floor()];
    pairs.push({ ours: a, floor: b, ratio: a.perSecond / b.perSecond });
  }
  pairs.sort((a, b) => a.ratio - b.ratio);
  const middle = pairs[Math.floor(rounds / 2)];
  if (!middle) throw new Error('At least one round is needed.');
  return middle;
}
