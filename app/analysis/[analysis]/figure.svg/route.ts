import { requestedFigure } from '../../figure-file';
import { type AnalysisParams, download } from '../../requested';

export async function GET(_request: Request, context: AnalysisParams) {
  const { set, result, svg } = await requestedFigure(context);
  return download(result, set.asOf, svg, { type: 'image/svg+xml', ending: '.svg' });
}
