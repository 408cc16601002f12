import { guardedDownload } from '@/lib/access/download';
import { metricsCsv } from '@/lib/queries/metrics/metrics-csv';
import { metricsQuery } from '@/lib/queries/metrics/metrics-query';

export const GET = guardedDownload({
  may: 'read casebook',
  run: async (actor, request) => {
    const query = metricsQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="query-metrics.csv"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(await metricsCsv(actor, query), { headers });
  },
});
