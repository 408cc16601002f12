import type { Factor } from '../analysis';

export const sex: Factor = {
  name: 'sex',
  title: 'sex',
  groups: [
    { code: 'F', label: 'Girls' },
    { code: 'M', label: 'Boys' },
  ],
  groupOf: ({ sex: recorded }) => (recorded === 'F' || recorded === 'M' ? recorded : null),
  sources: [{ form: 'DM', field: 'sex' }],
  method: [],
};
