import type { CohortNumbers } from '@/lib/analysis/cohort-numbers';

/** The cohort at a glance. */
export function CohortFacts({ numbers }: { numbers: CohortNumbers }) {
  const facts: [string, string][] = [
    ['Enrolled', String(numbers.n)],
    ['Age at diagnosis', range(numbers.ageMin, numbers.ageMax, 'years')],
    ['Last known alive', String(numbers.alive)],
    ['3-year event-free survival', share(numbers.efs3y)],
    ['3-year overall survival', share(numbers.os3y)],
    [
      'Median follow-up of survivors',
      numbers.followUpMedian === null ? 'not yet' : `${numbers.followUpMedian.toFixed(0)} months`,
    ],
  ];
  return (
    <div className="card">
      <dl className="facts cohort-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function share(value: number | null): string {
  return value === null ? 'too early' : `${(value * 100).toFixed(1)} %`;
}

function range(from: number | null, to: number | null, unit: string): string {
  return from === null || to === null ? 'not recorded' : `${from} to ${to} ${unit}`;
}
