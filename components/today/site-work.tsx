import Link from 'next/link';
import { Fragment } from 'react';
import { counted, stepInWords } from '@/components/casebook/child-words';
import { hrefOf } from '@/components/casebook/entry-link';
import { daysInWords } from '@/components/queries/days-in-words';
import { QueriesTable } from '@/components/queries/queries-table';
import { StateBadge } from '@/components/ui/state-badge';
import { shortDate } from '@/lib/dates/words';
import type { QueryList } from '@/lib/queries/list/list-queries';
import type { OverdueSitting } from '@/lib/today/overdue-forms';
import type { Today } from '@/lib/today/today';
import { EntryRows, formRow } from './entry-rows';
import { howMany, restOf, WorkList } from './work-list';

type Given<Part extends keyof Today> = NonNullable<Today[Part]>;

/** Open queries, what the analysis waits for first. */
export function ToAnswer({ list }: { list: QueryList }) {
  return (
    <WorkList
      id="to-answer"
      title="Queries to answer"
      says={howMany(list, 'query', 'queries')}
      nothing="No query is open at your site."
      isEmpty={list.queries.length === 0}
      more={restOf(list, list.queries.length, '/queries?status=open&sort=rank')}
    >
      <QueriesTable caption="Queries to answer" queries={list.queries} />
    </WorkList>
  );
}

/** Forms whose window has closed, of the next children who have any. */
export function Overdue({ list, next }: { list: Given<'overdue'>; next: string | null }) {
  return (
    <WorkList
      id="overdue"
      title="Overdue forms"
      says={howMany(list.children, 'casebook')}
      nothing="Nothing is overdue in these casebooks. What becomes overdue is found every day."
      isEmpty={list.sittings.length === 0}
      more={next === null ? null : { href: next, words: 'The next casebooks with overdue forms' }}
    >
      <EntryRows
        caption="Overdue forms"
        columns={['Event', 'Forms', 'State', 'Late']}
        rows={list.sittings.map((sitting) => ({
          key: `${sitting.participant} ${sitting.event}`,
          participant: sitting.participant,
          link: { href: `/participants/${sitting.participant}`, words: sitting.eventLabel },
          cells: [
            <FormsOf key="forms" sitting={sitting} />,
            <StateBadge key="state" state={sitting.state} />,
            `${counted(sitting.daysLate, 'day')}${sitting.windowEnd ? `, since ${shortDate(sitting.windowEnd)}` : ''}`,
          ],
        }))}
      />
    </WorkList>
  );
}

function FormsOf({ sitting }: { sitting: OverdueSitting }) {
  const { participant, steps, moreOfChild } = sitting;
  return (
    <>
      {steps.map((step, index) => (
        <Fragment key={`${step.form}/${step.repeat}`}>
          {index > 0 && ', '}
          <Link href={hrefOf({ participant, ...step })} prefetch={false}>
            {steps.length === 1 ? stepInWords(step) : step.formTitle}
          </Link>
        </Fragment>
      ))}
      {moreOfChild > 0 && (
        <p className="small muted">
          and forms of {counted(moreOfChild, 'more event')}, marked in the calendar of the casebook
        </p>
      )}
    </>
  );
}

/** Forms that were saved and never completed. */
export function Drafts({ list: { drafts, counted: all } }: { list: Given<'drafts'> }) {
  return (
    <WorkList
      id="drafts"
      title="Drafts left open"
      says={howMany(all, 'draft')}
      nothing="No draft is left open."
      isEmpty={drafts.length === 0}
      more={restOf(all, drafts.length, '/participants')}
    >
      <EntryRows
        caption="Drafts left open"
        columns={['Form', 'State', 'Saved by', 'Since']}
        rows={drafts.map((draft) =>
          formRow(draft, [
            <StateBadge key="state" state={draft.held ? 'to mend' : 'draft'} />,
            draft.savedBy,
            daysInWords(draft.days),
          ]),
        )}
      />
    </WorkList>
  );
}

/** Deviations that the study proposes. */
export function Deviations({ list: { casebooks, counted: all } }: { list: Given<'deviations'> }) {
  return (
    <WorkList
      id="deviations"
      title="Proposed deviations to decide on"
      says={howMany(all, 'deviation')}
      nothing="No proposed deviation waits for your site."
      isEmpty={casebooks.length === 0}
    >
      <EntryRows
        caption="Proposed deviations to decide on"
        columns={['Casebook', 'Kinds', 'Since']}
        rows={casebooks.map(({ participant, categories, days }) => ({
          key: participant,
          participant,
          link: { href: `/participants/${participant}#deviations`, words: 'Decide' },
          cells: [categories.join('; '), daysInWords(days)],
        }))}
      />
    </WorkList>
  );
}

/** Casebooks with complete forms under no signature. */
export function ToSign({ list: { casebooks }, next }: { list: Given<'toSign'>; next: string | null }) {
  return (
    <WorkList
      id="to-sign"
      title="Casebooks to sign"
      says={null}
      nothing={
        next ? 'Nothing is left to sign in the casebooks that were looked at.' : 'Every complete form is signed.'
      }
      isEmpty={casebooks.length === 0}
      more={next === null ? null : { href: next, words: 'The next casebooks to sign' }}
    >
      <EntryRows
        caption="Casebooks to sign"
        columns={['Casebook', 'To sign', 'Signature fell', 'Queries']}
        rows={casebooks.map(({ participant, unsigned, fallen, queries }) => ({
          key: participant,
          participant,
          link: { href: `/participants/${participant}/sign`, words: 'Sign' },
          cells: [
            counted(unsigned, 'form'),
            fallen > 0 ? `on ${counted(fallen, 'form')}` : 'none',
            queries > 0 ? counted(queries, 'query', 'queries') : 'none',
          ],
        }))}
      />
    </WorkList>
  );
}
