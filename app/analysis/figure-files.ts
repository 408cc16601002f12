import { renderPdf } from '@/components/charts/render-pdf';
import { renderPng } from '@/components/charts/render-png';
import type { AnalysisResult } from '@/lib/analysis/result';
import type { FigureFile } from '@/lib/analysis/take-home/bundle';
import { figureSvg } from './figure-file';

/** Every figure of an analysis in every format, each drawn when it is asked for: `figures/main.svg`. */
export function figureFiles(result: AnalysisResult): FigureFile[] {
  return result.parts.flatMap(({ name, figure }) => {
    if (!figure) return [];
    const svg = () => figureSvg(result, name) ?? '';
    return [
      { name: `figures/${name}.svg`, draw: async () => svg() },
      { name: `figures/${name}.pdf`, draw: () => renderPdf(svg(), figure) },
      { name: `figures/${name}.png`, draw: () => renderPng(svg()) },
    ];
  });
}
