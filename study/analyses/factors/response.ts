import type { Factor } from '../analysis';

export const response: Factor = {
  name: 'response',
  title: 'histologic response',
  groups: [
    { code: 'GOOD', label: 'Good response' },
    { code: 'POOR', label: 'Poor response' },
  ],
  groupOf: ({ response: seen }) => (seen === 'GOOD' || seen === 'POOR' ? seen : null),
  later: {
    how: 'shows',
    on: (child) => child.necrosisKnownOn,
    says: 'The response is known only once the primary tumour has been operated on: children who died or progressed before have none.',
  },
  sources: [{ form: 'PATH', field: 'necpct' }],
  method: ['Children whose response cannot be evaluated are in neither group.'],
};
