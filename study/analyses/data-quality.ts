import { settings } from '../settings';
import type { QualityAnalysis } from './observation-analyses';
import { smallCellsInWords } from './small-cells';

/** What is left to do before the data can be analysed. */
export const dataQuality: QualityAnalysis = {
  kind: 'quality',
  slug: 'data-quality',
  title: 'Data quality',
  question: 'How complete are the data, and what is left to do at each site?',
  needs: 'A child counts once its screening form has a date of enrolment.',
  population: 'enrolled',
  reads: ['sites', 'quality'],
  sources: [
    { form: 'CSR', field: 'csrprim' },
    { form: 'PATH', field: 'necpct' },
    { form: 'PATH', field: 'necne' },
    { form: 'FU', field: 'fudat' },
    { form: 'FU', field: 'survstat' },
  ],
  lostAfterMonths: settings.lostAfterMonths,
  method: [
    'Overdue: the window of an event of the calendar has closed with a form of it not entered, as the last save of the casebook or the daily run found it.',
    'Drafts are forms saved and not completed. To mend are answers that a hard check refuses, among them required ones left empty without a reason; doubted are those of a soft check. Pending answers have "pending" as the reason why they are missing.',
    'Remission not stated: the statement of surgical remission is missing or incomplete. Necrosis not stated: the primary tumour was operated, and neither a percentage nor "not evaluable" is recorded.',
    `Not heard of: children last known alive, for more than ${settings.lostAfterMonths} months before the data cut-off, or before the moment as of which the data were read.`,
    'Enrolled children alone are counted, not those still in screening.',
    smallCellsInWords,
  ],
};
