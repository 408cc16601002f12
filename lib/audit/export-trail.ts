import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { reportIncident } from '@/lib/log';
import { trailLines } from './trail-lines';

const charactersAtOnce = 64_000;
/** A reader who takes nothing for so long has gone; the snapshot is not held for ever. */
const patienceMs = 60_000;

/**
 * The whole audit trail as JSON, an object in a line, as `scripts/verify-trail.mjs` reads it. Read in one snapshot while it is being sent;
 * a reader who is slow slows the reading, one who has gone ends it. Throws NotAllowed.
 */
export function exportTrail(actor: Actor): ReadableStream<Uint8Array> {
  assertMay(actor, 'read audit trail');
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  send(actor, writer).catch(async (error) => {
    if (error instanceof Error) reportIncident(error, { where: 'export of the audit trail' }); // else the reader has gone
    await writer.abort(error).catch(() => undefined); // the reader sees that the file has broken off
  });
  return readable;
}

async function send(actor: Actor, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  const encoder = new TextEncoder();
  await readAs(actor, async (tx) => {
    const read = async (statement: string) =>
      (await tx.execute<Record<string, string | null>>(sql.raw(statement))).rows;
    let some = '';
    for await (const line of trailLines(read, 'reader')) {
      some += `${JSON.stringify(line)}\n`;
      if (some.length < charactersAtOnce) continue;
      await writing(writer, encoder.encode(some));
      some = '';
    }
    await writing(writer, encoder.encode(some));
  });
  await writer.close();
}

async function writing(writer: WritableStreamDefaultWriter<Uint8Array>, bytes: Uint8Array): Promise<void> {
  const patience = new AbortController();
  const gone = wait(patienceMs, 'gone', { signal: patience.signal }).catch(() => 'there');
  const written = writer.write(bytes).then(() => 'written');
  const outcome = await Promise.race([written, gone]);
  patience.abort();
  if (outcome === 'gone') throw new Error('Nobody takes the audit trail that was asked for.');
}
