import type { Actor } from '@/lib/access/actor';
import { guardedDownload } from '@/lib/access/download';
import { Refused } from '@/lib/access/errors';
import { takeHome } from '@/lib/analysis/take-home/take-home';
import { figureFiles } from '../../figure-files';
import { type AnalysisParams, requestedAnalysis } from '../../requested';

export function GET(request: Request, { params }: Pick<AnalysisParams, 'params'>): Promise<Response> {
  const run = async (actor: Actor) => {
    const sent = Object.fromEntries(new URL(request.url).searchParams);
    const { set, result, look } = await requestedAnalysis(actor, (await params).analysis, sent);
    // A page may show the present with a warning; a file would be taken for what was asked for.
    if (look.problem !== null) throw new Refused(look.problem);
    const taken = { set, result, cut: look.cut, madeAt: new Date() };
    const { name, zip } = await takeHome(actor, taken, figureFiles(result));
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    };
    return new Response(zip, { headers });
  };
  return guardedDownload({ may: 'read analysis', run })(request);
}
