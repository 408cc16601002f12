import { Readable } from 'node:stream';
import { guardedDownload } from '@/lib/access/download';
import { annotatedCrfName, drawAnnotatedCrf } from '@/lib/exports/annotated-crf';

export const GET = guardedDownload({ may: 'read study', run: sendAnnotatedCrf });

async function sendAnnotatedCrf(): Promise<Response> {
  const drawn = await drawAnnotatedCrf({ keywords: '', compress: true });
  const body = Readable.toWeb(Readable.from(drawn)) as ReadableStream<Uint8Array>; // the same stream by the name that Response knows
  return new Response(body, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${annotatedCrfName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
