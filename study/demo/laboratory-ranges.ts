import type { AnalyteCode } from '../laboratory/analytes';

/** Normal limits from an age up to another, in years; without `to`, from that age on. Of both sexes where none is named. */
export interface DemoBand {
  low: number | null;
  high: number;
  from: number;
  to?: number;
  sex?: 'M' | 'F';
}

/** The limits of an analyte in a unit, by its UCUM code. */
export interface DemoUnitRanges {
  unit: string;
  bands: readonly DemoBand[];
}

type Limits = readonly [low: number | null, high: number];

/** Bands that follow one another, both sexes: the age at which each begins, and its limits. */
function byAge(...bands: [from: number, limits: Limits][]): DemoBand[] {
  return bands.map(([from, [low, high]], at) => {
    const to = bands[at + 1]?.[0];
    return { low, high, from, ...(to !== undefined && { to }) };
  });
}

/** Bands of both sexes until the age at which girls and boys part. */
function partingAt(
  age: number,
  before: [from: number, limits: Limits][],
  girls: DemoBand[],
  boys: DemoBand[],
): DemoBand[] {
  const together = byAge(...before).map((band) => ({ ...band, to: band.to ?? age }));
  return [
    ...together,
    ...girls.map((band) => ({ ...band, sex: 'F' as const })),
    ...boys.map((band) => ({ ...band, sex: 'M' as const })),
  ];
}

const whiteCells = byAge([0, [6, 17.5]], [1, [6, 17]], [2, [5, 15.5]], [6, [4.5, 13.5]], [12, [4.5, 11]]);
const neutrophils = byAge([0, [1.5, 8.5]], [6, [1.8, 8]]);
const lymphocytes = byAge([0, [3, 10.5]], [2, [2, 8]], [6, [1.5, 7]], [12, [1.2, 5.2]]);
const platelets = byAge([0, [150, 450]]);
const alanine = partingAt(
  12,
  [
    [0, [5, 50]],
    [1, [5, 40]],
  ],
  byAge([12, [5, 35]]),
  byAge([12, [5, 45]]),
);
const aspartate = byAge([0, [20, 70]], [1, [15, 50]], [6, [10, 45]], [12, [10, 40]]);
const gammaGt = partingAt(
  12,
  [
    [0, [10, 150]],
    [0.5, [4, 22]],
  ],
  byAge([12, [5, 30]]),
  byAge([12, [6, 45]]),
);
/** Growing bone gives it off: highest in puberty, which girls reach and leave before boys. */
const alkaline = partingAt(
  12,
  [
    [0, [150, 420]],
    [1, [145, 420]],
    [10, [130, 560]],
  ],
  byAge([12, [105, 420]], [14, [70, 230]], [16, [50, 130]], [20, [35, 105]]),
  byAge([12, [200, 495]], [14, [130, 525]], [16, [65, 260]], [20, [40, 130]]),
);
const lactate = byAge([0, [180, 435]], [1, [160, 370]], [2, [110, 295]], [12, [105, 235]]);
const sodium = byAge([0, [133, 145]], [1, [135, 145]]);
const potassium = byAge([0, [3.7, 5.9]], [1, [3.5, 5.1]]);
const bicarbonate = byAge([0, [18, 25]], [2, [20, 28]], [16, [22, 29]]);
const glucose = byAge([0, [55, 105]], [1, [60, 100]], [16, [70, 105]]);
const reactiveProtein = byAge([0, [null, 5]]);

