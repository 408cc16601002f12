import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { SiteBox } from '@/components/access/site-box';
import { TextBox } from '@/components/access/text-box';
import type { QueryList } from '@/lib/queries/list/list-queries';
import type { QueryListQuery } from '@/lib/queries/list/query-list-address';
import { forms } from '@/study/forms';
import { roleTitle } from '@/study/roles';

interface QueriesFiltersProps {
  query: QueryListQuery;
  sites: QueryList['sites'];
  isFiltered: boolean;
}

const shownStatuses: Record<QueryListQuery['status'], string> = {
  waiting: 'Open and answered',
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
  cancelled: 'Cancelled',
  all: 'All',
};

const ages = [7, 14, 30, 90, 365];
const answering = ['data_manager', 'investigator', 'monitor'] as const;

/** What is shown of the queries: a plain form that leads to an address, so that what is seen can be sent to a colleague. */
export function QueriesFilters({ query, sites, isFiltered }: QueriesFiltersProps) {
  return (
    <search>
      <form className="filters" action="/queries">
        <SelectBox label="State" name="status" defaultValue={query.status}>
          <Options of={Object.entries(shownStatuses)} />
        </SelectBox>
        {sites.length > 1 && <SiteBox sites={sites} defaultValue={query.site} />}
        <TextBox label="Participant" name="participant" defaultValue={query.participant} placeholder="MI01-004" />
        <SelectBox label="Form" name="form" defaultValue={query.form}>
          <option value="">All forms</option>
          <Options of={Object.values(forms).map(({ code, title }) => [code, title])} />
        </SelectBox>
        <SelectBox label="Asked by" name="by" defaultValue={query.by}>
          <option value="">Anyone</option>
          <Options
            of={[
              ['check', 'A check'],
              ['person', 'A person'],
            ]}
          />
        </SelectBox>
        <TextBox label="Check" name="check" defaultValue={query.check} placeholder="EC-045" />
        <SelectBox label="Assigned to" name="role" defaultValue={query.role}>
          <option value="">Anyone</option>
          <Options of={answering.map((role) => [role, roleTitle(role)])} />
        </SelectBox>
        <SelectBox label="Age" name="age" defaultValue={query.age === null ? '' : String(query.age)}>
          <option value="">Any</option>
          <Options of={agesWith(query.age).map((days) => [String(days), `${days} days or more`])} />
        </SelectBox>
        {query.sort !== 'age' && <input type="hidden" name="sort" value={query.sort} />}
        {query.asof && <input type="hidden" name="asof" value={query.asof} />}
        <button className="button primary" type="submit">
          Show
        </button>
        {isFiltered && (
          <Link className="button quiet" href="/queries" prefetch={false}>
            Clear
          </Link>
        )}
      </form>
    </search>
  );
}

/** The ages that are offered, with the one that the address asks for. */
function agesWith(age: number | null): number[] {
  return age === null || ages.includes(age) ? ages : [...ages, age].sort((one, other) => one - other);
}

function Options({ of }: { of: readonly (readonly [value: string, words: string])[] }) {
  return of.map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
}
