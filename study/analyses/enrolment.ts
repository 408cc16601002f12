import type { EnrolmentAnalysis } from './observation-analyses';
import { smallCellsInWords } from './small-cells';

/** How the study has grown. */
export const enrolment: EnrolmentAnalysis = {
  kind: 'enrolment',
  slug: 'enrolment',
  title: 'Enrolment over time',
  question: 'How many children has each site enrolled, and how fast?',
  needs: 'A child counts once its screening form has a date of enrolment.',
  population: 'enrolled',
  reads: ['sites'],
  sources: [
    { form: 'SCR', field: 'enrldat' },
    { form: 'SCR', field: 'scrfres' },
  ],
  method: [
    'A child counts at its site on the day of enrolment. Training sites are left out; a site that has enrolled nobody is told.',
    'Children per year: those enrolled over the time from the first to the last enrolment.',
    smallCellsInWords,
  ],
};
