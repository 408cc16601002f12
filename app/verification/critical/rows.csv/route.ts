import { guardedDownload } from '@/lib/access/download';
import { criticalCsv } from '@/lib/verification/critical/critical-csv';
import { criticalQuery } from '@/lib/verification/critical/critical-query';

export const GET = guardedDownload({
  may: 'read casebook',
  run: async (actor, request) => {
    const { site } = criticalQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="critical-without-verification.csv"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(await criticalCsv(actor, site), { headers });
  },
});
