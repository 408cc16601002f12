import type { Child } from './analyses/child';

export interface Population {
  title: string;
  says: string;
  includes(child: Child): boolean;
}

/** Who is analysed. A child belongs by what is recorded, whatever became of the treatment (intention to treat). */
export const populations = {
  enrolled: {
    title: 'all enrolled children',
    says: 'Every child with a date of enrolment, eligible or enrolled by exception, whatever treatment followed.',
    includes: () => true,
  },
  survivors: {
    title: 'surviving children',
    says: 'Enrolled children last known alive. Children lost to follow-up or withdrawn are not counted as survivors.',
    includes: (child) => child.status === 'ALIVE',
  },
} as const satisfies Record<string, Population>;

export type PopulationName = keyof typeof populations;
