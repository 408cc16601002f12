import 'server-only';
import { adsl, adtte, type CellValue, type Dataset, parameters, type TimeRow } from '@/study/analyses/adam';
import type { Child } from '@/study/analyses/child';

/** A dataset with its rows, which are made anew each time they are read: no file of ten thousand children lies in memory. */
export interface Filled {
  dataset: Pick<Dataset<unknown>, 'name' | 'label' | 'keys'>;
  variables: readonly Omit<Dataset<unknown>['variables'][number], 'value'>[];
  rows(): Iterable<CellValue[]>;
}

/** ADSL and ADTTE of these children. */
export function filledDatasets(children: readonly Child[]): Filled[] {
  return [filled(adsl, () => children), filled(adtte, () => timesOf(children))];
}

function filled<Row>(dataset: Dataset<Row>, rows: () => Iterable<Row>): Filled {
  return {
    dataset,
    variables: dataset.variables,
    *rows() {
      for (const row of rows()) yield dataset.variables.map(({ value }) => value(row));
    },
  };
}

function* timesOf(children: readonly Child[]): Generator<TimeRow> {
  for (const child of children) {
    for (const parameter of parameters) {
      const time = parameter.outcome(child);
      if (time) yield { child, parameter, time };
    }
  }
}
