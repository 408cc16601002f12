import 'server-only';
import type { EliminationAnalysis } from '@/study/analyses/analysis';
import type { MethotrexateRecord } from '@/study/analyses/records/treatment';
import type { AnalysisSet } from '../analysis-set';

/** Infusions that are told together: all, the first ones of every child, the later ones. */
export interface InfusionGroup {
  name: string;
  label: string;
  infusions: MethotrexateRecord[];
  /** Those with a level at 24 hours, by which they can be judged, and how many children they are of. */
  judged: MethotrexateRecord[];
  childrenJudged: number;
}

/** A degree of delay by the level at 24 hours. */
export interface Delay {
  name: string;
  label: string;
  holds(level24: number): boolean;
}

/** The degrees of delayed elimination: any, mild, severe. */
export function delaysOf({ delayed: { mild, severe } }: Pick<EliminationAnalysis, 'delayed'>): Delay[] {
  return [
    { name: 'any', label: 'Delayed', holds: (level) => level > mild },
    { name: 'mild', label: 'Mildly delayed', holds: (level) => level > mild && level < severe },
    { name: 'severe', label: 'Severely delayed', holds: (level) => level >= severe },
  ];
}

/** The infusions of the children of the set until its data cut-off. */
export function infusionGroups(
  { firstCourses }: EliminationAnalysis,
  set: AnalysisSet,
): [InfusionGroup, ...InfusionGroup[]] {
  const members = new Set(set.children.map(({ number }) => number));
  const cutOff = set.definitions.dataCutOff ?? '9999';
  const infusions = set.records.methotrexate.filter(
    ({ child, startedOn }) => members.has(child) && (startedOn ?? '') <= cutOff,
  );
  return [
    groupOf('all', 'All infusions', infusions),
    groupOf(
      'first',
      `First ${firstCourses} of a child`,
      infusions.filter(({ number }) => number <= firstCourses),
    ),
    groupOf(
      'later',
      'Later ones',
      infusions.filter(({ number }) => number > firstCourses),
    ),
  ];
}

function groupOf(name: string, label: string, infusions: MethotrexateRecord[]): InfusionGroup {
  const judged = infusions.filter(({ level24 }) => level24 !== null);
  return { name, label, infusions, judged, childrenJudged: childrenOf(judged) };
}

/** Those that were delayed to this degree. */
export function delayedTo({ holds }: Delay, { judged }: InfusionGroup): MethotrexateRecord[] {
  return judged.filter(({ level24 }) => level24 !== null && holds(level24));
}

/** How many children these infusions are of. */
export const childrenOf = (infusions: readonly MethotrexateRecord[]) =>
  new Set(infusions.map(({ child }) => child)).size;

/** The hours at which levels are due. */
export const levelHours = [
  { hours: 24, field: 'level24', expected: 'h24' },
  { hours: 48, field: 'level48', expected: 'h48' },
  { hours: 72, field: 'level72', expected: 'h72' },
] as const;

/** The recorded levels at 24, 48 or 72 hours, ascending. */
export type LevelsAt = (typeof levelHours)[number] & { levels: number[] };

/** The levels of these infusions, hour by hour; sorted once, for quantiles find them in order. */
export function levelsOf(infusions: readonly MethotrexateRecord[]): LevelsAt[] {
  return levelHours.map((at) => {
    const levels = Float64Array.from(infusions.flatMap((infusion) => infusion[at.field] ?? []));
    return { ...at, levels: Array.from(levels.sort()) };
  });
}
