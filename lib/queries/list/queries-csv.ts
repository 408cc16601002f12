import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/access/actor';
import { recordExport } from '@/lib/exports/record-export';
import { roleTitle } from '@/study/roles';
import { actDone } from '../query-states';
import { type ListedQuery, listQueries, type QueryList } from './list-queries';
import { type QueryEdge, type QueryListQuery, queryListAddress } from './query-list-address';

/** Read at once; the file is sent while it is read. */
const rowsAtOnce = 500;

const columns = {
  participant: 'Participant',
  site: 'Site',
  where: 'Where',
  field: 'Field',
  says: 'Question',
  check: 'Check',
  status: 'State',
  assignedTo: 'Assigned to',
  openedOn: 'Opened',
  days: 'Days',
  last: 'Last message',
} as const;

/**
 * All queries that are asked for, not the page alone, as CSV for a spreadsheet: what looks like a formula is written as text. That they are
 * taken is kept on record first. Throws NotAllowed.
 */
export async function queriesCsv(
  actor: Actor,
  asked: QueryListQuery,
  asOf: Date | null = null,
): Promise<ReadableStream<Uint8Array>> {
  const query = { ...asked, after: null, before: null };
  const options = { size: rowsAtOnce, asOf };
  const first = await listQueries(actor, query, options);
  const [, filter = ''] = queryListAddress(query).split('?');
  await recordExport(actor, { kind: 'queries', filter });
  const parts = pages(first, (after) => listQueries(actor, { ...query, after }, options));
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function* pages(first: QueryList, next: (after: QueryEdge) => Promise<QueryList>) {
  const encoder = new TextEncoder();
  yield encoder.encode(stringify(first.queries.map(lineOf), { ...format, header: true, bom: true }));
  for (let after = first.following; after !== null; ) {
    const page = await next(after);
    yield encoder.encode(stringify(page.queries.map(lineOf), format));
    after = page.following;
  }
}

const format = { columns, escape_formulas: true } as const;

function lineOf(query: ListedQuery): Record<keyof typeof columns, string | number> {
  const { last, participant, siteCode, where, fieldLabel, says, check, status, assignedTo, openedOn, days } = query;
  return {
    ...{ participant, site: siteCode, where, field: fieldLabel ?? '', says, check: check ?? '', status },
    ...{ assignedTo: roleTitle(assignedTo), openedOn, days },
    last: last ? `${last.on} ${last.by} (${actDone[last.act]}): ${last.says}` : '',
  };
}
