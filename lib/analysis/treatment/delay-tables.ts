import 'server-only';
import type { DelayAnalysis } from '@/study/analyses/analysis';
import type { CycleRecord } from '@/study/analyses/records';
import type { BarsFigure } from '../figures';
import { rangeNumbers, rangeText, shareNumbers } from '../ranges';
import type { Cell, NumberRow, ResultTable } from '../result';
import { percent } from '../words';
import { type CycleCount, delayedBy } from './cycle-counts';
import { delayKey } from './delay-lists';
import { type Reason, reasonsOf } from './delay-reasons';

const number = (label: string) => ({ label, isNumber: true });

/** Given, omitted and late, cycle by cycle. In all, cycles are counted; of one cycle that is children. */
export function cyclesTable({ longerThan, delayReasons }: DelayAnalysis, counts: readonly CycleCount[]): ResultTable {
  const [first, second] = longerThan;
  return {
    caption: 'Cycles given, omitted and delayed',
    columns: [
      { label: 'Cycle', isNumber: false },
      ...[
        'Given',
        'Omitted',
        'With a planned day',
        `More than ${first} days late`,
        `More than ${second} days late`,
      ].map(number),
      number('Delay in days, median (range)'),
      { label: 'Reasons', isNumber: false },
    ],
    rows: counts.map((count) => ({
      key: count.cycle,
      cells: [
        count.label,
        cell(count.given.length, null, delayKey('given', count.cycle)),
        cell(count.omitted.length, count.given.length + count.omitted.length, delayKey('omitted', count.cycle)),
        cell(count.timed.length, null, delayKey('timed', count.cycle)),
        cell(delayedBy(count, first).length, count.timed.length, delayKey('first', count.cycle)),
        cell(delayedBy(count, second).length, count.timed.length, delayKey('second', count.cycle)),
        rangeText(
          count.timed.map(({ delay }) => delay),
          0,
        ),
        reasonsInWords(delayedBy(count, first), delayReasons),
      ],
    })),
  };
}

/** Why cycles were late or omitted, in all. */
export function reasonTables(analysis: DelayAnalysis, [all]: readonly CycleCount[]): ResultTable[] {
  if (!all) return [];
  const [days] = analysis.longerThan;
  return [
    reasonTable(
      `Reasons of delays of more than ${days} days`,
      'late',
      reasonsOf(delayedBy(all, days), analysis.delayReasons),
    ),
    reasonTable('Reasons of omitted cycles', 'why-omitted', reasonsOf(all.omitted, analysis.omissionReasons)),
  ].filter(({ rows }) => rows.length > 0);
}

function reasonTable(caption: string, what: 'late' | 'why-omitted', reasons: readonly Reason[]): ResultTable {
  const total = reasons.reduce((sum, { n }) => sum + n, 0);
  return {
    caption,
    columns: [{ label: 'Reason', isNumber: false }, number('Cycles'), number('Children')],
    rows: reasons.map(({ code, label, n, children }) => ({
      key: code,
      cells: [label, cell(n, total, delayKey(what, code)), { says: String(children), list: delayKey(what, code) }],
    })),
  };
}

function reasonsInWords(cycles: readonly CycleRecord[], words: Readonly<Record<string, string>>): string {
  return reasonsOf(cycles, words)
    .map(({ label, n }) => `${label} ${n}`)
    .join(', ');
}

function cell(n: number, of: number | null, list: string): Cell {
  const says = of === null || of === 0 ? String(n) : `${n} (${percent(n / of)})`;
  return n === 0 ? says : { says, list };
}

/** What became of each cycle, as bars. */
export function cyclesFigure(
  { title, longerThan }: DelayAnalysis,
  counts: readonly CycleCount[],
  answer: string,
): BarsFigure {
  const [first, second] = longerThan;
  return {
    kind: 'bars',
    title,
    description: answer,
    xLabel: 'Children',
    parts: [
      `Given, not more than ${first} days late`,
      `${first + 1} to ${second} days late`,
      `More than ${second} days late`,
      'Omitted',
    ],
    bars: counts.slice(1).map((count) => {
      const [late, later] = [delayedBy(count, first).length, delayedBy(count, second).length];
      return { label: count.label, values: [count.given.length - late, late - later, later, count.omitted.length] };
    }),
  };
}

/** All that the tables say. */
export function delayNumbers({ longerThan, ...words }: DelayAnalysis, counts: readonly CycleCount[]): NumberRow[] {
  const [all] = counts;
  const row = (measure: string, group: string, value: number) => ({ part: 'main', measure, group, at: null, value });
  return [
    ...counts.flatMap((count) => [
      row('given', count.label, count.given.length),
      ...shareNumbers('omitted', count.label, count.omitted.length, count.given.length + count.omitted.length),
      ...longerThan.flatMap((days) =>
        shareNumbers(`more than ${days} days late`, count.label, delayedBy(count, days).length, count.timed.length),
      ),
      ...rangeNumbers(
        'delay in days',
        count.label,
        count.timed.map(({ delay }) => delay),
      ),
    ]),
    ...(all ? reasonsOf(delayedBy(all, longerThan[0]), words.delayReasons) : []).map(({ label, n }) =>
      row('late because', label, n),
    ),
    ...(all ? reasonsOf(all.omitted, words.omissionReasons) : []).map(({ label, n }) =>
      row('omitted because', label, n),
    ),
  ];
}
