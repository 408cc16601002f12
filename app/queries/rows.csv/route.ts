import { guardedDownload } from '@/lib/access/download';
import { lookBack } from '@/lib/cuts/look-back';
import { queriesCsv } from '@/lib/queries/list/queries-csv';
import { readQueryList } from '@/lib/queries/list/query-list-address';

export const GET = guardedDownload({
  may: 'read casebook',
  run: async (actor, request) => {
    const query = readQueryList(Object.fromEntries(new URL(request.url).searchParams));
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="queries.csv"',
      'Cache-Control': 'private, no-store',
    };
    const { at } = await lookBack(actor, query.asof);
    return new Response(await queriesCsv(actor, query, at), { headers });
  },
});
