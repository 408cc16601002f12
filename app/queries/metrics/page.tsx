import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { MetricsFilters } from '@/components/queries/metrics-filters';
import { MetricsTable } from '@/components/queries/metrics-table';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import { PrintMarks } from '@/components/ui/print-marks';
import { requireActor } from '@/lib/access/guard';
import { todayIn } from '@/lib/dates/clock';
import { queryListAddress } from '@/lib/queries/list/query-list-address';
import { type MetricsQuery, metricsAddress, metricsQuery } from '@/lib/queries/metrics/metrics-query';
import { type QueryMetrics, queryMetrics } from '@/lib/queries/metrics/query-metrics';

export const metadata: Metadata = { title: 'Query metrics' };

const titles: Record<MetricsQuery['per'], string> = { check: 'Check', field: 'Field', site: 'Site' };

export default async function QueryMetricsPage({ searchParams }: PageProps<'/queries/metrics'>) {
  const actor = await requireActor('read casebook');
  const query = metricsQuery.parse(await searchParams);
  const { rows, sites } = await queryMetrics(actor, query);
  return (
    <div className="stack">
      <PrintMarks title="Query metrics" today={todayIn('UTC')} />
      <Breadcrumbs above={[{ title: 'Queries', href: '/queries' }]} here="Metrics" />
      <PageHeader
        title="Query metrics"
        subtitle="What queries came to. What is asked often and changes nothing stands first."
        actions={
          <a className="button" href={metricsAddress(query, '/queries/metrics/rows.csv')} download>
            <Icon name="download" />
            CSV
          </a>
        }
      />
      <MetricsFilters query={query} sites={sites} />
      {rows.length === 0 ? (
        <p className="empty">No query was raised at this site in this period. Choose another, or clear the filters.</p>
      ) : (
        <MetricsTable rows={rows} title={titles[query.per]} listOf={(row) => listOf(row, query)} />
      )}
    </div>
  );
}

/** The queries behind a row: of its check, of its form, of its site. */
function listOf({ check, form, site }: QueryMetrics, query: MetricsQuery): string {
  const asked = query.per === 'check' && check === null ? { by: 'person' as const } : {};
  return queryListAddress({
    ...asked,
    status: 'all',
    check: check ?? '',
    form: form ?? '',
    site: site ?? query.site,
  });
}
