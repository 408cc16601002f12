import Link from 'next/link';
import { SiteBox } from '@/components/access/site-box';
import { withAsOf } from '@/components/cuts/with-as-of';
import type { ParticipantList } from '@/lib/casebook/list-participants';
import type { ListQuery } from '@/lib/casebook/list-query';
import { statusWords } from './child-words';

interface FiltersProps {
  query: ListQuery;
  sites: ParticipantList['sites'];
}

/** Search and filters: a plain form that leads to an address, so that what is seen can be sent to a colleague. */
export function ParticipantsFilters({ query, sites }: FiltersProps) {
  const isFiltered = query.search !== '' || query.site !== '' || query.status !== '';
  return (
    <search>
      <form className="filters" action="/participants">
        <div className="field wide">
          <label htmlFor="q">Participant or screening number</label>
          <input
            id="q"
            name="q"
            type="search"
            autoComplete="off"
            defaultValue={query.search}
            placeholder="MI01-004, MI01 or 4"
          />
        </div>
        {sites.length > 1 && <SiteBox sites={sites} defaultValue={query.site} />}
        <div className="field">
          <label htmlFor="status">Status</label>
          <select id="status" name="status" defaultValue={query.status}>
            <option value="">All</option>
            {Object.entries(statusWords).map(([status, words]) => (
              <option key={status} value={status}>
                {words}
              </option>
            ))}
          </select>
        </div>
        {query.asOf !== '' && <input type="hidden" name="asof" value={query.asOf} />}
        {query.sort !== 'number' && <input type="hidden" name="sort" value={query.sort} />}
        {query.order !== 'up' && <input type="hidden" name="order" value={query.order} />}
        <button className="button" type="submit">
          Show
        </button>
        {isFiltered && (
          <Link className="button quiet" href={withAsOf('/participants', query.asOf)} prefetch={false}>
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}
