import { guardedDownload } from '@/lib/access/download';
import { recordExport } from '@/lib/exports/record-export';
import { exportRanges } from '@/lib/laboratory/export-ranges';

export const GET = guardedDownload({
  may: 'read casebook',
  run: async (actor, request) => {
    const id = new URL(request.url).pathname.split('/').at(-2) ?? '';
    const { name, csv } = await exportRanges(actor, id);
    await recordExport(actor, { kind: 'reference ranges', filter: name });
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    };
    return new Response(csv, { headers });
  },
});
