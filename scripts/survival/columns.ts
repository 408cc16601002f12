import { Problem } from '../problem.mjs';
import { numberOf } from './number-of';

/** What a column must hold. A covariate is what its first value is: numbers throughout, or texts throughout. */
export type Kind = 'time' | 'event' | 'factor' | 'covariate';

/** A column as numbers, one for each row that is kept; of a factor, positions in its levels. */
export interface Column {
  name: string;
  values: Float64Array;
  /** Sorted as text; null when the values are numbers themselves. */
  levels: string[] | null;
}

/** More groups than this are no groups: a number of a patient, or a date. */
const MOST_LEVELS = 100;

/** Reads the fields of one column, and keeps those it is told to. */
export class ColumnReader {
  readonly name: string;
  readonly #kind: Kind;
  #codes: Map<string, number> | null;
  #isNumeric = false;
  #kept = new Float64Array(1024);
  #size = 0;

  constructor(name: string, kind: Kind) {
    this.name = name;
    this.#kind = kind;
    this.#codes = kind === 'factor' ? new Map() : null;
  }

  /** The field as a number, NaN when it is missing. Throws a Problem when the column may not hold it; `where` names the row. */
  read(field: string, where: () => string): number {
    const text = field.trim();
    if (text === '' || text === 'NA') return Number.NaN;
    if (this.#kind === 'factor') return this.#codeOf(text);
    const value = numberOf(text);
    if (this.#kind === 'covariate') return this.#ofCovariate(text, value, where);
    return this.#kind === 'event' ? this.#event(text, value, where) : this.#time(text, value, where);
  }

  keep(value: number): void {
    if (this.#size === this.#kept.length) {
      const larger = new Float64Array(2 * this.#size);
      larger.set(this.#kept);
      this.#kept = larger;
    }
    this.#kept[this.#size++] = value;
  }

  /** The kept values. */
  column(): Column {
    const values = this.#kept.slice(0, this.#size);
    return this.#codes
      ? asFactor(this.name, values, [...this.#codes.keys()])
      : { name: this.name, values, levels: null };
  }

  #event(text: string, value: number | null, where: () => string): number {
    if (value === 0 || value === 1) return value;
    throw this.#unusable(text, where, 'an event is 1 when it happened and 0 when it did not');
  }

  #time(text: string, value: number | null, where: () => string): number {
    if (value !== null && value >= 0) return value;
    const rule = value === null ? 'write the time as a number with a decimal point' : 'a time is 0 or more';
    throw this.#unusable(text, where, rule);
  }

  #ofCovariate(text: string, value: number | null, where: () => string): number {
    if (!this.#codes && !this.#isNumeric) {
      this.#isNumeric = value !== null;
      this.#codes = this.#isNumeric ? null : new Map();
    }
    if (this.#codes === null && value !== null) return value;
    if (this.#codes !== null && value === null) return this.#codeOf(text);
    const rest = this.#codes ? 'texts: write a factor with texts throughout' : 'numbers: write numbers throughout';
    throw this.#unusable(text, where, `the values before it are ${rest}`);
  }

  #codeOf(text: string): number {
    const codes = this.#codes ?? new Map<string, number>();
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, codes.size);
    return codes.size - 1;
  }

  #unusable(text: string, where: () => string, rule: string): Problem {
    return new Problem(`${where()} holds "${text}" in the column "${this.name}": ${rule}.`);
  }
}

/** Codes renumbered in the order of the levels as text, without the levels that no kept row has. */
function asFactor(name: string, codes: Float64Array, texts: string[]): Column {
  const isUsed = new Uint8Array(texts.length);
  for (const code of codes) isUsed[code] = 1;
  const levels = texts.filter((_, code) => isUsed[code] === 1).sort();
  const position = new Map(levels.map((level, i) => [level, i]));
  const renumbered = Float64Array.from(texts, (text) => position.get(text) ?? Number.NaN);
  return { name, values: codes.map((code) => renumbered[code] ?? Number.NaN), levels };
}

/** Throws a Problem when a factor has too many levels to compare. */
export function refuseManyLevels({ name, levels }: Column): void {
  if (!levels || levels.length <= MOST_LEVELS) return;
  throw new Problem(
    `The column "${name}" has ${levels.length} different values, too many to compare: choose one with at most ${MOST_LEVELS}.`,
  );
}
