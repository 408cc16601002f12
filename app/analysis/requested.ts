import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/access/guard';
import { loadAnalysisSet } from '@/lib/analysis/analysis-set';
import { csvText } from '@/lib/analysis/csv';
import type { AnalysisResult, CsvFile } from '@/lib/analysis/result';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { analysisBySlug } from '@/study/analyses';
import { study } from '@/study/study';

export interface AnalysisParams {
  params: Promise<{ analysis: string }>;
}

/** The analysis that the address names, worked out for the person who asks. Nothing is read before they may. */
export async function requestedAnalysis({ params }: AnalysisParams) {
  const actor = await requireActor('read analysis');
  const analysis = analysisBySlug((await params).analysis);
  if (!analysis) notFound();
  const set = await loadAnalysisSet(actor);
  return { set, result: runAnalysis(analysis, set) };
}

/** A file to keep, with a name that says what it is and of which day. Never cached: the next one may differ. */
export function download(
  result: AnalysisResult,
  asOf: Date,
  body: BodyInit,
  file: { type: string; ending: string },
): Response {
  const name = [study.oid, result.analysis.slug, asOf.toISOString().slice(0, 10)].join('-').toLowerCase();
  return new Response(body, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${name}${file.ending}"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** One of the result's files of numbers; there is no such page when the analysis has none. */
export async function csvDownload(
  request: AnalysisParams,
  choose: (result: AnalysisResult) => CsvFile | null,
  ending: string,
) {
  const { set, result } = await requestedAnalysis(request);
  const file = choose(result);
  if (!file) notFound();
  return download(result, set.asOf, csvText(file), { type: 'text/csv; charset=utf-8', ending });
}
