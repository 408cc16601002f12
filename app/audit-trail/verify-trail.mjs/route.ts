import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { guardedDownload } from '@/lib/access/download';

export const GET = guardedDownload({
  may: 'read audit trail',
  run: async () => {
    const headers = {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Disposition': 'attachment; filename="verify-trail.mjs"',
    };
    return new Response(await readFile(path.join(process.cwd(), 'scripts/verify-trail.mjs')), { headers });
  },
});
