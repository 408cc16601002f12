import type { AnalysisAddress } from '@/components/analysis/analysis-address';
import type { Actor } from '@/lib/access/actor';
import { guardedDownload } from '@/lib/access/download';
import { NotFound, Refused } from '@/lib/access/errors';
import { one } from '@/lib/access/query-text';
import { type AnalysisSet, loadAnalysisSet } from '@/lib/analysis/analysis-set';
import { childSources } from '@/lib/analysis/child-sources';
import { movedChildren, movedNumbers } from '@/lib/analysis/moved';
import type { AnalysisResult } from '@/lib/analysis/result';
import { runAnalysis } from '@/lib/analysis/run-analysis';
import { type LookBack, lookBack } from '@/lib/cuts/look-back';
import { readSpan } from '@/lib/cuts/read-span';
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

/** So many children stand on one page: each with its casebook and fields. */
const onePage = 50;

/** The children behind a number of the analysis (`of` in the address), a page of them with the fields it was made of. */
export async function requestedChildren(actor: Actor, slug: string, sent: Sent) {
  const requested = await requestedAnalysis(actor, slug, sent);
  const list = requested.result.listOf(one(sent.of) ?? '');
  if (list === null) throw new NotFound('There is no such number in this analysis.');
  const page = pageOf(list.children, Number(one(sent.page) ?? 1));
  const numbers = page.rows.map(({ number }) => number);
  const sources = await childSources(actor, numbers, requested.result.analysis.sources, requested.look.at);
  return { ...requested, list, page, sources };
}

/** The analysis at two moments (`from`, `to` in the address), with what moved between them. Throws Refused for a moment that cannot be read. */
export async function requestedMovement(actor: Actor, slug: string, sent: Sent) {
  if (!analysisBySlug(slug)) throw new NotFound('There is no such analysis.');
  const { from, to } = await readSpan(actor, { from: one(sent.from) ?? '', to: one(sent.to) ?? '' });
  const before = await requestedAnalysis(actor, slug, { ...sent, asof: from.asOf });
  const after = await requestedAnalysis(actor, slug, { ...sent, asof: to.asOf });
  return {
    from,
    to,
    before,
    after,
    address: { ...after.address, asOf: '' },
    numbers: movedNumbers(before.result, after.result),
    children: movedChildren(after.result.analysis, before.set, after.set),
  };
}

function pageOf<Row>(rows: readonly Row[], asked: number) {
  const pages = Math.max(1, Math.ceil(rows.length / onePage));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  return {
    rows: rows.slice((page - 1) * onePage, page * onePage),
    previous: page > 1 ? page - 1 : null,
    following: page < pages ? page + 1 : null,
  };
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
