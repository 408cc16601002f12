import { guardedDownload } from '@/lib/access/download';
import { auditCsv } from '@/lib/audit/audit-csv';
import { auditQuery } from '@/lib/audit/audit-query';
import { recordExport } from '@/lib/exports/record-export';

export const GET = guardedDownload({
  may: 'read audit trail',
  run: async (actor, request) => {
    const { searchParams } = new URL(request.url);
    const query = auditQuery.parse(Object.fromEntries(searchParams));
    await recordExport(actor, { kind: 'audit trail, as shown', filter: searchParams.toString() });
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-trail.csv"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(await auditCsv(actor, query), { headers });
  },
});
