import 'server-only';
import type { DelayAnalysis } from '@/study/analyses/analysis';
import type { CycleRecord } from '@/study/analyses/records';
import { listed } from '../child-list';
import type { ChildList } from '../result';
import { counted } from '../words';
import { type CycleCount, delayedBy } from './cycle-counts';
import { inSentence, reasonInWords, reasonOf } from './delay-reasons';

type OfCycle = 'given' | 'omitted' | 'timed' | 'first' | 'second';

/** The key of the children of a cycle of whom something is so, or of a reason. */
export const delayKey = (what: OfCycle | 'late' | 'why-omitted', code: string) => `${what}:${code}`;

/** The children behind a cell, each with its cycles. */
export function delayList(analysis: DelayAnalysis, counts: readonly CycleCount[], key: string): ChildList | null {
  const [what = '', code = ''] = key.split(':');
  const found =
    what === 'late' || what === 'why-omitted'
      ? ofReason(analysis, counts, what, code)
      : ofCycle(analysis, counts, what, code);
  if (!found || found.cycles.length === 0) return null;
  const byChild = new Map<string, CycleRecord[]>();
  for (const cycle of found.cycles) byChild.set(cycle.child, [...(byChild.get(cycle.child) ?? []), cycle]);
  const members = Array.from(byChild, ([number, cycles]) => ({ number, cycles }));
  const says = (cycles: CycleRecord[]) => cycles.map((cycle) => inWords(analysis, cycle)).join('; ');
  return listed(found.title, members, ({ cycles }) => says(cycles));
}

interface Found {
  title: string;
  cycles: readonly CycleRecord[];
}

function ofReason(
  analysis: DelayAnalysis,
  [all]: readonly CycleCount[],
  what: 'late' | 'why-omitted',
  code: string,
): Found | null {
  if (!all) return null;
  const [days] = analysis.longerThan;
  const [cycles, words] =
    what === 'late' ? [delayedBy(all, days), analysis.delayReasons] : [all.omitted, analysis.omissionReasons];
  const title = `${what === 'late' ? `More than ${days} days late` : 'Omitted'}, ${reasonInWords(code, words)}`;
  return { title, cycles: cycles.filter((cycle) => reasonOf(cycle) === code) };
}

function ofCycle(
  { longerThan: [first, second] }: DelayAnalysis,
  counts: readonly CycleCount[],
  what: string,
  code: string,
): Found | null {
  const count = counts.find(({ cycle }) => cycle === code);
  if (!count) return null;
  const kinds: Readonly<Record<string, Found>> = {
    given: { title: 'given', cycles: count.given },
    omitted: { title: 'omitted', cycles: count.omitted },
    timed: { title: 'given, with a planned day', cycles: count.timed },
    first: { title: `more than ${first} days late`, cycles: delayedBy(count, first) },
    second: { title: `more than ${second} days late`, cycles: delayedBy(count, second) },
  };
  const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  return kind ? { title: `${count.label}, ${kind.title}`, cycles: kind.cycles } : null;
}

function inWords({ cycles, longerThan, delayReasons, omissionReasons }: DelayAnalysis, cycle: CycleRecord): string {
  const name = cycles[cycle.cycle ?? ''] ?? 'Cycle of no name';
  if (!cycle.given) return `${name} omitted: ${inSentence(reasonInWords(reasonOf(cycle), omissionReasons))}`;
  if (cycle.delay === null) return name;
  const [days] = longerThan;
  const why = cycle.delay > days ? `, ${inSentence(reasonInWords(reasonOf(cycle), delayReasons))}` : '';
  return `${name} ${delayInWords(cycle.delay)}${why}`;
}

function delayInWords(days: number): string {
  if (days === 0) return 'on the planned day';
  return days < 0 ? `${counted(-days, 'day')} early` : `${counted(days, 'day')} late`;
}
