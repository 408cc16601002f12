import Link from 'next/link';
import { withAsOf } from '@/components/cuts/with-as-of';
import type { ListQuery } from '@/lib/casebook/list-query';

/** An empty list says why it is empty, and what would fill it. */
export function NoParticipants({ query, mayScreen }: { query: ListQuery; mayScreen: boolean }) {
  const isFiltered = query.search !== '' || query.site !== '' || query.status !== '';
  if (isFiltered) return <NothingFound query={query} />;
  if (query.asOf !== '') return <p className="empty">No child that you may see had been screened at that moment.</p>;
  return (
    <div className="empty">
      <h2>No child has been screened yet</h2>
      <p>
        A child appears here as soon as a site of yours begins its screening.
        {mayScreen ? ' The first step is to screen a child.' : ' Data managers and investigators do that.'}
      </p>
    </div>
  );
}

function NothingFound({ query }: { query: ListQuery }) {
  return (
    <div className="empty">
      <h2>No child matches</h2>
      <p>
        {query.search
          ? `No number you may see matches “${query.search}”${query.site || query.status ? ' with these filters' : ''}.`
          : 'No child you may see has this site and status.'}{' '}
        Numbers look like MI01-004; before enrolment, MI01-S004.
      </p>
      <p>
        <Link href={withAsOf('/participants', query.asOf)} prefetch={false}>
          Show all children
        </Link>
      </p>
    </div>
  );
}
