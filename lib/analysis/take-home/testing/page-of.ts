import { analysisBySlug } from '@/study/analyses';
import type { ChildRecord } from '@/study/analyses/child';
import type { Records } from '@/study/analyses/records';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../../analysis-set';
import { type Definitions, deriveChild } from '../../derive-child';
import { noRecords } from '../../records';
import { runAnalysis } from '../../run-analysis';
import type { Taken } from '../settings-files';

/** A page about these children, as it is taken home. */
export function pageOf(
  slug: string,
  records: readonly ChildRecord[],
  more: { definitions?: Definitions; chosen?: Record<string, string>; read?: Partial<Records> } = {},
): Taken {
  const analysis = analysisBySlug(slug);
  if (!analysis) throw new Error(`There is no analysis ${slug}.`);
  const definitions = more.definitions ?? settings;
  const set: AnalysisSet = {
    children: records.map((record) => deriveChild(record, definitions)),
    records: { ...noRecords, ...more.read },
    asOf: new Date('2026-11-23T12:00:00Z'),
    entries: 700,
    drafts: 3,
    unverified: 12,
    definitions,
    isStudyWide: true,
  };
  return { set, result: runAnalysis(analysis, set, more.chosen), madeAt: new Date('2026-11-24T12:00:00Z'), cut: null };
}
