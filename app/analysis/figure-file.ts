import { figureElement } from '@/components/analysis/figure-element';
import { renderSvg } from '@/components/charts/render-svg';
import type { AnalysisResult } from '@/lib/analysis/result';

/** The figure of an analysis as the text of an SVG file; null when it has none. */
export function figureSvg({ figure, analysis }: AnalysisResult): string | null {
  return figure && renderSvg(figureElement(figure, { id: analysis.slug }));
}
