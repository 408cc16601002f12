import Link from 'next/link';
import { withAsOf } from '@/components/cuts/with-as-of';
import type { QueryActs } from '@/components/review/query-acts';
import { QueryCard } from '@/components/review/query-card';
import type { ChildQuery } from '@/lib/queries/child-queries';

interface ChildQueriesProps {
  queries: readonly ChildQuery[];
  asOf: string;
  acts: QueryActs;
}

/**
 * The open and answered queries of a child: those on entries one click away, those on events and on forms that are not entered yet to
 * be answered here.
 */
export function ChildQueries({ queries, asOf, acts }: ChildQueriesProps) {
  if (queries.length === 0) return null;
  const onEntries = queries.filter(({ isOnEntry }) => isOnEntry);
  const others = queries.filter(({ isOnEntry }) => !isOnEntry);
  return (
    <section className="section child-queries-here no-print" aria-labelledby="child-queries" id="queries">
      <h2 id="child-queries">Queries</h2>
      {onEntries.length > 0 && (
        <ul className="child-queries">
          {onEntries.map(({ id, href, where, status, says }) => (
            <li key={id}>
              <span className="tag">{status}</span>{' '}
              <Link href={withAsOf(href, asOf)} prefetch={false}>
                {where}
              </Link>{' '}
              <span className="muted">{says}</span>
            </li>
          ))}
        </ul>
      )}
      {others.map((query) => (
        <QueryCard
          key={query.id}
          query={query}
          acts={acts}
          about={
            <Link href={withAsOf(query.href, asOf)} prefetch={false}>
              {query.where}
            </Link>
          }
        />
      ))}
    </section>
  );
}
