import type {
  BarsFigure,
  Figure,
  ForestFigure,
  LinesFigure,
  SurvivalFigure,
  SwimmerFigure,
} from '@/lib/analysis/figures';
import { kaplanMeier } from '@/lib/statistics/kaplan-meier';
import { medianSurvival } from '@/lib/statistics/survival-quantile';

/** Numbers between 0 and 1 that are the same each time. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const words = { title: 'A figure', description: 'What it shows.' };

const groupNames = [
  'Complete remission',
  'No complete remission of the lung metastases at the end of surgery',
  'Good',
  'Poor',
  'Femur',
  'Tibia',
  'Humerus',
  'Pelvis, sacrum and spine',
];

/** Curves of so many groups with so many children each. */
export function survivalFigure(groups: number, children: number): SurvivalFigure {
  const next = sequence(7);
  const curveOf = (rate: number) => {
    const time = Array.from({ length: children }, () => 0.3 + (-Math.log(1 - next()) * 40) / rate);
    const event = time.map(() => (next() < 0.6 ? 1 : 0));
    return kaplanMeier({ time: time.map((t) => Math.min(t, 150 + next() * 60)), event });
  };
  return {
    ...words,
    kind: 'survival',
    yLabel: 'Event-free survival',
    xLabel: 'Months since the start of chemotherapy',
    groups: groupNames.slice(0, groups).map((label, i) => {
      const curve = curveOf(0.4 + i * 0.3);
      return { label, curve, median: medianSurvival(curve).value };
    }),
    opens: true,
  };
}

/** Methotrexate after the infusion: single children, their median, and limits to compare with. */
export function linesFigure(children: number): LinesFigure {
  const next = sequence(3);
  const hours = [0, 4, 24, 48, 72, 96];
  const level = (hour: number) => 1000 * Math.exp(-hour / 9) * (0.5 + next());
  return {
    ...words,
    kind: 'lines',
    xLabel: 'Hours since the start of the infusion',
    yLabel: 'Methotrexate in plasma (\u00b5mol/L)',
    yScale: 'log',
    join: 'straight',
    series: [
      ...Array.from({ length: children }, (_, i) => ({
        label: `MI01-${i}`,
        isFaint: true as const,
        points: hours.map((x) => ({ x, y: level(x) })),
      })),
      { label: 'Median of all cycles', points: hours.map((x) => ({ x, y: 1000 * Math.exp(-x / 9) })) },
      {
        label: 'Median of cycles with delayed elimination',
        points: hours.map((x) => ({ x, y: 1100 * Math.exp(-x / 14) })),
      },
    ],
    thresholds: [
      { label: 'Limit at 24 hours: 10', y: 10 },
      { label: 'Limit at 48 hours: 1', y: 1 },
      { label: 'End of rescue: 0.2', y: 0.2 },
    ],
  };
}

export const incidenceFigure: LinesFigure = {
  ...words,
  kind: 'lines',
  xLabel: 'Months since time zero',
  yLabel: 'Cumulative incidence (%)',
  yScale: 'linear',
  yRange: [0, 100],
  join: 'step',
  series: ['Relapse in the lung', 'Relapse elsewhere', 'Death without relapse', 'Second malignancy'].map(
    (label, i) => ({
      label,
      points: Array.from({ length: 12 }, (_, j) => ({ x: j * (7 + i), y: (j * (9 - i * 2)) / 2 })),
    }),
  ),
  thresholds: [],
};

const events = [
  'Neutropenia',
  'Mucositis',
  'Alanine aminotransferase increased',
  'Hearing impaired',
  'Capillary leak syndrome during interleukin-2 at high dose',
  'Fever',
];

export function barsFigure(parts: number): BarsFigure {
  return {
    ...words,
    kind: 'bars',
    xLabel: 'Children',
    parts: ['Grade 1', 'Grade 2', 'Grade 3', 'Grade 4', 'Grade 5', 'Not graded', 'Not assessed', 'Not known'].slice(
      0,
      parts,
    ),
    bars: events.map((label, i) => ({
      label,
      values: Array.from({ length: parts }, (_, part) => ((i + 2) * (part + 3)) % 9),
    })),
  };
}

export const forestFigure: ForestFigure = {
  ...words,
  kind: 'forest',
  xLabel: 'Hazard ratio of death',
  sides: ['fewer deaths than in the reference', 'more deaths than in the reference'],
  rows: [
    { label: 'Surgical remission', value: null, lower: null, upper: null, says: '' },
    { label: 'Complete', value: 1, lower: null, upper: null, says: 'Reference' },
    {
      label: 'Not complete, or not operated on at all',
      value: 4.2,
      lower: 1.9,
      upper: 9.3,
      says: '4.20 (1.90 to 9.30), p < 0.001',
    },
    { label: 'Necrosis 90 % or more', value: 0.4, lower: 0.02, upper: 1.4, says: '0.40 (0.02 to 1.40), p = 0.11' },
    { label: 'Nodules, per node', value: 1.08, lower: 1.01, upper: 1.15, says: '1.08 (1.01 to 1.15), p = 0.02' },
    { label: 'Pathological fracture', value: 30, lower: 1.2, upper: 4000, says: '30.0 (1.2 to 4,000), p = 0.04' },
    { label: 'Sex', value: null, lower: null, upper: null, says: 'No estimate: all events in one group' },
  ],
};

export function swimmerFigure(lanes: number): SwimmerFigure {
  const next = sequence(11);
  return {
    ...words,
    kind: 'swimmer',
    xLabel: 'Months since the start of chemotherapy',
    bars: ['Methotrexate', 'Cisplatin and doxorubicin', 'Interleukin-2', 'LAK cells', 'Chemotherapy of relapse'],
    marks: ['Surgery of the primary', 'Surgery of metastases', 'Relapse', 'Death', 'Second malignancy'],
    lanes: Array.from({ length: lanes }, (_, i) => {
      const until = 6 + next() * 110;
      const bar = (from: number, what: number) => ({ from, to: from + 1 + next() * 2, what });
      const mark = (share: number, what: number) => ({ at: until * share, what });
      return {
        label: `MI0${1 + (i % 3)}-${String(i + 1).padStart(3, '0')}`,
        until,
        goesOn: i % 3 === 0,
        bars: [bar(0, 0), bar(3, 1), bar(6, 2), bar(9, 3), ...(i % 4 === 0 ? [bar(until * 0.7, 4)] : [])],
        marks: [
          mark(0.1, 0),
          mark(0.3, 1),
          ...(i % 2 ? [mark(0.6, 2)] : []),
          ...(i % 3 === 1 ? [mark(1, 3)] : []),
          ...(i % 7 === 2 ? [mark(0.8, 4)] : []),
        ],
      };
    }),
  };
}

/** One of each kind, and those that are hard to draw. */
export const sampleFigures: Record<string, Figure> = {
  'survival-1': survivalFigure(1, 35),
  'survival-2': survivalFigure(2, 35),
  'survival-8': survivalFigure(8, 30),
  lines: linesFigure(35),
  incidence: incidenceFigure,
  'bars-5': barsFigure(5),
  'bars-8': barsFigure(8),
  'bars-1': barsFigure(1),
  forest: forestFigure,
  'swimmer-35': swimmerFigure(35),
  'swimmer-120': swimmerFigure(120),
  'swimmer-500': swimmerFigure(500),
};
