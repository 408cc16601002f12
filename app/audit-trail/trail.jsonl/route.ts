import { guardedDownload } from '@/lib/access/download';
import { exportTrail } from '@/lib/audit/export-trail';

export const GET = guardedDownload({
  may: 'read audit trail',
  run: async (actor) => {
    const headers = {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-trail.jsonl"',
      'Cache-Control': 'private, no-store',
    };
    return new Response(exportTrail(actor), { headers });
  },
});
