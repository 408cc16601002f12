import 'server-only';
import type { Analysis } from '@/study/analyses/analysis';
import type { Child, TimeToEvent } from '@/study/analyses/child';
import type { AnalysisSet } from './analysis-set';
import type { AnalysisResult, NumberRow } from './result';
import { outcomeInWords } from './survival-lists';

/** A number that is another one at the second moment; null where it was not defined, or not there. */
export interface MovedNumber {
  part: string;
  measure: string;
  group: string;
  at: number | null;
  before: number | null;
  after: number | null;
}

/** A child that joined, left, or of whom something else is recorded. */
export interface MovedChild {
  number: string;
  before: string;
  after: string;
}

/** A rounding error of the last digits is no movement. */
const SAME = 1e-12;

/** The numbers of a page that differ between two moments, in the order of the page. */
export function movedNumbers(before: AnalysisResult, after: AnalysisResult): MovedNumber[] {
  const old = new Map(before.numbers.map((row) => [keyOf(row), row]));
  const fresh = new Map(after.numbers.map((row) => [keyOf(row), row]));
  const keys = new Set([...fresh.keys(), ...old.keys()]);
  return Array.from(keys, (key) => movement(old.get(key), fresh.get(key))).filter((moved) => moved !== null);
}

const keyOf = ({ part, measure, group, at }: NumberRow) => JSON.stringify([part, measure, group, at]);

function movement(old: NumberRow | undefined, fresh: NumberRow | undefined): MovedNumber | null {
  const row = fresh ?? old;
  if (!row) return null;
  const [before, after] = [old?.value ?? null, fresh?.value ?? null];
  if (before === after || (before !== null && after !== null && isNear(before, after))) return null;
  const { part, measure, group, at } = row;
  return { part, measure, group, at, before, after };
}

const isNear = (one: number, other: number) => Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));

/** The children who count otherwise at the second moment than at the first, by their numbers. */
export function movedChildren(analysis: Analysis, before: AnalysisSet, after: AnalysisSet): MovedChild[] {
  const old = new Map(before.children.map((child) => [child.number, child]));
  const fresh = new Map(after.children.map((child) => [child.number, child]));
  const numbers = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return numbers.flatMap((number) => {
    const [then, now] = [old.get(number), fresh.get(number)];
    const words = { number, before: stateOf(analysis, then), after: stateOf(analysis, now) };
    if (words.before !== words.after) return [words];
    return then && now && recordOf(then) !== recordOf(now)
      ? [{ ...words, after: `${words.after}; other data changed` }]
      : [];
  });
}

/** What the child adds to the analysis, in words. */
function stateOf(analysis: Analysis, child: Child | undefined): string {
  if (!child) return 'Not enrolled';
  const outcome = outcomeOf(analysis);
  if (!outcome) return 'Enrolled';
  const result = outcome.of(child);
  const group = analysis.kind === 'comparison' ? groupInWords(analysis, child) : '';
  return `${result ? outcomeInWords(result, outcome.words) : 'Cannot be analysed'}${group}`;
}

interface Outcome {
  of(child: Child): TimeToEvent | null;
  words: Readonly<Record<string, string>>;
}

function outcomeOf(analysis: Analysis): Outcome | null {
  switch (analysis.kind) {
    case 'survival':
      return { of: analysis.outcome, words: analysis.eventWords };
    case 'comparison':
    case 'glance':
      return { of: analysis.of.outcome, words: analysis.of.eventWords };
    case 'follow-up':
      return { of: analysis.outcome, words: {} };
    default:
      return null;
  }
}

function groupInWords({ factor }: Extract<Analysis, { kind: 'comparison' }>, child: Child): string {
  const code = factor.groupOf(child);
  return `; ${factor.groups.find((group) => group.code === code)?.label ?? 'in no group'}`;
}

/** All that is recorded, without the counts of the work that is left. */
function recordOf({ entries: _entries, drafts: _drafts, unverified: _unverified, ...record }: Child): string {
  return JSON.stringify(record);
}
