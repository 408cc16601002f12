import type { Metadata } from 'next';
import Link from 'next/link';
import { differencesAddress } from '@/components/cuts/differences-address';
import { DifferencesForm } from '@/components/cuts/differences-form';
import { DifferencesTable } from '@/components/cuts/differences-table';
import { PageHeader } from '@/components/layout/page-header';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { Actor } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { readDifferences } from '@/lib/cuts/differences';
import { listCuts } from '@/lib/cuts/list-cuts';
import { type DifferencesQuery, differencesQuery, orSays, readSpan } from '@/lib/cuts/read-span';
import { sitesRead } from '@/lib/cuts/sites-read';

export const metadata: Metadata = { title: 'Differences between two moments' };

export default async function DifferencesPage({ searchParams }: PageProps<'/data-cuts/differences'>) {
  const actor = await requireActor('read casebook');
  const query = differencesQuery.parse(await searchParams);
  const [cuts, sites, timeZone, found] = await Promise.all([
    listCuts(actor),
    sitesRead(actor),
    studyTimeZone(),
    query.from === '' ? null : orSays(() => read(actor, query)),
  ]);
  const called = (text: string) => cuts.find(({ id }) => id === text)?.name ?? text;
  return (
    <>
      <Breadcrumbs above={[{ title: 'Data cuts', href: '/data-cuts' }]} here="Differences" />
      <PageHeader
        title="Differences between two moments"
        subtitle="Every stored answer that is another one at the second moment than at the first, with its last change"
      />
      <div className="stack">
        <DifferencesForm
          query={query}
          from={called(query.from)}
          to={called(query.to)}
          cuts={cuts}
          sites={sites}
          timeZone={timeZone}
        />
        {found === null && <p className="empty">Choose the moments that are to be compared.</p>}
        {typeof found === 'string' && <Notice kind="warning">{found}</Notice>}
        {found !== null && typeof found !== 'string' && <Found query={query} found={found} />}
      </div>
    </>
  );
}

async function read(actor: Actor, query: DifferencesQuery) {
  const { from, to } = await readSpan(actor, query);
  const { site, participant, after } = query;
  return { from, to, ...(await readDifferences(actor, { from: from.at, to: to.at, site, participant, after })) };
}

function Found({ query, found }: { query: DifferencesQuery; found: Awaited<ReturnType<typeof read>> }) {
  const { from, to, rows, count, next } = found;
  // The same two moments on every page, also where the second was "now".
  const same = { ...query, from: from.asOf, to: to.asOf };
  return (
    <>
      <p role="status">
        {count === 1 ? '1 answer differs' : `${count.toLocaleString('en-GB')} answers differ`} between {from.says} and{' '}
        {to.says}.
      </p>
      {rows.length > 0 && <DifferencesTable rows={rows} />}
      <nav className="pager" aria-label="Pages of the differences">
        <a
          className="button"
          href={differencesAddress({ ...same, after: '' }, '/data-cuts/differences/rows.csv')}
          download
        >
          <Icon name="download" />
          CSV of all differences
        </a>
        <div className="row">
          {query.after && (
            <Link className="button" href={differencesAddress({ ...same, after: '' })} prefetch={false}>
              To the first page
            </Link>
          )}
          {next && (
            <Link className="button" href={differencesAddress({ ...same, after: next })} prefetch={false}>
              Next page
              <Icon name="next" />
            </Link>
          )}
        </div>
      </nav>
    </>
  );
}
