import type { ChildRecord } from '@/study/analyses/child';
import type { Records } from '@/study/analyses/records';

/** Treatment and toxicity of these children, of every kind and with holes in it: invented, the same each time. */
export function madeTreatment(children: readonly ChildRecord[]): Partial<Records> {
  const numbered = children.flatMap(({ number: child }, i) => [0, 1, 2, 3].map((j) => ({ child, n: i * 4 + j, j })));
  return {
    cycles: numbered.map(({ child, n }) => ({
      child,
      cycle: n % 11 === 0 ? null : (['AP1', 'MTX1', 'IFO1', 'AP2'][n % 4] ?? null),
      day1: n % 13 === 0 ? null : '2004-03-08',
      given: n % 9 !== 0,
      plannedOn: n % 4 === 0 ? null : '2004-03-01',
      delay: n % 9 === 0 || n % 4 === 0 ? null : (n % 23) - 3,
      delayReason: n % 5 === 0 ? null : (['NEUTROPENIA', 'INFECTION', 'LATER'][n % 3] ?? null),
      omissionReason: n % 2 === 0 ? 'TOXICITY' : null,
    })),
    exposures: numbered.map(({ child, n, j }) => ({
      child,
      cycle: 'AP1',
      drug: ['DOXORUBICIN', 'CISPLATIN', 'IFOSFAMIDE', 'METHOTREXATE'][n % 3 === 0 ? 0 : j] ?? '',
      plan: n % 7 === 0 ? null : { week: j, weeks: 3, doseM2: 75, isBeforeSurgery: j < 2 },
      isOmitted: false,
      isBeforeSurgery: j < 2,
      startedOn: '2004-03-08',
      plannedOn: null,
      plannedDoseM2: 75,
      givenDoseM2: n % 10 === 0 ? null : 140.05 + (n % 31) * 7.35,
    })),
    methotrexate: numbered.map(({ child, n, j }) => ({
      child,
      event: `MTX${j + 1}`,
      number: j + 1,
      startedOn: '2004-03-22',
      level24: n % 6 === 0 ? null : (n % 17) * 1.7,
      level48: n % 8 === 0 ? null : (n % 5) / 3,
      level72: n % 3 === 0 ? null : (n % 7) / 50,
      samples: [
        [24, n % 17],
        [48, n % 5],
      ],
      clearedAfter: n % 10 === 0 ? null : 72 + (n % 4) * 24,
      glucarpidase: n % 12 === 0 ? null : n % 29 === 0,
    })),
    ...madeToxicity(children.map(({ number }) => number)),
  };
}

function madeToxicity(children: readonly string[]): Pick<Records, 'toxicities' | 'received'> {
  const some = (every: number, from: number) =>
    children
      .filter((_, i) => i % every === from)
      .map((child) => ({ child, from: child.endsWith('1') ? null : '2004-03-10' }));
  const event = (term: string | null, grade: number | null, after: string | null, attributedTo: string[]) => {
    return { isNone: false, term, grade, version: '5.0', after, attributedTo };
  };
  return {
    toxicities: [
      { ...event('Anemia', 3, 'AP', ['CHEMOTHERAPY', 'CISPLATIN']), children: some(2, 0) },
      { ...event('Anemia', 4, 'MTX', ['CHEMOTHERAPY']), children: some(3, 0) },
      { ...event('Fever', 2, 'IL2', ['IL2']), children: some(2, 1) },
      { ...event('Fever', 3, null, ['UNKNOWN']), children: some(5, 1) },
      { ...event('Nausea', 1, 'AP', ['CHEMOTHERAPY', 'UNKNOWN']), children: some(4, 1) },
      { ...event(null, 2, 'OUTSIDE', []), children: some(7, 2) },
      { ...event('Hearing impaired', null, 'AP', ['CISPLATIN']), children: some(6, 3) },
      { ...event(null, null, null, []), isNone: true, version: null, children: some(4, 3) },
    ],
    received: [
      { treatment: 'AP', children: some(1, 0) },
      { treatment: 'MTX', children: some(2, 0) },
      { treatment: 'CISPLATIN', children: some(1, 0) },
      { treatment: 'IL2', children: some(3, 1) },
    ],
  };
}
