import { type AnalysisParams, csvDownload } from '../../requested';

export async function GET(_request: Request, context: AnalysisParams) {
  return csvDownload(context, ({ curve }) => curve, '-curve.csv');
}
