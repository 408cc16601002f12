import 'server-only';
import { DAYS_PER_MONTH } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import type { Analysis, AnalysisKind } from '@/study/analyses/analysis';
import { populations } from '@/study/populations';
import type { Definitions } from './derive-child';

const timeZeros: Record<Definitions['timeZero'], string> = {
  BIOPSY: 'diagnostic biopsy',
  FIRST_CHEMOTHERAPY: 'first chemotherapy',
  ENROLMENT: 'enrolment',
};

/** "diagnostic biopsy": from where time runs. */
export function timeZeroInWords({ timeZero }: Definitions): string {
  return timeZeros[timeZero];
}

const kindsInTime: readonly AnalysisKind[] = ['survival', 'comparison', 'glance', 'competing', 'follow-up'];

/** How any analysis of this study is made: who, from when, by which settings. */
export function generalMethod({ kind, population }: Analysis, definitions: Definitions): string[] {
  const { title, says } = populations[population];
  const usesTime = kindsInTime.includes(kind);
  const cutOff = definitions.dataCutOff;
  return [
    `Population: ${title}. ${says}`,
    ...(usesTime ? [`Time zero: ${timeZeroInWords(definitions)}. Months are days / ${DAYS_PER_MONTH}.`] : []),
    ...(kind === 'table' ? [responseRule(definitions)] : []),
    cutOff === null
      ? 'All data saved until the time stated are used, drafts too.'
      : `Data cut-off: ${shortDate(cutOff)}. What happened later is not used.`,
  ];
}

function responseRule({ goodResponseRule }: Definitions): string {
  const rule =
    goodResponseRule === 'GE90' ? '90 % necrosis or more (Huvos III or IV)' : 'more than 90 % necrosis (EURAMOS)';
  return `Good response: ${rule}. Exactly 90 % is good by the one and poor by the other rule.`;
}
