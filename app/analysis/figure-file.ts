import { figureElement } from '@/components/analysis/figure-element';
import { renderSvg } from '@/components/charts/render-svg';
import type { AnalysisResult } from '@/lib/analysis/result';

/** The figure of a part of an analysis as the text of an SVG file; null when it has none. */
export function figureSvg({ parts, analysis }: AnalysisResult, part: string): string | null {
  const figure = parts.find(({ name }) => name === part)?.figure;
  return figure ? renderSvg(figureElement(figure, { id: `${analysis.slug}-${part}` })) : null;
}
