import { drugs, protocolCytotoxics } from '../codelists/chemotherapy';
import { settings } from '../settings';
import type { CumulativeDoseAnalysis } from './analysis';

const inGrams: readonly string[] = ['IFOSFAMIDE', 'METHOTREXATE'];

/** Doses of all cycles added up, against the limits of the settings. */
export const cumulativeDoses: CumulativeDoseAnalysis = {
  kind: 'cumulative-doses',
  slug: 'cumulative-doses',
  title: 'Cumulative doses',
  question: 'How much of each drug did the children receive in all, and who reached a limit?',
  needs: 'It fills from the drugs of the chemotherapy cycles.',
  population: 'enrolled',
  reads: ['exposures'],
  sources: [
    { form: 'CYC', field: 'cycstdat' },
    { form: 'CYC', field: 'bsaused' },
  ],
  drugs: protocolCytotoxics.map((drug) => ({
    drug,
    label: drugs[drug],
    ...(inGrams.includes(drug) ? { per: 1000, unit: 'g/m²' } : { per: 1, unit: 'mg/m²' }),
    warn: settings.cumulativeLimits[drug]?.warn ?? null,
    stop: settings.cumulativeLimits[drug]?.stop ?? null,
  })),
  method: [
    'Doses of all cycles, planned or not, each over the body surface used in its cycle. Children who received none of a drug are not in its line.',
    'A limit is reached at the limit itself, the sum rounded to 0.1 mg/m². The whole protocol as planned comes to 375 mg/m² of doxorubicin, 480 mg/m² of cisplatin and 60 g/m² of ifosfamide, just the limits of warning: there, rounding of doses decides. The check of the cycle form asks only above them.',
    'A dose without its day or body surface cannot be counted: the sum of such a child is at least what is shown.',
    'The limits are settings of the study. Chemotherapy before the study or elsewhere is not included.',
  ],
};
