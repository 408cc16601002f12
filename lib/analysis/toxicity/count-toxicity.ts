import 'server-only';
import { socOf } from '@/lib/ctcae/terms';
import type { ToxicityAnalysis } from '@/study/analyses/analysis';
import type { ChildSince, ToxicityRecord } from '@/study/analyses/records/toxicity';
import type { AnalysisSet } from '../analysis-set';
import type { Chosen } from '../result';
import { childrenAtRisk } from './children-at-risk';

/** The worst event of a child, and the first day of one of that grade. */
export interface Worst {
  grade: number;
  from: string | null;
}
export type WorstOfChildren = Map<string, Worst>;

/** The chosen events of the children at risk, and who is not counted. */
export interface ToxicityCount {
  atRisk: ReadonlySet<string>;
  any: WorstOfChildren;
  byClass: Map<string, WorstOfChildren>;
  byTerm: Map<string, WorstOfChildren>;
  /** Events without a grade, by term, with the first day. */
  ungraded: Map<string, Map<string, string | null>>;
  /** With a chosen event, but not among those at risk. */
  notAtRisk: Set<string>;
  unknownRelation: Set<string>;
  unknownStart: Set<string>;
  /** With any event, chosen or not. */
  withEvent: Set<string>;
  statedNone: Set<string>;
  versions: Set<string>;
}

export const NO_TERM = 'Event without a CTCAE term';
const NO_CLASS = 'Not coded';

/** The system organ class under which a term is counted. */
export const classOfTerm = (term: string): string => socOf(term) ?? NO_CLASS;

/** Counts each child once for each term, each class and in all, with its worst grade of the chosen events. */
export function countToxicity(analysis: ToxicityAnalysis, set: AnalysisSet, chosen: Chosen): ToxicityCount {
  const count = emptyCount(childrenAtRisk(analysis, set, chosen));
  const members = new Set(set.children.map(({ number }) => number));
  const cutOff = set.definitions.dataCutOff ?? '9999';
  for (const record of set.records.toxicities) {
    const children = record.children.filter(({ child, from }) => members.has(child) && (from ?? '') <= cutOff);
    const named = record.isNone ? count.statedNone : count.withEvent;
    for (const { child } of children) named.add(child);
    if (!record.isNone) countRecord(count, { ...record, children }, chosen);
  }
  return count;
}

function emptyCount(atRisk: ReadonlySet<string>): ToxicityCount {
  return {
    ...{ atRisk, any: new Map(), byClass: new Map(), byTerm: new Map(), ungraded: new Map() },
    ...{ notAtRisk: new Set(), unknownRelation: new Set(), unknownStart: new Set() },
    ...{ withEvent: new Set(), statedNone: new Set(), versions: new Set() },
  };
}

function countRecord(count: ToxicityCount, record: ToxicityRecord, { after, attribution, grade }: Chosen): void {
  const isAttributed = attribution === 'ANY' || record.attributedTo.includes(attribution ?? '');
  const isTimed = after === 'ANY' || record.after === after;
  if (isAttributed && isTimed) countChosen(count, record, Number(grade));
  else if (!isAttributed && !record.attributedTo.includes('UNKNOWN')) return;
  else if (isTimed || record.after === null) {
    const unknown = isAttributed ? count.unknownStart : count.unknownRelation;
    for (const { child } of record.children) if (count.atRisk.has(child)) unknown.add(child);
  }
}

function countChosen(count: ToxicityCount, record: ToxicityRecord, lowest: number): void {
  const { grade, version } = record;
  if (grade !== null && grade < lowest) return;
  const term = record.term ?? NO_TERM;
  const counted = record.children.filter(({ child }) => count.atRisk.has(child));
  if (counted.length < record.children.length) addOthers(count, record);
  if (grade === null) {
    addUngraded(entryOf(count.ungraded, term), counted);
    return;
  }
  if (version !== null) count.versions.add(version);
  for (const worst of [count.any, entryOf(count.byClass, classOfTerm(term)), entryOf(count.byTerm, term)]) {
    for (const { child, from } of counted) keepWorst(worst, child, grade, from);
  }
}

function addOthers({ atRisk, notAtRisk }: ToxicityCount, { children }: ToxicityRecord): void {
  for (const { child } of children) if (!atRisk.has(child)) notAtRisk.add(child);
}

function addUngraded(ungraded: Map<string, string | null>, children: readonly ChildSince[]): void {
  for (const { child, from } of children) ungraded.set(child, earlier(ungraded.get(child) ?? null, from));
}

function keepWorst(worst: WorstOfChildren, child: string, grade: number, from: string | null): void {
  const before = worst.get(child);
  if (!before || grade > before.grade) worst.set(child, { grade, from });
  else if (grade === before.grade) before.from = earlier(before.from, from);
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function entryOf<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = map.get(key) ?? new Map<string, Value>();
  map.set(key, found);
  return found;
}
