import 'server-only';
import type { ToxicityAnalysis } from '@/study/analyses/analysis';
import type { Chosen } from '../result';

const WITHOUT_CHOICE = 'treated';

/** "treated", or "who received cisplatin + doxorubicin and cisplatin": those at risk, without their number. */
export function atRiskWords({ treatments, attributions }: ToxicityAnalysis, chosen: Chosen): string {
  const { after = '', attribution = '' } = chosen;
  const exposed = attributions[attribution];
  // Who received IL-2 need not be said to have received interleukin-2 as well.
  const isSaid = exposed?.received.includes(after);
  const names = [treatments[after], isSaid ? undefined : exposed?.label].filter((name) => name !== undefined);
  return names.length === 0 ? WITHOUT_CHOICE : `who received ${names.join(' and ')}`;
}

/** "of grade 3 or worse, attributed to cisplatin, that began after cisplatin + doxorubicin": what is counted. */
export function chosenWords({ treatments, attributions }: ToxicityAnalysis, chosen: Chosen): string {
  const cause = attributions[chosen.attribution ?? '']?.label;
  const treatment = treatments[chosen.after ?? ''];
  return [
    gradeWords(Number(chosen.grade)),
    cause && `attributed to ${cause}`,
    treatment && `after ${treatment}`,
    chosen.after === 'OUTSIDE' && 'before treatment or long after it',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "of grade 3 or worse". */
export function gradeWords(lowest: number): string {
  return lowest === 5 ? 'of grade 5' : `of grade ${lowest} or worse`;
}
