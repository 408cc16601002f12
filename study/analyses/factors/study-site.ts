import { sites } from '../../sites';
import type { Factor } from '../analysis';

export const studySite: Factor = {
  name: 'site',
  title: 'study site',
  groups: sites
    .filter((site) => !('isTraining' in site))
    .map(({ code, name }) => ({ code, label: `${code} ${name.split(',').at(-1)?.trim()}` })),
  groupOf: ({ site }) => site,
  sources: [{ form: 'SCR', field: 'enrldat' }],
  method: ['The site that enrolled the child.'],
  isSite: true,
};
