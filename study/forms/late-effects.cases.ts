import type { CheckCase } from '../check-cases';

const ended = { EOT: [{ eotdat: '2005-01-17' }] };

export const lateEffectsCases: CheckCase[] = [
  {
    check: 'LE-LEDAT',
    fires: { answers: { ledat: '2005-01-16' }, others: ended },
    silent: { answers: { ledat: '2006-01-16' }, others: ended },
  },
];
