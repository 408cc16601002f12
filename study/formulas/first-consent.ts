import type { Casebook, CasebookEntry } from '@/lib/crf/casebook-checks';

/** The first consent to the study (ICF), signed or not; undefined while none is entered. */
export function firstConsent({ of }: Pick<Casebook, 'of'>): CasebookEntry | undefined {
  return of('ICF').find(({ answers }) => answers.icftype === 'INITIAL');
}
