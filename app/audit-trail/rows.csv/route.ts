import { guardedDownload } from '@/lib/access/download';
import { auditCsv } from '@/lib/audit/audit-csv';
import { auditQuery } from '@/lib/audit/audit-query';

export const GET = guardedDownload({
  may: 'read audit trail',
  run: async (actor, request) => {
    const { searchParams } = new URL(request.url);
    const query = auditQuery.parse(Object.fromEntries(searchParams));
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-trail.csv"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(await auditCsv(actor, query), { headers });
  },
});
