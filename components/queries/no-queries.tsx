import Link from 'next/link';

/** An empty list says why it is empty, and what would fill it. */
export function NoQueries({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <div className="empty">
        <h2>No query fits</h2>
        <p>
          No query you may see is in this state and fits these filters. Check the participant number, or clear a filter.
        </p>
        <p>
          <Link href="/queries?status=all" prefetch={false}>
            Show all queries, closed ones too
          </Link>
        </p>
      </div>
    );
  return (
    <div className="empty">
      <h2>No query waits for anybody</h2>
      <p>
        A query appears here when a check doubts what was entered, or when a person asks about a field, a form or an
        event.{' '}
        <Link href="/queries?status=all" prefetch={false}>
          Show closed ones too
        </Link>
      </p>
    </div>
  );
}
