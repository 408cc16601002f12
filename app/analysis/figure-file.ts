import { notFound } from 'next/navigation';
import { figureElement } from '@/components/analysis/figure-element';
import { renderSvg } from '@/components/charts/render-svg';
import { type AnalysisParams, requestedAnalysis } from './requested';

/** The figure of the requested analysis as an SVG file; there is no such page when the analysis has none. */
export async function requestedFigure(request: AnalysisParams) {
  const { set, result } = await requestedAnalysis(request);
  if (!result.figure) notFound();
  return { set, result, svg: renderSvg(figureElement(result.figure, { id: result.analysis.slug })) };
}
