import { cycleOmissionReasons, cycles, delayReasons } from '../codelists/chemotherapy';
import { settings } from '../settings';
import type { DelayAnalysis } from './analysis';

const { delayReasonDays, delayDoubtDays } = settings;

/** Which cycles were given, omitted and late, and why. */
export const treatmentDelays: DelayAnalysis = {
  kind: 'delays',
  slug: 'treatment-delays',
  title: 'Delays and omitted cycles',
  question: 'Which cycles were late or omitted, and why?',
  needs: 'It fills from the forms of chemotherapy cycles.',
  population: 'enrolled',
  reads: ['cycles'],
  sources: [
    { form: 'CYC', field: 'cycstdat' },
    { form: 'CYC', field: 'cycdelay' },
    { form: 'CYC', field: 'delayres' },
    { form: 'CYC', field: 'cycomres' },
  ],
  cycles,
  delayReasons,
  omissionReasons: cycleOmissionReasons,
  longerThan: [delayReasonDays, delayDoubtDays],
  method: [
    'Delay: days from the planned to the actual day 1, negative when early. The planned day moves with the treatment given until then, so that a delay counts once and not again for every later cycle.',
    'The first cycle and unplanned cycles have no planned day, and no delay. Percentages are of the cycles given with a known delay; of omitted cycles, of those given or omitted.',
    `A reason is asked for delays of more than ${delayReasonDays} days.`,
    'A cycle is omitted when that is stated; a cycle that is neither given nor omitted is not counted.',
  ],
};
