import type { Metadata } from 'next';
import Link from 'next/link';
import { TextBox } from '@/components/access/text-box';
import { PeopleTable } from '@/components/administration/people-table';
import { AdministrationTabs } from '@/components/administration/tabs';
import { PageHeader } from '@/components/layout/page-header';
import { Icon } from '@/components/ui/icon';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { type ListedPerson, listPeople } from '@/lib/access/list-people';
import { one } from '@/lib/access/query-text';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { roleInWords } from '@/lib/access/words';
import { dateTimeWithZone } from '@/lib/dates/clock';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage({ searchParams }: PageProps<'/administration'>) {
  const actor = await requireActor('read administration');
  const asked = await searchParams;
  const search = one(asked.search);
  const [{ people, count, next }, zone] = await Promise.all([
    listPeople(actor, { search, after: one(asked.after) }),
    studyTimeZone(),
  ]);
  return (
    <>
      <PageHeader
        title="Administration"
        actions={
          may(actor, 'manage people') && (
            <Link className="button primary" href="/administration/people/new" prefetch={false}>
              <Icon name="add" />
              Invite a person
            </Link>
          )
        }
      />
      <AdministrationTabs here="People" />
      <div className="stack">
        <form className="filters">
          <TextBox label="Name or e-mail address" name="search" type="search" defaultValue={search} />
          <button className="button" type="submit">
            <Icon name="search" />
            Search
          </button>
        </form>
        {people.length === 0 ? (
          <p className="empty">Nobody fits this search. Clear it to see everybody.</p>
        ) : (
          <PeopleTable people={people.map((person) => rowOf(person, zone))} />
        )}
        <div className="pager">
          <p className="muted">
            {count} {count === 1 ? 'person' : 'people'}
          </p>
          {next && (
            <Link className="button" href={{ query: { ...(search && { search }), after: next } }} prefetch={false}>
              Next page
              <Icon name="next" />
            </Link>
          )}
        </div>
      </div>
    </>
  );
}

function rowOf({ assignments, lastSeenAt, ...person }: ListedPerson, zone: string) {
  return {
    ...person,
    roles: assignments.map(roleInWords),
    lastSeen: lastSeenAt && dateTimeWithZone(zone, lastSeenAt),
  };
}