/** Limits as paediatric textbooks print them (Harriet Lane Handbook; Nathan and Oski), in the units of the form. */
export const conventionalRanges: Readonly<Record<AnalyteCode, DemoUnitRanges>> = {
  hgb: {
    unit: 'g/dL',
    bands: partingAt(
      12,
      [
        [0, [9.5, 14]],
        [0.5, [10.5, 13.5]],
        [2, [11.5, 13.5]],
        [6, [11.5, 15.5]],
      ],
      byAge([12, [12, 16]]),
      byAge([12, [13, 16]], [18, [13.5, 17.5]]),
    ),
  },
  wbc: { unit: '10*9/L', bands: whiteCells },
  anc: { unit: '10*9/L', bands: neutrophils },
  lym: { unit: '10*9/L', bands: lymphocytes },
  plat: { unit: '10*9/L', bands: platelets },
  creat: {
    unit: 'mg/dL',
    bands: partingAt(
      16,
      [
        [0, [0.2, 0.4]],
        [2, [0.2, 0.5]],
        [6, [0.3, 0.7]],
        [12, [0.4, 0.9]],
      ],
      byAge([16, [0.5, 1]]),
      byAge([16, [0.6, 1.2]]),
    ),
  },
  urea: { unit: 'mg/dL', bands: byAge([0, [11, 39]], [18, [15, 45]]) },
  bili: { unit: 'mg/dL', bands: byAge([0, [null, 12]], [0.25, [0.2, 1.2]]) },
  alt: { unit: 'U/L', bands: alanine },
  ast: { unit: 'U/L', bands: aspartate },
  ggt: { unit: 'U/L', bands: gammaGt },
  alp: { unit: 'U/L', bands: alkaline },
  ldh: { unit: 'U/L', bands: lactate },
  alb: { unit: 'g/dL', bands: byAge([0, [2.8, 4.8]], [1, [3.4, 5]], [7, [3.5, 5.2]]) },
  na: { unit: 'mmol/L', bands: sodium },
  k: { unit: 'mmol/L', bands: potassium },
  ca: { unit: 'mg/dL', bands: byAge([0, [9, 11]], [2, [8.8, 10.8]], [12, [8.6, 10.2]]) },
  mg: { unit: 'mg/dL', bands: byAge([0, [1.6, 2.4]]) },
  phos: {
    unit: 'mg/dL',
    bands: byAge([0, [4.8, 8.2]], [1, [3.8, 6.5]], [4, [3.7, 5.6]], [12, [2.9, 5.4]], [16, [2.7, 4.7]]),
  },
  hco3: { unit: 'mmol/L', bands: bicarbonate },
  gluc: { unit: 'mg/dL', bands: glucose },
  crp: { unit: 'mg/L', bands: reactiveProtein },
};

/** The same in the international system, with limits as a laboratory that reports in it rounds them. */
export const internationalRanges: Readonly<Record<AnalyteCode, DemoUnitRanges>> = {
  ...conventionalRanges,
  hgb: {
    unit: 'g/L',
    bands: partingAt(
      12,
      [
        [0, [95, 140]],
        [0.5, [105, 135]],
        [2, [115, 135]],
        [6, [115, 155]],
      ],
      byAge([12, [120, 160]]),
      byAge([12, [130, 160]], [18, [135, 175]]),
    ),
  },
  creat: {
    unit: 'umol/L',
    bands: partingAt(
      16,
      [
        [0, [15, 37]],
        [2, [20, 44]],
        [6, [27, 62]],
        [12, [36, 80]],
      ],
      byAge([16, [45, 90]]),
      byAge([16, [55, 105]]),
    ),
  },
  urea: { unit: 'mmol/L', bands: byAge([0, [1.8, 6.5]], [18, [2.5, 7.5]]) },
  bili: { unit: 'umol/L', bands: byAge([0, [null, 205]], [0.25, [3, 21]]) },
  alb: { unit: 'g/L', bands: byAge([0, [28, 48]], [1, [34, 50]], [7, [35, 52]]) },
  ca: { unit: 'mmol/L', bands: byAge([0, [2.25, 2.75]], [2, [2.2, 2.7]], [12, [2.15, 2.55]]) },
  mg: { unit: 'mmol/L', bands: byAge([0, [0.66, 0.99]]) },
  phos: {
    unit: 'mmol/L',
    bands: byAge([0, [1.55, 2.65]], [1, [1.23, 2.1]], [4, [1.19, 1.81]], [12, [0.94, 1.74]], [16, [0.87, 1.52]]),
  },
};
