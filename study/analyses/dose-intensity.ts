import { drugs, protocolCytotoxics } from '../codelists/chemotherapy';
import { settings } from '../settings';
import type { DoseIntensityAnalysis } from './analysis';

/** How much of the planned chemotherapy was given, and in how much time. */
export const doseIntensity: DoseIntensityAnalysis = {
  kind: 'dose-intensity',
  slug: 'dose-intensity',
  title: 'Relative dose intensity',
  question: 'How much of the planned chemotherapy was given, and in what time?',
  needs: 'It fills from the forms of chemotherapy cycles, with their drugs.',
  population: 'enrolled',
  reads: ['exposures'],
  choices: [
    {
      name: 'part',
      label: 'Cycles',
      options: [
        { value: 'ALL', label: 'all' },
        { value: 'BEFORE', label: 'before surgery of the primary tumour' },
        { value: 'AFTER', label: 'after surgery of the primary tumour' },
      ],
    },
  ],
  sources: [
    { form: 'CYC', field: 'cycstdat' },
    { form: 'CYC', field: 'cycdone' },
    { form: 'CYC', field: 'bsaused' },
    { form: 'CYC', field: 'phase' },
  ],
  drugs: Object.fromEntries(protocolCytotoxics.map((drug) => [drug, drugs[drug]])),
  target: 0.85,
  excess: 1.25,
  bands: [settings.intensityDoubtPercent / 100, 0.85, 1],
  method: [
    'Dose intensity of a drug: its cumulative dose in mg/m² over the weeks from its first day 1 to its last, plus the planned length of the last cycle. A cycle that was omitted counts no dose but keeps its planned time. Relative: over that of the calendar for the same cycles; it is dose % over time ratio.',
    'Each dose is over the body surface used in its cycle; a planned dose is that of the calendar, for methotrexate never above its cap.',
    'The planned length of a cycle goes to the next treatment of the calendar. The weeks of the calendar are not from a published source; the study group must confirm them.',
    'All drugs: the mean of the drugs of the cycles that a child was given, as on the end of treatment form. A drug of which every planned cycle was omitted is not in it.',
    'Before and after surgery by the phase entered on the cycle; by the calendar where none is entered. Unplanned cycles have no plan to compare with and are left out.',
    'A child of whom a day 1, a dose or a body surface is not recorded is not computable for that drug, and then not for all drugs. The end of treatment form counts such a dose as none.',
    'To compare with: conventional chemotherapy for operable osteosarcoma gave 79 to 80 % of the dose in 1.27 times the time, a mean relative dose intensity of 0.64 to 0.65 (Lewis 2000). Doses above 125 % of the plan were left out as doubtful by Lancia 2019 (PMC6549670), who compare target and achieved intensity.',
  ],
};
