'use client';
import type { ReadQuery } from '@/lib/queries/read-queries';
import type { QueryActs } from './query-acts';
import { QueryCard } from './query-card';
import { isWaiting } from './query-place';

interface EndedQueriesProps {
  queries: readonly ReadQuery[];
  acts: QueryActs;
  about?: string | undefined;
}

/** Closed and cancelled queries, folded. */
export function EndedQueries({ queries, acts, about }: EndedQueriesProps) {
  const ended = queries.filter((query) => !isWaiting(query));
  if (ended.length === 0) return null;
  const count = ended.length === 1 ? '1 closed query' : `${ended.length} closed queries`;
  return (
    <details className="ended-queries">
      <summary>{about ? `${about}: ${count}` : count}</summary>
      {ended.map((query) => (
        <QueryCard key={query.id} query={query} acts={acts} />
      ))}
    </details>
  );
}
