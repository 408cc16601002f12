import { renderPng } from '@/components/charts/render-png';
import { figureSvg } from '../../figure-file';
import { analysisDownload } from '../../requested';

export const GET = analysisDownload({
  type: 'image/png',
  ending: '.png',
  async write(result, part) {
    const svg = figureSvg(result, part);
    return svg && new Uint8Array(await renderPng(svg));
  },
});
