import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/access/actor';
import { recordExport } from '@/lib/exports/record-export';
import { filterAddress } from './audit-filter';
import type { AuditQuery } from './audit-query';
import { type AuditRow, readAuditTrail } from './read-audit-trail';

type Column = keyof Omit<AuditRow, 'id'>;

/** What each column of the file holds, as the page says it. */
export const auditColumns: Record<Column, { title: string; holds: string }> = {
  at: { title: 'When', holds: 'on the clock of the site, with its zone' },
  moment: { title: 'When, UTC', holds: 'the same moment as ISO 8601, to the microsecond' },
  by: { title: 'Who', holds: 'the person who made the change; Casebook is the program itself' },
  about: { title: 'About', holds: 'the participant, person or site' },
  site: { title: 'Site', holds: 'its code' },
  where: { title: 'Where', holds: 'form and event, or the kind of record' },
  field: { title: 'Field', holds: 'its label on the form' },
  action: { title: 'Done', holds: 'entered, changed or removed' },
  old: { title: 'Old', holds: 'what it was, in the words of the form' },
  new: { title: 'New', holds: 'what it became; empty for nothing' },
  reason: { title: 'Why', holds: 'the reason that was given, or what was done' },
  variable: { title: 'Variable', holds: 'table and column, as in the data dictionary' },
  chain: { title: 'Chain', holds: 'which chain of the whole trail it stands in' },
  no: { title: 'Number', holds: 'its number in that chain' },
};

const columns = Object.entries(auditColumns).map(([key, { title }]) => ({ key, header: title }));
const format = { columns, escape_formulas: true } as const;

/**
 * All changes that fit the query, not the page alone, as CSV for a spreadsheet, the latest first: what looks like a formula is written as
 * text. That they are taken is kept on record first. Throws NotAllowed.
 */
export async function auditCsv(
  actor: Actor,
  asked: AuditQuery,
  rowsAtOnce = 1000,
): Promise<ReadableStream<Uint8Array>> {
  const read = (after: string) => readAuditTrail(actor, { ...asked, after }, rowsAtOnce);
  const first = await read('');
  await recordExport(actor, { kind: 'audit trail, in words', filter: filterAddress(asked) });
  const parts = written(first, read);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

type Page = Awaited<ReturnType<typeof readAuditTrail>>;

async function* written(first: Page, read: (after: string) => Promise<Page>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(stringify(first.rows, { ...format, header: true, bom: true }));
  for (let { next } = first; next !== null; ) {
    const page: Page = await read(next);
    yield encoder.encode(stringify(page.rows, format));
    next = page.next;
  }
}
