import 'server-only';
import { settingsDescribed } from '@/study/settings';
import { protocolVersions, study } from '@/study/study';
import type { AnalysisSet } from '../analysis-set';
import type { AnalysisResult } from '../result';
import { type BundleFile, csvFile, textFile } from './cells';
import { softwareName, softwareVersion } from './software';

/** What the files of the settings tell: of which page, of which data, by which rules. */
export interface Taken {
  set: AnalysisSet;
  result: AnalysisResult;
  madeAt: Date;
  /** The data cut that was looked at, by name; null for none. */
  cut: string | null;
}

interface Line {
  /** study, software, data, page, choice, definition, setting. */
  group: string;
  name: string;
  value: unknown;
  unit?: string;
  says?: string;
  source?: string;
  toConfirm?: boolean;
}

/** By what the numbers were made: for people and for programs. */
export function settingsFiles(taken: Taken): BundleFile[] {
  const lines = linesOf(taken);
  const columns = ['group', 'name', 'value', 'unit', 'says', 'source', 'to_confirm'];
  return [
    csvFile('settings.csv', columns, () =>
      lines.map(({ group, name, value, unit = '', says = '', source = '', toConfirm }) => {
        return [group, name, inCell(value), unit, says, source, toConfirm === undefined ? '' : toConfirm ? 'Y' : 'N'];
      }),
    ),
    textFile('settings.json', `${JSON.stringify(grouped(lines), null, 2)}\n`),
  ];
}

function linesOf({ set, result, madeAt, cut }: Taken): Line[] {
  const { analysis, chosen, n } = result;
  return [
    line('study', { oid: study.oid, name: study.shortName, title: study.title }),
    line('study', { protocolVersion: protocolVersions.at(-1)?.version ?? null }),
    line('software', { name: softwareName, version: softwareVersion() }),
    line('data', { asOf: set.asOf.toISOString(), dataCut: cut, takenAt: madeAt.toISOString() }),
    line('data', { entries: set.entries, drafts: set.drafts, unverifiedValues: set.unverified }),
    line('page', { analysis: analysis.slug, title: analysis.title, population: analysis.population, children: n }),
    line('choice', chosen),
    line('definition', set.definitions),
    Object.entries(settingsDescribed).map(([name, { value, unit = '', says, source, unsure }]) => {
      return { group: 'setting', name, value, unit, says, source, toConfirm: unsure };
    }),
  ].flat();
}

function line(group: string, values: object): Line[] {
  return Object.entries(values).map(([name, value]: [string, unknown]) => ({ group, name, value }));
}

/** Texts and numbers as they are, lists and limits as JSON. */
function inCell(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}

function grouped(lines: readonly Line[]) {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const { group, name, value, ...more } of lines) {
    groups[group] = { ...groups[group], [name]: group === 'setting' ? { value, ...more } : value };
  }
  return groups;
}
