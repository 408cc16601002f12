/** Numbers that look random and are the same at every run (mulberry32). */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield (mixed ^ (mixed >>> 14)) >>> 0;
  }
}

/** One of these, drawn. */
export function drawFrom<T>(random: Generator<number, never>, list: readonly T[]): T {
  return list[random.next().value % list.length] as T; // the index is within the list
}
