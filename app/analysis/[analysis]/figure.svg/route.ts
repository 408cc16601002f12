import { figureSvg } from '../../figure-file';
import { analysisDownload } from '../../requested';

export const GET = analysisDownload({ type: 'image/svg+xml', ending: '.svg', write: figureSvg });
