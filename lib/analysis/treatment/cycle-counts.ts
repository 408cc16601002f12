import 'server-only';
import type { DelayAnalysis } from '@/study/analyses/analysis';
import type { CycleRecord } from '@/study/analyses/records';
import type { AnalysisSet } from '../analysis-set';

/** A cycle that was given with a known delay. */
export interface TimedCycle extends CycleRecord {
  delay: number;
}

/** What became of one cycle of the calendar, or of all of them. */
export interface CycleCount {
  cycle: string;
  label: string;
  given: CycleRecord[];
  omitted: CycleRecord[];
  /** Of those given, those that have a planned day. */
  timed: TimedCycle[];
}

export const ALL_CYCLES = 'ALL';

/** Cycles of the children of the set until its data cut-off: all of them, then cycle by cycle in the order of the calendar. */
export function countCycles({ cycles }: DelayAnalysis, set: AnalysisSet): CycleCount[] {
  const all = emptyCount(ALL_CYCLES, 'All cycles');
  const each = new Map(Object.entries(cycles).map(([cycle, label]) => [cycle, emptyCount(cycle, label)]));
  for (const record of cyclesOf(set)) {
    addTo(all, record);
    const count = each.get(record.cycle ?? '');
    if (count) addTo(count, record);
  }
  return [all, ...[...each.values()].filter(({ given, omitted }) => given.length + omitted.length > 0)];
}

/** Delayed by more than so many days. */
export const delayedBy = ({ timed }: CycleCount, days: number) => timed.filter(({ delay }) => delay > days);

function cyclesOf({ children, records, definitions }: AnalysisSet): CycleRecord[] {
  const members = new Set(children.map(({ number }) => number));
  const cutOff = definitions.dataCutOff ?? '9999';
  return records.cycles.filter(
    ({ child, day1, plannedOn }) => members.has(child) && (day1 ?? plannedOn ?? '') <= cutOff,
  );
}

const emptyCount = (cycle: string, label: string): CycleCount => ({ cycle, label, given: [], omitted: [], timed: [] });

function addTo({ given, omitted, timed }: CycleCount, record: CycleRecord): void {
  (record.given ? given : omitted).push(record);
  if (record.given && isTimed(record)) timed.push(record);
}

const isTimed = (record: CycleRecord): record is TimedCycle => record.delay !== null;
