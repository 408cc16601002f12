import { csvText } from '@/lib/analysis/csv';
import { analysisDownload } from '../../requested';

export const GET = analysisDownload({
  type: 'text/csv; charset=utf-8',
  ending: '-curve.csv',
  write: ({ curve }) => curve && csvText(curve),
});
