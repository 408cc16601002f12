import 'server-only';
import { csvText } from '../csv';
import { numbersFile } from '../result';
import { type BundleFile, csvFile, textFile } from './cells';
import { datasetJsonFile } from './dataset-json';
import { filledDatasets } from './datasets';
import { type PageInR, pageInR } from './page-in-r';
import { rScript } from './r-script';
import { readme } from './readme';
import { recordsFiles } from './records-files';
import { settingsFiles, type Taken } from './settings-files';
import { variablesFile } from './variables-file';

/** A figure of the page in one of its formats, drawn when its turn comes. */
export interface FigureFile {
  /** figures/main.svg */
  name: string;
  draw(): Promise<string | Uint8Array>;
}

/** All that is taken home of a page: what to read first, its data, its numbers, its figures, and the script that makes the numbers again. */
export async function bundleOf(taken: Taken, figures: readonly FigureFile[]): Promise<BundleFile[]> {
  const page = pageInR(taken.result, taken.set);
  const files = [
    textFile('analysis.R', await rScript(taken, page)),
    ...dataFiles(taken),
    ...pageFiles(taken),
    ...settingsFiles(taken),
    ...figures.map(figureFile),
  ];
  return [readmeFile(taken, page, files), ...files];
}

function readmeFile(taken: Taken, page: PageInR, files: readonly BundleFile[]): BundleFile {
  const names = files.map(({ name }) => name);
  return textFile('README.txt', readme(taken, page, names));
}

function dataFiles({ set, result, madeAt }: Taken): BundleFile[] {
  const datasets = filledDatasets(set.children);
  return [
    ...datasets.map(({ dataset, variables, rows }) => {
      return csvFile(
        `${dataset.name.toLowerCase()}.csv`,
        variables.map(({ name }) => name),
        rows,
      );
    }),
    ...datasets.map((filled) => datasetJsonFile(filled, { madeAt, asOf: set.asOf })),
    variablesFile(datasets),
    ...recordsFiles(set.records, result.analysis.reads ?? []),
  ];
}

/** As the page itself hands them out. */
function pageFiles({ result: { numbers, curve } }: Taken): BundleFile[] {
  const ofNumbers = textFile('numbers.csv', csvText(numbersFile(numbers)));
  return curve ? [ofNumbers, textFile('curve.csv', csvText(curve))] : [ofNumbers];
}

function figureFile({ name, draw }: FigureFile): BundleFile {
  return {
    name,
    async *pieces() {
      yield await draw();
    },
  };
}
