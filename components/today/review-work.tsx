import Link from 'next/link';
import { counted } from '@/components/casebook/child-words';
import { daysInWords } from '@/components/queries/days-in-words';
import { QueriesTable } from '@/components/queries/queries-table';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { QueryList } from '@/lib/queries/list/list-queries';
import type { Today } from '@/lib/today/today';
import { EntryRows, formRow } from './entry-rows';
import { howMany, restOf, WorkList } from './work-list';

type Given<Part extends keyof Today> = NonNullable<Today[Part]>;

/** Queries that the site has answered. */
export function ToClose({ list }: { list: QueryList }) {
  return (
    <WorkList
      id="to-close"
      title="Answered queries to look at"
      says={howMany(list, 'query', 'queries')}
      nothing="No answered query waits to be looked at."
      isEmpty={list.queries.length === 0}
      more={restOf(list, list.queries.length, '/queries?status=answered')}
    >
      <QueriesTable caption="Answered queries to look at" queries={list.queries} />
    </WorkList>
  );
}

/** What a second person is to confirm. */
export function ToConfirm({ list: { confirmations, counted: all } }: { list: Given<'confirmations'> }) {
  return (
    <WorkList
      id="to-confirm"
      title="Confirmations to give"
      says={howMany(all, 'confirmation')}
      nothing="Nobody waits for a confirmation of yours."
      isEmpty={confirmations.length === 0}
    >
      <EntryRows
        caption="Confirmations to give"
        columns={['Form', 'Reason', 'Asked by', 'Since']}
        rows={confirmations.map((one, index) => ({
          ...formRow(one, [one.reason, one.askedBy, daysInWords(one.days)]),
          key: `${one.participant} ${index}`,
        }))}
      />
    </WorkList>
  );
}

/** What to compare with the source next. */
export function ToVerify({ list: { forms, counted: all } }: { list: Given<'toVerify'> }) {
  return (
    <WorkList
      id="to-verify"
      title="To verify next"
      says={howMany(all, 'form')}
      nothing="Everything that the plan of your site asks for is verified."
      isEmpty={forms.length === 0}
    >
      <p className="muted">
        First what changed since somebody last looked, then critical values, then everything else that the plan asks
        for.
      </p>
      <EntryRows
        caption="To verify next"
        columns={['Form', 'Left', 'Critical', 'Changed since', 'Saved']}
        rows={forms.map((form) =>
          formRow(form, [
            form.left === null ? 'not counted yet' : counted(form.left, 'value'),
            form.critical ?? 'not counted yet',
            form.changed > 0 ? counted(form.changed, 'value') : 'none',
            form.days === 0 ? 'today' : `${counted(form.days, 'day')} ago`,
          ]),
        )}
      />
    </WorkList>
  );
}

/** What waits at each site, for who looks after all of them. */
export function Sites({ sites }: { sites: Given<'sites'> }) {
  return (
    <section className="work-list" aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption className="visually-hidden">What waits at each site</caption>
          <ColumnHeads
            titles={['Site', 'Open queries', 'Answered queries', 'Casebooks with overdue forms', 'Drafts']}
          />
          <tbody>
            {sites.map((site) => (
              <tr key={site.code}>
                <th scope="row" data-label="Site">
                  <Link href={`/participants?site=${site.code}`} prefetch={false}>
                    {site.code} · {site.name}
                  </Link>
                </th>
                <td data-label="Open queries">
                  <Waiting
                    {...site.open}
                    oldest={site.oldestOpen}
                    href={`/queries?site=${site.code}&status=open&sort=rank`}
                  />
                </td>
                <td data-label="Answered queries">
                  <Waiting
                    {...site.answered}
                    oldest={site.oldestAnswered}
                    href={`/queries?site=${site.code}&status=answered`}
                  />
                </td>
                <td data-label="Overdue">{site.overdue.count === 0 ? 'none' : howMany(site.overdue, 'casebook')}</td>
                <td data-label="Drafts">
                  {site.drafts.count === 0
                    ? 'none'
                    : `${howMany(site.drafts, 'draft')}, ${oldestInWords(site.oldestDraft)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface WaitingProps {
  count: number;
  isCountExact: boolean;
  oldest: number | null;
  href: string;
}

function Waiting({ oldest, href, ...all }: WaitingProps) {
  if (all.count === 0) return 'none';
  return (
    <>
      <Link href={href} prefetch={false}>
        {howMany(all, 'query', 'queries')}
      </Link>
      , {oldestInWords(oldest)}
    </>
  );
}

const oldestInWords = (days: number | null) =>
  days === null || days < 1 ? 'the oldest of today' : `the oldest for ${counted(days, 'day')}`;
