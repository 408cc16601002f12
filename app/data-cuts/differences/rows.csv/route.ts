import { guardedDownload } from '@/lib/access/download';
import { differencesCsv } from '@/lib/cuts/differences-csv';
import { differencesQuery, readSpan } from '@/lib/cuts/read-span';

export const GET = guardedDownload({
  may: 'read casebook',
  run: async (actor, request) => {
    const query = differencesQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { from, to } = await readSpan(actor, query);
    const { site, participant } = query;
    const rows = await differencesCsv(actor, { from: from.at, to: to.at, site, participant });
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="differences.csv"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(rows, { headers });
  },
});
