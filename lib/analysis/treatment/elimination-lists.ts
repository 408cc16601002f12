import 'server-only';
import type { EliminationAnalysis } from '@/study/analyses/analysis';
import type { MethotrexateRecord } from '@/study/analyses/records/treatment';
import { listed } from '../child-list';
import type { ChildList } from '../result';
import { counted } from '../words';
import { delaysOf, type InfusionGroup, levelHours } from './elimination-groups';

type OfGroup = 'all' | 'judged' | 'unjudged' | 'cleared' | 'uncleared' | 'glucarpidase' | 'unknown';

/** The key of the infusions of a group of which something is so. */
export const groupKey = (group: string, what: OfGroup) => `${group}:${what}`;
/** Of those delayed to a degree. */
export const delayKey = (group: string, degree: string) => `${group}:delay-${degree}`;
/** Of those with a level above the expected. */
export const aboveKey = (field: string) => `all:above-${field}`;

interface Kind {
  title: string;
  holds(infusion: MethotrexateRecord): boolean;
}

/** The children behind a cell, each with its infusions. */
export function eliminationList(
  analysis: EliminationAnalysis,
  groups: readonly InfusionGroup[],
  key: string,
): ChildList | null {
  const [name, what = ''] = key.split(':');
  const group = groups.find((candidate) => candidate.name === name);
  const kinds = kindsOf(analysis);
  const kind = Object.hasOwn(kinds, what) ? kinds[what] : undefined;
  if (!group || !kind) return null;
  const infusions = group.infusions.filter(kind.holds);
  const byChild = new Map<string, MethotrexateRecord[]>();
  for (const infusion of infusions) byChild.set(infusion.child, [...(byChild.get(infusion.child) ?? []), infusion]);
  const members = Array.from(byChild, ([number, ofChild]) => ({ number, ofChild }));
  const title = `${group.label}, ${kind.title} (${counted(infusions.length, 'infusion')})`;
  return listed(title, members, ({ ofChild }) => ofChild.map(inWords).join('; '));
}

function kindsOf(analysis: EliminationAnalysis): Readonly<Record<string, Kind>> {
  const delays = delaysOf(analysis).map(({ name, label, holds }) => [
    `delay-${name}`,
    { title: label.toLowerCase(), holds: ({ level24 }: MethotrexateRecord) => level24 !== null && holds(level24) },
  ]);
  const above = levelHours.map(({ hours, field, expected }) => [
    `above-${field}`,
    {
      title: `level at ${hours} hours above ${analysis.expected[expected]} µmol/L`,
      holds: (infusion: MethotrexateRecord) => (infusion[field] ?? 0) > analysis.expected[expected],
    },
  ]);
  const below = `below ${analysis.cleared} µmol/L`;
  const ofGroup: Record<OfGroup, Kind> = {
    all: { title: 'with a form of levels', holds: () => true },
    judged: { title: 'with a level at 24 hours', holds: ({ level24 }) => level24 !== null },
    unjudged: { title: 'without a level at 24 hours', holds: ({ level24 }) => level24 === null },
    cleared: { title: below, holds: ({ clearedAfter }) => clearedAfter !== null },
    uncleared: { title: `not ${below} by the last sample`, holds: ({ clearedAfter }) => clearedAfter === null },
    glucarpidase: { title: 'glucarpidase given', holds: ({ glucarpidase }) => glucarpidase === true },
    unknown: { title: 'glucarpidase not recorded', holds: ({ glucarpidase }) => glucarpidase === null },
  };
  return { ...ofGroup, ...Object.fromEntries([...delays, ...above]) };
}

function inWords({ number, level24, level48, level72, clearedAfter }: MethotrexateRecord): string {
  const levels = [level24, level48, level72].map((level) => (level === null ? 'not recorded' : String(level)));
  const cleared = clearedAfter === null ? '' : `, cleared at ${clearedAfter.toFixed(0)} h`;
  return `Infusion ${number}: ${levels.join(' / ')} µmol/L${cleared}`;
}
