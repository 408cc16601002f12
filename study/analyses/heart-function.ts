import { settings } from '../settings';
import type { HeartAnalysis } from './observation-analyses';
import { windowsInWords } from './treatment-windows';

/** The heart under doxorubicin. */
export const heartFunction: HeartAnalysis = {
  kind: 'heart',
  slug: 'heart-function',
  title: 'Heart function over time',
  question: 'How does the heart bear doxorubicin, and in how many children does it grow weak?',
  needs: 'A child counts with an echocardiogram or a radionuclide ventriculography on an organ function form.',
  population: 'enrolled',
  reads: ['heart'],
  sources: [
    { form: 'OF', field: 'lvef' },
    { form: 'OF', field: 'shortf' },
    { form: 'OF', field: 'ofdat' },
    { form: 'CYC', field: 'exdose' },
    { form: 'CYC', field: 'bsaused' },
    { form: 'EOT', field: 'eotdat' },
  ],
  measures: [
    { name: 'main', label: 'ejection fraction', limit: settings.lvefMin, value: ({ ejection }) => ejection },
    {
      name: 'shortening',
      label: 'shortening fraction',
      limit: settings.shorteningMin,
      value: ({ shortening }) => shortening,
    },
  ],
  fall: settings.ejectionFall,
  doseBands: [150, 225, 300, 375, 450],
  method: [
    windowsInWords,
    'In each window a child counts once, with its lowest value there. The value to compare with is the last one before treatment.',
    `A fall is ${settings.ejectionFall} percentage points or more from that value to the lowest one after it.`,
    'Cumulative doxorubicin: doses in mg over the body surface used in their cycles, started before the last heart test of the child, in whole mg/m².',
  ],
};
