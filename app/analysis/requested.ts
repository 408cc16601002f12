import type { Actor } from '@/lib/access/actor';
import { guardedDownload } from '@/lib/access/download';
import { NotFound } from '@/lib/access/errors';
import { type AnalysisSet, loadAnalysisSet } from '@/lib/analysis/analysis-set';
import type { AnalysisResult } from '@/lib/analysis/result';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { recordExport } from '@/lib/exports/record-export';
import { analysisBySlug } from '@/study/analyses';
import { study } from '@/study/study';

export interface AnalysisParams {
  params: Promise<{ analysis: string }>;
}

export interface Requested {
  set: AnalysisSet;
  result: AnalysisResult;
}

/** The analysis of this address, worked out for the person who asks. */
export async function requestedAnalysis(actor: Actor, { params }: AnalysisParams): Promise<Requested> {
  const analysis = analysisBySlug((await params).analysis);
  if (!analysis) throw new NotFound('There is no such analysis.');
  const set = await loadAnalysisSet(actor);
  return { set, result: runAnalysis(analysis, set) };
}

interface FileParts {
  type: string;
  ending: string;
  /** The content; null when this analysis has no such file. */
  write(result: AnalysisResult): BodyInit | null | Promise<BodyInit | null>;
}

/** A route that answers with a file of the requested analysis, named after study, analysis and day. Never cached: data move. */
export function analysisDownload({ type, ending, write }: FileParts) {
  return (request: Request, context: AnalysisParams): Promise<Response> => {
    const run = async (actor: Actor) => {
      const { set, result } = await requestedAnalysis(actor, context);
      const body = await write(result);
      if (body === null) throw new NotFound('This analysis has no such file.');
      await recordExport(actor, { kind: 'analysis', filter: `${result.analysis.title}${ending}` });
      const name = [study.oid, result.analysis.slug, set.asOf.toISOString().slice(0, 10)].join('-').toLowerCase();
      return new Response(body, {
        headers: {
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="${name}${ending}"`,
          'Cache-Control': 'private, no-store',
        },
      });
    };
    return guardedDownload({ may: 'read analysis', run })(request);
  };
}
