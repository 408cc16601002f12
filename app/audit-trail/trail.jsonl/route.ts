import { guardedDownload } from '@/lib/access/download';
import { exportTrail } from '@/lib/audit/export-trail';
import { recordExport } from '@/lib/exports/record-export';

export const GET = guardedDownload({
  may: 'read audit trail',
  run: async (actor) => {
    await recordExport(actor, { kind: 'audit trail' });
    const headers = {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-trail.jsonl"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(exportTrail(actor), { headers });
  },
});
