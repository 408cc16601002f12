import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../problem.mjs';
import { type Column, ColumnReader, type Kind } from './columns';
import type { SurvivalOptions } from './options';

/** The rows of a file in which nothing that is used is missing. */
export interface Table {
  /** Rows left out because something was missing. */
  dropped: number;
  time: Float64Array;
  event: Float64Array;
  by: Column | null;
  strata: Column | null;
  covariates: Column[];
}

/** Reads the columns that the options name, row by row as the file comes. Throws a Problem when the file cannot be used. */
export async function readTable(path: string, options: SurvivalOptions): Promise<Table> {
  const rows = new RowReader(options);
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    // Nothing is passed on: what is kept is kept as numbers.
    on_record: (fields: string[], { lines }) => {
      rows.read(fields, lines);
      return null;
    },
  });
  try {
    await pipeline(createReadStream(path), parser.resume());
  } catch (error) {
    throw problemOf(error, path);
  }
  return rows.table();
}

class RowReader {
  readonly #options: SurvivalOptions;
  #width = 0;
  #readers: { reader: ColumnReader; at: number }[] = [];
  #values = new Float64Array(0);
  #row = 0;
  #line = 0;
  #kept = 0;
  /** Made once: a function per row would cost as much as reading it. */
  readonly #where = () => `Row ${this.#row} (line ${this.#line} of the file)`;

  constructor(options: SurvivalOptions) {
    this.#options = options;
  }

  read(fields: string[], line: number): void {
    if (this.#width === 0) this.#readHeader(fields.map((field) => field.trim()));
    else {
      this.#line = line;
      this.#readRow(fields);
    }
  }

  #readHeader(header: string[]): void {
    refuseHeader(header);
    this.#width = header.length;
    this.#readers = columnsOf(this.#options).map(([name, kind]) => {
      const at = header.indexOf(name);
      if (at < 0) throw new Problem(`There is no column "${name}": the file has ${listOf(header)}.`);
      return { reader: new ColumnReader(name, kind), at };
    });
    this.#values = new Float64Array(this.#readers.length);
  }

  #readRow(fields: string[]): void {
    this.#row++;
    if (fields.length !== this.#width) {
      throw new Problem(
        `${this.#where()} has ${fields.length} fields where the header has ${this.#width}: mend its commas and quotation marks.`,
      );
    }
    let isComplete = true;
    this.#readers.forEach(({ reader, at }, i) => {
      const value = reader.read(fields[at] ?? '', this.#where);
      this.#values[i] = value;
      if (Number.isNaN(value)) isComplete = false;
    });
    if (isComplete) this.#keep();
  }

  #keep(): void {
    this.#kept++;
    this.#readers.forEach(({ reader }, i) => {
      reader.keep(this.#values[i] ?? 0);
    });
  }

  table(): Table {
    if (this.#width === 0) throw new Problem('The file is empty: it needs a header, then one row per person.');
    if (this.#row === 0) throw new Problem('The file has a header and no rows: there is nothing to analyse.');
    if (this.#kept === 0) {
      throw new Problem(
        `Each of the ${this.#row} rows lacks a value in ${listOf(this.#readers.map(({ reader }) => reader.name))}: no row is left to analyse.`,
      );
    }
    const columns = new Map(this.#readers.map(({ reader }) => [reader.name, reader.column()]));
    const named = (name: string | null) => (name === null ? null : (columns.get(name) ?? null));
    const { time, event, by, strata, covariates } = this.#options;
    return {
      dropped: this.#row - this.#kept,
      time: named(time)?.values ?? new Float64Array(0),
      event: named(event)?.values ?? new Float64Array(0),
      by: named(by),
      strata: named(strata),
      covariates: covariates.map(named).filter((column) => column !== null),
    };
  }
}

function columnsOf({ time, event, by, strata, covariates }: SurvivalOptions): [string, Kind][] {
  const factors = [by, strata].filter((name) => name !== null);
  return [
    [time, 'time'],
    [event, 'event'],
    ...factors.map((name): [string, Kind] => [name, 'factor']),
    ...covariates.map((name): [string, Kind] => [name, 'covariate']),
  ];
}

function refuseHeader(header: string[]): void {
  const [only = ''] = header;
  const separator = [';', '\t'].find((one) => only.includes(one));
  if (header.length === 1 && separator) {
    const name = separator === ';' ? 'semicolons' : 'tabs';
    throw new Problem(`The fields of the file are separated by ${name}: save it with commas between the fields.`);
  }
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) < i);
  if (twice !== undefined) throw new Problem(`The header has the column "${twice}" twice: rename one of the two.`);
}

function listOf(names: string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

const reasons: Record<string, string> = {
  ENOENT: 'There is no file',
  ENOTDIR: 'There is no file',
  EISDIR: 'A folder and no file is',
  EACCES: 'This user may not read',
};

function problemOf(error: unknown, path: string): unknown {
  if (error instanceof CsvError) {
    const line = 'lines' in error ? Number(error.lines) : 0;
    return new Problem(
      `Line ${line} of the file cannot be read: a quotation mark is not closed, or stands inside a field; put the field in quotation marks and double those inside.`,
    );
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Problem || !code) return error;
  return new Problem(
    `${reasons[code] ?? `Nothing can be read (${code}) from`} ${path}: give --csv the path of a CSV file.`,
  );
}
