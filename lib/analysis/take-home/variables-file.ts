import 'server-only';
import type { Source } from '@/study/analyses/analysis';
import { type BundleFile, csvFile } from './cells';
import type { Filled } from './datasets';

/** What each variable of each dataset means, and which fields of the forms it comes from. */
export function variablesFile(datasets: readonly Filled[]): BundleFile {
  return csvFile('variables.csv', ['dataset', 'name', 'label', 'type', 'origin', 'derivation'], () =>
    datasets.flatMap(({ dataset, variables }) =>
      variables.map(({ name, label, type, from, derived }) => [
        ...[dataset.name, name, label, type],
        from.map(pathOf).join(' '),
        derived ?? '',
      ]),
    ),
  );
}

/** The field as the casebook and the data export name it: DX.DXDAT. */
function pathOf({ form, field }: Source): string {
  return `${form}.${field.toUpperCase()}`;
}
