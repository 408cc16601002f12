import 'server-only';
import { study } from '@/study/study';
import { type BundleFile, inPieces } from './cells';
import type { Filled } from './datasets';
import { softwareName, softwareVersion } from './software';

/** When the file is made, and when the data in it were last written at the latest. */
export interface Moments {
  madeAt: Date;
  asOf: Date;
}

/** A dataset as CDISC Dataset-JSON 1.1: what the columns are, and the rows as lists. */
export function datasetJsonFile(filled: Filled, moments: Moments): BundleFile {
  const { name } = filled.dataset;
  return {
    name: `${name.toLowerCase()}.json`,
    *pieces() {
      const head = JSON.stringify(headOf(filled, moments), null, 1);
      yield `${head.slice(0, head.lastIndexOf('}')).trimEnd()},\n "rows": [\n`;
      let between = '';
      for (const rows of inPieces(filled.rows())) {
        yield between + rows.map((row) => JSON.stringify(row)).join(',\n');
        between = ',\n';
      }
      yield '\n ]\n}\n';
    },
  };
}

function headOf(filled: Filled, { madeAt, asOf }: Moments) {
  const { name, label } = filled.dataset;
  const { records, lengths } = measured(filled);
  return {
    datasetJSONCreationDateTime: madeAt.toISOString(),
    datasetJSONVersion: '1.1.0',
    fileOID: `${study.oid}.${name}.${asOf.toISOString()}`,
    dbLastModifiedDateTime: asOf.toISOString(),
    originator: study.shortName,
    sourceSystem: { name: softwareName, version: softwareVersion() },
    studyOID: study.oid,
    metaDataVersionOID: `MDV.${study.oid}`,
    itemGroupOID: `IG.${name}`,
    records,
    name,
    label,
    columns: filled.variables.map((variable, at) => columnOf(filled, variable, lengths[at] ?? 1)),
  };
}

type Variable = Filled['variables'][number];

const dataTypes = {
  text: { dataType: 'string' },
  integer: { dataType: 'integer' },
  number: { dataType: 'double' },
  // A day written as such, which is a number of days in the dataset it is read into.
  date: { dataType: 'date', targetDataType: 'integer', displayFormat: 'E8601DA.' },
} as const satisfies Record<Variable['type'], object>;

function columnOf({ dataset }: Filled, { name, label, type }: Variable, length: number) {
  const key = dataset.keys.indexOf(name);
  return {
    itemOID: `IT.${dataset.name}.${name}`,
    name,
    label,
    ...dataTypes[type],
    ...(type === 'text' && { length }),
    ...(key >= 0 && { keySequence: key + 1 }),
  };
}

/** How many rows there are, and how long the longest text of each column is; at least 1. */
function measured(filled: Filled) {
  const lengths = filled.variables.map(() => 1);
  let records = 0;
  for (const row of filled.rows()) {
    records += 1;
    for (const [at, value] of row.entries()) {
      if (typeof value === 'string') lengths[at] = Math.max(lengths[at] ?? 1, value.length);
    }
  }
  return { records, lengths };
}
