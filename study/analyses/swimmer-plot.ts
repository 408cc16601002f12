import type { LaneGroups, SwimmerAnalysis } from './observation-analyses';

const yesNo = (yes: string, no: string, value: boolean | null) => (value === null ? null : value ? yes : no);

const groupings: readonly LaneGroups[] = [
  { name: 'none', label: 'All together', groups: [], groupOf: () => null },
  {
    ...{ name: 'remission', label: 'Complete surgical remission', groups: ['In remission', 'Not in remission'] },
    groupOf: ({ completeRemission }) => yesNo('In remission', 'Not in remission', completeRemission),
  },
  {
    ...{ name: 'response', label: 'Histologic response', groups: ['Good response', 'Poor response', 'Not evaluable'] },
    groupOf: ({ response }) =>
      response && { GOOD: 'Good response', POOR: 'Poor response', NOT_EVALUABLE: 'Not evaluable' }[response],
  },
  {
    ...{ name: 'immunotherapy', label: 'IL-2 and LAK cells', groups: ['IL-2 and LAK cells', 'Not both'] },
    groupOf: ({ il2AndLak }) => yesNo('IL-2 and LAK cells', 'Not both', il2AndLak),
  },
  {
    ...{ name: 'status', label: 'Last known status', groups: ['Alive', 'Lost to follow-up', 'Dead'] },
    groupOf: ({ status }) => ({ ALIVE: 'Alive', LOST: 'Lost to follow-up', DEAD: 'Dead' })[status],
  },
];

/** The course of every child in one picture. */
export const swimmerPlot: SwimmerAnalysis = {
  kind: 'swimmer',
  slug: 'swimmer-plot',
  title: 'The course of every child',
  question: 'What did each child receive, and what became of it?',
  needs: 'A child has a lane from time zero on, until its death or the last day on which it was known alive.',
  population: 'enrolled',
  reads: ['treatments', 'sites'],
  choices: [
    {
      name: 'sort',
      label: 'In the order of',
      options: [
        { value: 'length', label: 'Length of observation' },
        { value: 'number', label: 'Number' },
        { value: 'site', label: 'Site' },
      ],
    },
    { name: 'group', label: 'Put together by', options: groupings.map(({ name, label }) => ({ value: name, label })) },
    {
      name: 'months',
      label: 'Time shown',
      options: [
        { value: 'all', label: 'All of it' },
        { value: '24', label: 'The first 24 months' },
        { value: '12', label: 'The first 12 months' },
      ],
    },
  ],
  sources: [
    { form: 'CYC', field: 'cycstdat' },
    { form: 'IL2', field: 'il2stdt' },
    { form: 'LAK', field: 'reinfdat' },
    { form: 'SXP', field: 'sxpdat' },
    { form: 'SXM', field: 'sxmdat' },
    { form: 'CSR', field: 'csrdat' },
    { form: 'EVT', field: 'evtdat' },
    { form: 'DTH', field: 'dthdat' },
    { form: 'FU', field: 'fudat' },
  ],
  spans: [
    { what: 'METHOTREXATE', label: 'Methotrexate' },
    { what: 'CISPLATIN_DOXORUBICIN', label: 'Cisplatin and doxorubicin' },
    { what: 'DOXORUBICIN', label: 'Doxorubicin' },
    { what: 'IFOSFAMIDE', label: 'Ifosfamide' },
    { what: 'UNPLANNED', label: 'Unplanned cycle' },
    { what: 'IL2', label: 'IL-2' },
  ],
  marks: [
    { what: 'LAK', label: 'LAK cells reinfused' },
    { what: 'PRIMARY', label: 'Surgery of the primary tumour' },
    { what: 'LUNG', label: 'Surgery of lung metastases' },
    { what: 'REMISSION', label: 'Complete surgical remission' },
    { what: 'DISEASE', label: 'Progression or relapse' },
    { what: 'SECOND_MALIGNANCY', label: 'Second malignancy' },
    { what: 'DEATH', label: 'Death' },
    { what: 'LOST', label: 'Lost to follow-up' },
  ],
  groupings,
  method: [
    'A bar is a cycle of chemotherapy from its day 1 to the last day of its drugs, or a course of IL-2 from start to end; given in whole or in part.',
    'Operations are those of first-line treatment; revisions of the primary are left out.',
    'A lane ends with death or on the last day on which the child was known alive; an arrow says that observation goes on, or beyond the time that is shown.',
  ],
};
