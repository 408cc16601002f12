import type { Metadata } from 'next';
import Link from 'next/link';
import { History, type HistoryRow } from '@/components/audit/history';
import { EntryHeading, entryTitle } from '@/components/crf/entry-heading';
import { may } from '@/lib/access/actor';
import { forPage, requireActor } from '@/lib/access/guard';
import { type EntryChange, entryHistory } from '@/lib/audit/entry-history';
import { type EntryParams, entryAt, hrefOf } from '../entry-at';

interface ChangesPageProps {
  params: Promise<EntryParams>;
}

export async function generateMetadata({ params }: ChangesPageProps): Promise<Metadata> {
  const actor = await requireActor('read casebook');
  return { title: `${entryTitle(await entryAt(actor, await params))} · History` };
}

export default async function EntryChangesPage({ params }: ChangesPageProps) {
  const actor = await requireActor('read casebook');
  const page = await entryAt(actor, await params);
  const { entry } = page;
  const changes = entry ? await forPage(() => entryHistory(actor, entry.id)) : [];
  return (
    <>
      <EntryHeading page={page} href={hrefOf(page)} />
      <div className="stack">
        <h2>History of this form</h2>
        <p className="row">
          <Link className="button" href={hrefOf(page)} prefetch={false}>
            Back to the form
          </Link>
          {entry && may(actor, 'read audit trail') && (
            <Link className="button quiet" href={`/audit-trail?entry=${entry.id}`} prefetch={false}>
              In the audit trail, with its review
            </Link>
          )}
        </p>
        <History caption="Changes of this form" rows={changes.map(historyRow)} nothing="Nothing was saved here yet." />
      </div>
    </>
  );
}

/** What changed is told with the row of the grid that it stands in. */
const historyRow = ({ row, field, ...change }: EntryChange): HistoryRow => ({
  ...change,
  what: row ? `${row}: ${field}` : field,
});
