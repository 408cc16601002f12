import type { HearingAnalysis } from './observation-analyses';
import { windowsInWords } from './treatment-windows';

/** Hearing under cisplatin, by the SIOP-Boston scale. */
export const hearing: HearingAnalysis = {
  kind: 'hearing',
  slug: 'hearing',
  title: 'Hearing over time',
  question: 'How many children lose hearing under cisplatin, and how much?',
  needs: 'A child counts with an audiometry on an organ function form.',
  population: 'enrolled',
  reads: ['hearing'],
  sources: [
    { form: 'OF', field: 'siopoto' },
    { form: 'OF', field: 'ofdat' },
    { form: 'OF', field: 'audear' },
    { form: 'OF', field: 'aud4k' },
    { form: 'OF', field: 'aud8k' },
    { form: 'CYC', field: 'exdose' },
    { form: 'CYC', field: 'bsaused' },
    { form: 'EOT', field: 'eotdat' },
  ],
  doseBands: [240, 360, 480],
  method: [
    'SIOP-Boston grades (Brock 2012), derived from the thresholds of air conduction: 0 none above 20 dB, 1 above 20 dB at 6 or 8 kHz alone, 2 from 4 kHz, 3 from 2 or 3 kHz, 4 above 40 dB at 2 kHz. Sensorineural loss only: with an abnormal tympanogram a loss has no grade.',
    'The grade of a day is that of the worse of the ears tested on it; that of an ear comes from its own thresholds. A day that leaves more than one grade possible is not gradable.',
    windowsInWords,
    'In each window a child counts once, with its worst grade there; tests before treatment do not count for its worst grade.',
    'Cumulative cisplatin: doses in mg over the body surface used in their cycles, started before the last audiometry of the child, in whole mg/m².',
  ],
};
