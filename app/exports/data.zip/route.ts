import { guardedDownload } from '@/lib/access/download';
import { exportData, exportQuery } from '@/lib/exports/data/export-data';

export const GET = guardedDownload({
  may: 'export data',
  run: async (actor, request) => {
    const { searchParams } = new URL(request.url);
    const asked = [...searchParams].filter(([, value]) => value !== '');
    const { name, contentHash, zip } = await exportData(actor, exportQuery.parse(Object.fromEntries(asked)));
    const headers = {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Hash': contentHash,
    };
    return new Response(zip, { headers });
  },
});
