import { renderPng } from '@/components/charts/render-png';
import { requestedFigure } from '../../figure-file';
import { type AnalysisParams, download } from '../../requested';

export async function GET(_request: Request, context: AnalysisParams) {
  const { set, result, svg } = await requestedFigure(context);
  const png = await renderPng(svg);
  return download(result, set.asOf, new Uint8Array(png), { type: 'image/png', ending: '.png' });
}
