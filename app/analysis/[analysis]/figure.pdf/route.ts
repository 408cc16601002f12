import { renderPdf } from '@/components/charts/render-pdf';
import { figureSvg } from '../../figure-file';
import { analysisDownload } from '../../requested';

export const GET = analysisDownload({
  type: 'application/pdf',
  ending: '.pdf',
  async write(result, part) {
    const svg = figureSvg(result, part);
    const figure = result.parts.find(({ name }) => name === part)?.figure;
    return svg && figure ? new Uint8Array(await renderPdf(svg, figure)) : null;
  },
});
