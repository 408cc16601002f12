import { csvText } from '@/lib/analysis/csv';
import { numbersFile } from '@/lib/analysis/result';
import { analysisDownload } from '../../requested';

export const GET = analysisDownload({
  type: 'text/csv; charset=utf-8',
  ending: '.csv',
  write: ({ answer, numbers }) => (answer === null ? null : csvText(numbersFile(numbers))),
});
