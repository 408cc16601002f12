import type { Factor } from '../analysis';
import type { Child } from '../child';

/** Both have begun on the later of the two days. */
function bothGivenOn({ il2AndLak, firstIl2On, firstLakOn }: Child): string | null {
  if (!il2AndLak || firstIl2On === null || firstLakOn === null) return null;
  return firstIl2On > firstLakOn ? firstIl2On : firstLakOn;
}

export const immunotherapy: Factor = {
  name: 'il2-and-lak',
  title: 'interleukin-2 and LAK cells',
  groups: [
    { code: 'N', label: 'Without IL-2 and LAK cells' },
    { code: 'Y', label: 'IL-2 and LAK cells' },
  ],
  groupOf: ({ il2AndLak }) => (il2AndLak ? 'Y' : 'N'),
  later: {
    how: 'passes',
    into: 'Y',
    on: bothGivenOn,
    says: 'The treatment begins after the first chemotherapy: children who died or progressed before simply did not get it.',
  },
  sources: [
    { form: 'IL2', field: 'il2stdt' },
    { form: 'LAK', field: 'reinfdat' },
  ],
  method: ['At least one course and one reinfusion, given in whole or in part.'],
};
