import type { Source } from '../analysis';

/** What stands in a cell of a dataset; null is an empty one. */
export type CellValue = string | number | null;

/** A variable of a dataset that statisticians take home, after CDISC ADaM: a name of at most 8 letters, a label of at most 40. */
export interface Variable<Row> {
  name: string;
  label: string;
  type: 'text' | 'integer' | 'number' | 'date';
  /** The form fields it is made of. */
  from: readonly Source[];
  /** How, where it is not simply the field. */
  derived: string | null;
  value(row: Row): CellValue;
}

/** A dataset: one row a child, or one row a child and parameter. */
export interface Dataset<Row> {
  /** ADSL. */
  name: string;
  label: string;
  /** Variables that tell the rows apart, in order. */
  keys: readonly string[];
  variables: readonly Variable<Row>[];
}

/** Begins variables of rows of one kind: `dated('DEATH.…')`. Fields are written `DTH.dthdat`. */
export function variablesOf<Row>() {
  const make =
    (type: Variable<Row>['type']) =>
    (name: string, label: string, from: string, value: (row: Row) => CellValue, derived: string | null = null) => ({
      name,
      label,
      type,
      from: sourcesIn(from),
      derived,
      value,
    });
  return { text: make('text'), integer: make('integer'), number: make('number'), date: make('date') };
}

/** 'DM.brthyy DX.dxdat' as the fields it names. */
function sourcesIn(fields: string): Source[] {
  return fields
    .split(' ')
    .filter((field) => field !== '')
    .map((path) => {
      const [form = '', field = ''] = path.split('.');
      return { form, field };
    });
}

/** A statement as ADaM writes it: Y, N, or empty while it is not known. */
export function flag(statement: boolean | null): 'Y' | 'N' | null {
  if (statement === null) return null;
  return statement ? 'Y' : 'N';
}
