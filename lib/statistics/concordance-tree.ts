/** Counts how many of the values 0 to size - 1 have been put in, at and below each (Fenwick 1994): O(log size) to put in or to ask. */
export class CountingTree {
  total = 0;
  readonly #at: Int32Array;
  readonly #sums: Int32Array;

  constructor(size: number) {
    this.#at = new Int32Array(size);
    this.#sums = new Int32Array(size + 1);
  }

  /** Puts `count` of a value in; a negative count takes them out. */
  add(value: number, count: number): void {
    this.total += count;
    this.#at[value] = this.at(value) + count;
    for (let i = value + 1; i < this.#sums.length; i += i & -i) this.#sums[i] = (this.#sums[i] ?? 0) + count;
  }

  at(value: number): number {
    return this.#at[value] ?? 0;
  }

  below(value: number): number {
    let sum = 0;
    for (let i = value; i > 0; i -= i & -i) sum += this.#sums[i] ?? 0;
    return sum;
  }

  above(value: number): number {
    return this.total - this.below(value) - this.at(value);
  }
}
