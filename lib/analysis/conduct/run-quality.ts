import 'server-only';
import type { QualityAnalysis } from '@/study/analyses/observation-analyses';
import type { SiteRecord } from '@/study/analyses/records/observations';
import type { AnalysisSet } from '../analysis-set';
import { TOO_SMALL } from '../mask-cells';
import { type Findings, mainPart } from '../result';
import { counted } from '../words';
import { type QualityChild, qualityThemes } from './quality-measures';
import {
  type QualitySite,
  type QualityTable,
  qualityList,
  qualityNumbers,
  qualityResultTable,
  qualityTable,
  totalOf,
} from './quality-tables';

/** What is left to do with the data of each site, and of all. */
export function runQuality(
  analysis: QualityAnalysis,
  { children, records, definitions, asOf, isStudyWide }: AnalysisSet,
): Findings {
  const byChild = new Map(records.quality.map((record) => [record.child, record]));
  const all = children.map((child) => ({ child, record: byChild.get(child.number) }));
  const rows = [...sitesOf(all, records.sites), { name: 'All sites', children: all }];
  const until = definitions.dataCutOff ?? asOf.toISOString().slice(0, 10);
  const tables = qualityThemes(until, analysis.lostAfterMonths).map((theme) =>
    qualityTable(theme, rows, { isStudyWide }),
  );
  return {
    answer: answerOf(all, tables),
    warnings: [],
    parts: [mainPart(null, all.length === 0 ? [] : tables.map(qualityResultTable))],
    method: [...analysis.method],
    numbers: tables.flatMap(qualityNumbers),
    curve: null,
    listOf: (key) => tables.map((table) => qualityList(table, key)).find((list) => list !== null) ?? null,
  };
}

/** Each site with its children; a site that is not known by name is told by its code. */
function sitesOf(all: readonly QualityChild[], sites: readonly SiteRecord[]): QualitySite[] {
  const bySite = new Map(sites.map(({ code, name }) => [code, { name, children: [] as QualityChild[] }]));
  for (const one of all) {
    const { site: code } = one.child;
    const site = bySite.get(code) ?? { name: code, children: [] };
    site.children.push(one);
    bySite.set(code, site);
  }
  return [...bySite.values()];
}

/** What there is of each measure in all sites together; what may not be shown is left out. */
function answerOf(all: readonly QualityChild[], tables: readonly QualityTable[]): string | null {
  const [first] = tables;
  if (all.length === 0 || !first) return null;
  const isHidden = first.mask.hides(first.rows.length - 1, 0);
  const told = (name: string) => tables.flatMap((table) => totalOf(table, name))[0];
  const overdue = told('overdue');
  const things = [
    inNumbers(told('open'), 'open query'),
    inNumbers(told('answered'), 'answered query waiting', 'answered queries waiting'),
    inNumbers(told('draft'), 'draft'),
    inNumbers(told('unverified'), 'value not verified', 'values not verified'),
  ].filter((words) => words !== null);
  const late = overdue === undefined ? [] : [`${overdue} ${overdue === 1 ? 'has' : 'have'} an overdue form`];
  const parts = [...late, ...(things.length > 0 ? [things.join(', ')] : [])];
  const children = isHidden ? `${TOO_SMALL} enrolled children` : counted(all.length, 'enrolled child');
  return parts.length === 0 ? `Of ${children} too little may be told.` : `Of ${children} ${parts.join('; ')}.`;
}

function inNumbers(n: number | undefined, noun: string, many?: string): string | null {
  if (n === undefined) return null;
  return n !== 1 && many !== undefined ? `${n.toLocaleString('en-GB')} ${many}` : counted(n, noun);
}
