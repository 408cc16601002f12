import 'server-only';
import type { DoseIntensityAnalysis } from '@/study/analyses/analysis';
import type { BarsFigure } from '../figures';
import { rangeNumbers, rangeText, shareNumbers } from '../ranges';
import type { Cell, NumberRow, ResultTable } from '../result';
import { percent } from '../words';
import { aboveExcess, type Intensities, type OfChild, REGIMEN } from './drug-intensities';
import { intensityKey, percentWords } from './intensity-lists';

type Limits = Pick<DoseIntensityAnalysis, 'target' | 'excess' | 'bands'>;

const number = (label: string) => ({ label, isNumber: true });
const text = (label: string) => ({ label, isNumber: false });

/** Doses and times of each drug against the plan. */
export function dosesTable({ excess }: Limits, { drugs }: Intensities): ResultTable {
  return {
    caption: 'Doses and times against the plan, median (range)',
    columns: [
      text('Drug'),
      ...['Children', 'Planned, mg/m²', 'Given, mg/m²', 'Dose, %', 'Time, ratio'].map(number),
      number(`Dose above ${percentWords(excess)}`),
    ],
    rows: drugs.map(({ drug, label, known }) => ({
      key: drug,
      cells: [
        label,
        listCell(known.length, intensityKey('known', drug)),
        rangeText(of(known, 'plannedDoseM2'), 0),
        rangeText(of(known, 'givenDoseM2'), 0),
        rangeText(of(known, 'doseRatio'), 1, 100),
        rangeText(of(known, 'timeRatio'), 2),
        shareCell(aboveExcess(known, excess).length, known.length, intensityKey('excess', drug)),
      ],
    })),
  };
}

/** Relative dose intensities, and how many children reached the target. */
export function intensitiesTable({ target }: Limits, { drugs, regimen }: Intensities): ResultTable {
  const line = (key: string, label: string, relative: readonly number[], unknown: number) => ({
    key,
    cells: [
      label,
      listCell(relative.length, intensityKey('known', key)),
      rangeText(relative, 1, 100),
      shareCell(relative.filter((one) => one >= target).length, relative.length, intensityKey('target', key)),
      listCell(unknown, intensityKey('unknown', key)),
    ],
  });
  return {
    caption: 'Relative dose intensity',
    columns: [
      text('Drug'),
      ...['Children', 'Median (range), %', `${percentWords(target)} or more`, 'Not computable'].map(number),
    ],
    rows: [
      ...drugs.map(({ drug, label, known, notComputable }) =>
        line(drug, label, of(known, 'relative'), notComputable.length),
      ),
      line(
        REGIMEN,
        REGIMEN,
        regimen.known.map(({ relative }) => relative),
        regimen.notComputable.length,
      ),
    ],
  };
}

/** How many children lie in each band of relative dose intensity, drug by drug. */
export function bandsFigure(
  { title, bands }: Pick<DoseIntensityAnalysis, 'title' | 'bands'>,
  { drugs, regimen }: Intensities,
  answer: string,
): BarsFigure {
  const bar = (label: string, relative: readonly number[]) => ({ label, values: countInBands(relative, bands) });
  return {
    kind: 'bars',
    title,
    description: answer,
    xLabel: 'Children',
    parts: bandNames(bands),
    bars: [
      ...drugs.map(({ label, known }) => bar(label, of(known, 'relative'))),
      bar(
        REGIMEN,
        regimen.known.map(({ relative }) => relative),
      ),
    ].filter(({ values }) => values.some((n) => n > 0)),
  };
}

/** All that the tables say. */
export function intensityNumbers({ target, excess, bands }: Limits, { drugs, regimen }: Intensities): NumberRow[] {
  const relativeNumbers = (group: string, relative: readonly number[], unknown: number): NumberRow[] => [
    { part: 'main', measure: 'not computable', group, at: null, value: unknown },
    ...rangeNumbers('relative dose intensity', group, relative),
    ...shareNumbers(
      `children with ${target} or more`,
      group,
      relative.filter((one) => one >= target).length,
      relative.length,
    ),
    ...countInBands(relative, bands).map((value, i) => ({
      ...{ part: 'main', measure: 'children in the band from', group, at: i === 0 ? 0 : (bands[i - 1] ?? null), value },
    })),
  ];
  return [
    ...drugs.flatMap(({ label, known, notComputable }) => [
      ...rangeNumbers('planned dose, mg/m²', label, of(known, 'plannedDoseM2')),
      ...rangeNumbers('given dose, mg/m²', label, of(known, 'givenDoseM2')),
      ...rangeNumbers('dose ratio', label, of(known, 'doseRatio')),
      ...rangeNumbers('time ratio', label, of(known, 'timeRatio')),
      ...shareNumbers(
        `children with a dose ratio above ${excess}`,
        label,
        aboveExcess(known, excess).length,
        known.length,
      ),
      ...relativeNumbers(label, of(known, 'relative'), notComputable.length),
    ]),
    ...relativeNumbers(
      REGIMEN,
      regimen.known.map(({ relative }) => relative),
      regimen.notComputable.length,
    ),
  ];
}

function of(known: readonly OfChild[], measure: keyof OfChild['intensity']): number[] {
  return known.map(({ intensity }) => intensity[measure]);
}

function countInBands(values: readonly number[], bands: readonly number[]): number[] {
  const counts = [0, ...bands.map(() => 0)];
  for (const value of values) {
    const band = bands.filter((limit) => value >= limit).length;
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
}

function bandNames(bands: readonly number[]): string[] {
  const [first = 0] = bands;
  return [
    `Below ${percentWords(first)}`,
    ...bands.map((from, i) => {
      const to = bands[i + 1];
      return to === undefined ? `${percentWords(from)} or more` : `${percentWords(from)} to below ${percentWords(to)}`;
    }),
  ];
}

const listCell = (n: number, list: string): Cell => (n === 0 ? '0' : { says: String(n), list });

function shareCell(n: number, of: number, list: string): Cell {
  const says = of === 0 ? '' : `${n} of ${of} (${percent(n / of)})`;
  return n === 0 ? says : { says, list };
}
