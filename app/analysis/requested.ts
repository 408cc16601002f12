import type { AnalysisAddress } from '@/components/analysis/analysis-address';
import type { Actor } from '@/lib/access/actor';
import { guardedDownload } from '@/lib/access/download';
import { NotFound, Refused } from '@/lib/access/errors';
import { one } from '@/lib/access/query-text';
import { type AnalysisSet, loadAnalysisSet } from '@/lib/analysis/analysis-set';
import type { AnalysisResult } from '@/lib/analysis/result';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { type LookBack, lookBack } from '@/lib/cuts/look-back';
import { recordExport } from '@/lib/exports/record-export';
import { analysisBySlug } from '@/study/analyses';
import { study } from '@/study/study';

type Sent = Record<string, string | string[] | undefined>;

export interface AnalysisParams {
  params: Promise<{ analysis: string }>;
  searchParams: Promise<Sent>;
}

export interface Requested {
  set: AnalysisSet;
  result: AnalysisResult;
  /** The moment at which the data are looked at. */
  look: LookBack;
  /** The same page again: with what was chosen, at this moment. */
  address: AnalysisAddress;
}

/** The analysis of this address, worked out for the person who asks, as of the moment the address names. */
export async function requestedAnalysis(actor: Actor, slug: string, sent: Sent): Promise<Requested> {
  const analysis = analysisBySlug(slug);
  if (!analysis) throw new NotFound('There is no such analysis.');
  const look = await lookBack(actor, sent.asof);
  const set = await loadAnalysisSet(actor, { reads: analysis.reads ?? [], at: look.at });
  const chosen = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, one(value) ?? '']));
  const result = runAnalysis(analysis, set, chosen);
  return { set, result, look, address: { slug, chosen: result.chosen, asOf: look.asOf } };
}

interface FileParts {
  type: string;
  ending: string;
  /** The content; null when this analysis has no such file. `part` is the name of the part whose figure is asked for. */
  write(result: AnalysisResult, part: string): BodyInit | null | Promise<BodyInit | null>;
}

/** A route that answers with a file of the requested analysis, named after study, analysis and day. Never cached: data move. */
export function analysisDownload({ type, ending, write }: FileParts) {
  return (request: Request, { params }: Pick<AnalysisParams, 'params'>): Promise<Response> => {
    const run = async (actor: Actor) => {
      const sent = Object.fromEntries(new URL(request.url).searchParams);
      const { set, result, look } = await requestedAnalysis(actor, (await params).analysis, sent);
      // A page may show the present with a warning; a file would be taken for what was asked for.
      if (look.problem !== null) throw new Refused(look.problem);
      const part = sent.part ?? 'main';
      const body = await write(result, part);
      if (body === null) throw new NotFound('This analysis has no such file.');
      await recordExport(actor, { kind: 'analysis', filter: `${result.analysis.title}${ending}` });
      const { slug } = result.analysis;
      const names = [study.oid, slug, ...(part === 'main' ? [] : [part]), set.asOf.toISOString().slice(0, 10)];
      return new Response(body, {
        headers: {
          'Content-Type': type,
          'Content-Disposition': `attachment; filename="${names.join('-').toLowerCase()}${ending}"`,
          'Cache-Control': 'private, no-store',
        },
      });
    };
    return guardedDownload({ may: 'read analysis', run })(request);
  };
}
