import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One of the JSON files of expected figures. The caller says what is in it. */
export function readExpected<Content>(file: string): Content {
  return JSON.parse(readText(`${file}.json`)) as Content;
}

/** One of the data files: a record of texts per row. */
export function readData(file: string): Record<string, string>[] {
  return parse(readText(`${file}.csv`), { columns: true });
}

function readText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
