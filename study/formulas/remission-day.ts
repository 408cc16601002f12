import type { OtherEntry } from '@/lib/crf/context';
import { asText, type Value } from '@/lib/crf/value';
import { firstLineOperations, removalsOfPrimary } from './operations';

/** The child's entries that can complete a remission, by form. */
export type LocalTreatments = Partial<Record<'SXP' | 'SXM' | 'RAD' | 'RT', readonly OtherEntry[]>>;

/**
 * The day on which complete surgical remission was reached: the latest of the operations of the primary and of first-line metastases,
 * of the first images without lung metastases where chemotherapy cleared them, and of the end of radiotherapy where that cleared
 * others. Null before the first, and while one that the statement needs is not recorded.
 */
export function remissionDay(
  { SXP = [], SXM = [], RAD = [], RT = [] }: LocalTreatments,
  statement: { csrlung: Value; csroth: Value },
): string | null {
  const operations = [...removalsOfPrimary(SXP), ...firstLineOperations(SXM)].map(({ on }) => on);
  const needed = [
    ...(statement.csrlung === 'CR_ON_CHEMO' ? [lungRemissionDay(RAD)] : []),
    ...(statement.csroth === 'RADIOTHERAPY' ? [endOfRadiotherapy(RT)] : []),
  ];
  return needed.includes(null) ? null : latest([...operations, ...needed]);
}

/** The day of the first images (RAD) on which the lung metastases were in complete remission on chemotherapy. */
export function lungRemissionDay(assessments: readonly OtherEntry[] = []): string | null {
  const days = assessments.filter(({ answers }) => answers.lungcr === 'Y').map(({ answers }) => asText(answers.raddat));
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** The last day of radiotherapy (RT) of metastases outside the lung. */
function endOfRadiotherapy(courses: readonly OtherEntry[]): string | null {
  const ofMetastases = courses.filter(({ answers }) => answers.rtsite === 'BONE_MET' || answers.rtsite === 'OTHER');
  return latest(ofMetastases.map(({ answers }) => asText(answers.rtendat)));
}

function latest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
