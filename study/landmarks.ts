import type { Landmarks, OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';

/** The forms from which the landmarks are read: a save of one of them may touch every form of the child. */
export const landmarkForms = ['ICF', 'DM', 'DX', 'DTH'] as const;

/** From when on a withdrawal ends the collection of data, and what of it goes on. */
export type WithdrawalScope = 'TREATMENT_AND_FOLLOWUP' | 'USE_OF_DATA_FROM_NOW';
const endsCollection: readonly string[] = ['TREATMENT_AND_FOLLOWUP', 'USE_OF_DATA_FROM_NOW'];

/**
 * What every form of a child may know: sex, month of birth, the days of consent, diagnosis, withdrawal and death; `YYYY-MM-DD` or
 * `YYYY-MM`, null while unknown.
 */
export function landmarksOf(entries: readonly OtherEntry[]): Landmarks {
  const of = (form: string) => entries.filter((entry) => entry.form === form).map(({ answers }) => answers);
  const birth = of('DM')[0];
  const consent = of('ICF').find(({ icftype, icfpar1 }) => icftype === 'INITIAL' && icfpar1 === 'Y');
  const withdrawal = of('ICF').find(({ icftype, icfwdrl }) => {
    return icftype === 'WITHDRAWAL' && endsCollection.includes(String(icfwdrl));
  });
  return {
    sex: asText(birth?.sex),
    bornIn: monthOf(asNumber(birth?.brthyy), asNumber(birth?.brthmo)),
    consentedOn: asText(consent?.icfdat),
    diagnosedOn: asText(of('DX')[0]?.dxdat),
    withdrawnOn: asText(withdrawal?.icfdat),
    withdrawnFrom: asText(withdrawal?.icfwdrl),
    diedOn: asText(of('DTH')[0]?.dthdat),
  };
}

function monthOf(year: number | null, month: number | null): string | null {
  return year === null || month === null ? null : `${year}-${String(month).padStart(2, '0')}`;
}
