import type { Factor } from '../analysis';

export const completeRemission: Factor = {
  name: 'remission',
  title: 'complete surgical remission',
  groups: [
    { code: 'N', label: 'No remission' },
    { code: 'Y', label: 'Complete surgical remission' },
  ],
  groupOf: ({ completeRemission: reached }) => (reached === null ? null : reached ? 'Y' : 'N'),
  later: {
    how: 'passes',
    into: 'Y',
    on: (child) => (child.completeRemission ? child.remissionOn : null),
    says: 'Remission is reached only months after diagnosis, by the children who live that long without progression.',
  },
  sources: [{ form: 'CSR', field: 'csrdat' }],
  method: ['Complete surgical remission: as in the cohort flow, from the three parts of the statement.'],
};
