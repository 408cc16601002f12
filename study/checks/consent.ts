import type { CasebookCheck } from '@/lib/crf/casebook-checks';
import { firstProtocolTreatment } from '../formulas/first-treatment';

export const consentChecks: CasebookCheck[] = [
  {
    id: 'EC-002',
    severity: 'hard',
    reads: ['ICF', 'CYC', 'IL2', 'LAK'],
    on: ['ICF.icfdat'],
    says: 'The consent was signed after the first protocol treatment (a drug, interleukin-2 or leukapheresis). Check the date of consent and the date of that treatment.',
    find(casebook) {
      const first = firstProtocolTreatment(casebook);
      const initial = casebook.of('ICF').find(({ answers }) => answers.icftype === 'INITIAL');
      const signed = initial?.answers.icfdat;
      if (!initial || typeof signed !== 'string' || first === null || signed <= first) return [];
      return [{ entry: initial.id, field: 'icfdat' }];
    },
  },
];
