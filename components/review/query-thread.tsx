import type { ReadQuery } from '@/lib/queries/read-queries';

/** What was said about a query after it was asked, and by whom. */
export function QueryThread({ query }: { query: ReadQuery }) {
  const [first, ...later] = query.thread;
  return (
    <>
      {first && <p className="small muted">Asked {first.at}</p>}
      {later.length > 0 && (
        <ol className="query-thread">
          {later.map(({ id, done, says, by, at, changedValue }) => (
            <li key={id}>
              <p className="small muted">
                {done.replace(/^./, (letter) => letter.toUpperCase())} by {by}, {at}
                {changedValue && ', with a corrected value'}
              </p>
              {says !== '' && <p>{says}</p>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
