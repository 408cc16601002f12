import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/access/actor';
import { recordExport } from '@/lib/exports/record-export';
import { allDifferences, type Difference, type DifferencesAsked } from './differences';

const columns: Record<keyof Omit<Difference, 'key' | 'href'>, string> = {
  participant: 'Participant',
  event: 'Event',
  where: 'Form',
  field: 'Field',
  old: 'Value then',
  new: 'Value now',
  at: 'Last changed',
  instant: 'Last changed (UTC)',
  by: 'By',
  reason: 'Why',
};
const format = { columns, escape_formulas: true } as const;

/**
 * All differences between two moments as CSV for a spreadsheet: what looks like a formula is written as text. That they are taken is kept
 * on record first. Throws as `readDifferences`.
 */
export async function differencesCsv(
  actor: Actor,
  asked: Omit<DifferencesAsked, 'after'>,
): Promise<ReadableStream<Uint8Array>> {
  const lists = allDifferences(actor, asked);
  const first = await lists.next(); // refuses what is not allowed before anything is sent
  await recordExport(actor, { kind: 'differences', filter: filterOf(asked) });
  const parts = written(first.done ? [] : first.value, lists);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

function filterOf({ from, to, site = '', participant }: Omit<DifferencesAsked, 'after'>): string {
  const asked = { from: from.toISOString(), to: to.toISOString(), site, participant };
  return Object.entries(asked)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

async function* written(first: Difference[], rest: AsyncGenerator<Difference[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(stringify(first, { ...format, header: true, bom: true }));
  for await (const some of rest) yield encoder.encode(stringify(some, format));
}
