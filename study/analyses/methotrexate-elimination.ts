import { settings } from '../settings';
import type { EliminationAnalysis } from './analysis';

const { mtxDelayed, mtxExpected, mtxCleared } = settings;

/** Levels of methotrexate after each infusion, and how often elimination was delayed. */
export const methotrexateElimination: EliminationAnalysis = {
  kind: 'elimination',
  slug: 'methotrexate-elimination',
  title: 'Elimination of methotrexate',
  question: 'How fast was high-dose methotrexate eliminated, and how often was it delayed?',
  needs: 'It fills from the forms of methotrexate levels.',
  population: 'enrolled',
  reads: ['methotrexate'],
  sources: [
    { form: 'MTX', field: 'mtxl24' },
    { form: 'MTX', field: 'mtxl48' },
    { form: 'MTX', field: 'mtxl72' },
    { form: 'MTX', field: 'mtxclr' },
    { form: 'MTX', field: 'glucarp' },
  ],
  expected: mtxExpected,
  delayed: mtxDelayed,
  cleared: mtxCleared,
  firstCourses: 3,
  drawnAtMost: 2000,
  method: [
    `Delayed elimination by the level 24 hours after the start of the infusion: above ${mtxDelayed.mild} µmol/L, severe from ${mtxDelayed.severe} (Bacci 2003: 1.6 % of 4,219 infusions, 8.6 % of patients, more in the first three).`,
    `Expected levels by the label: at most ${mtxExpected.h24} µmol/L at 24 hours, ${mtxExpected.h48} at 48, ${mtxExpected.h72} at 72.`,
    'Confidence intervals: Wilson. Those of infusions take them as independent, which infusions of one child are not: they are somewhat too narrow.',
    'An infusion is counted by its place among those of the child. One without a level at 24 hours cannot be judged and leaves the denominator; so does a child without any such level.',
    `Time to less than ${mtxCleared} µmol/L is that of the first sample below it: elimination was complete at some time before.`,
  ],
};
