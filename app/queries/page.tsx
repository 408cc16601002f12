import type { Metadata } from 'next';
import Link from 'next/link';
import { counted } from '@/components/casebook/child-words';
import { Pager } from '@/components/casebook/pager';
import { AsOfForm } from '@/components/cuts/as-of-form';
import { PageHeader } from '@/components/layout/page-header';
import { BulkQueries } from '@/components/queries/bulk-queries';
import { NoQueries } from '@/components/queries/no-queries';
import { QueriesFilters } from '@/components/queries/queries-filters';
import { QueriesTable, type SortableColumn } from '@/components/queries/queries-table';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { PrintMarks } from '@/components/ui/print-marks';
import { may } from '@/lib/access/actor';
import { requireActor } from '@/lib/access/guard';
import { lookBack } from '@/lib/cuts/look-back';
import { todayIn } from '@/lib/dates/clock';
import { listQueries, type QueryList } from '@/lib/queries/list/list-queries';
import {
  firstOrder,
  isFiltered,
  type QueryColumn,
  type QueryListQuery,
  queryListAddress,
  readQueryList,
} from '@/lib/queries/list/query-list-address';
import { mayActOn, queryActs } from '@/lib/queries/query-states';
import { act, preview } from './bulk-actions';

export const metadata: Metadata = { title: 'Queries' };

export default async function QueriesPage({ searchParams }: PageProps<'/queries'>) {
  const actor = await requireActor('read casebook');
  const query = readQueryList(await searchParams);
  const look = await lookBack(actor, query.asof);
  const list = await listQueries(actor, query, { asOf: look.at });
  const acts = queryActs.filter((one) =>
    mayActOn(one, { assignedTo: 'monitor' }, (permission) => may(actor, permission)),
  );
  const address = (changed: Partial<QueryListQuery>) =>
    queryListAddress({ ...query, after: null, before: null, ...changed });
  const columns = { participant: column('participant'), rank: column('rank'), age: column('age') };
  function column(sort: QueryColumn): SortableColumn {
    const sorted = query.sort === sort ? query.order : null;
    const turned = sorted === 'up' ? 'down' : 'up';
    return { sorted, href: address({ sort, order: sorted ? turned : firstOrder[sort] }) };
  }
  return (
    <div className="stack">
      <PrintMarks title="Queries" today={todayIn('UTC')} />
      <PageHeader title="Queries" actions={<ToFiles query={query} />} />
      <AsOfForm look={look} action="/queries" />
      {look.problem && <Notice kind="warning">{look.problem}</Notice>}
      {look.at && (
        <Notice kind="info" title={`As of ${look.cut ? `${look.cut}, ` : ''}${look.moment}`}>
          <p>
            These are the queries as they stood then; nothing can be done with them here.{' '}
            <Link href={address({ asof: '' })} prefetch={false}>
              Show them as they are now
            </Link>
          </p>
        </Notice>
      )}
      <QueriesFilters query={query} sites={list.sites} isFiltered={isFiltered(query)} />
      {list.queries.length === 0 ? (
        <NoQueries isFiltered={isFiltered(query)} />
      ) : (
        <>
          {acts.length > 0 && look.at === null ? (
            <BulkQueries queries={list.queries} columns={columns} acts={acts} preview={preview} act={act} />
          ) : (
            <QueriesTable caption="Queries" queries={list.queries} columns={columns} />
          )}
          <Pager
            says={countInWords(list)}
            previous={list.previous && address({ before: list.previous })}
            following={list.following && address({ after: list.following })}
          />
        </>
      )}
    </div>
  );
}

function ToFiles({ query }: { query: QueryListQuery }) {
  return (
    <>
      <Link className="button" href="/queries/metrics" prefetch={false}>
        Metrics
      </Link>
      <a
        className="button"
        href={queryListAddress({ ...query, after: null, before: null }, '/queries/rows.csv')}
        download
      >
        <Icon name="download" />
        CSV
      </a>
    </>
  );
}

function countInWords({ count, isCountExact }: QueryList): string {
  const queries = counted(count, 'query', 'queries');
  return isCountExact ? queries : `more than ${queries}`;
}
