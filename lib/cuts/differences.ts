import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, type SiteScope, siteScope } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import { readPageKey, writePageKey } from '@/lib/access/page-key';
import { namesOf, placeInWords } from '@/lib/audit/names';
import { auditedTable, labelOf } from '@/lib/audit/table-words';
import { valueInWords } from '@/lib/audit/value-words';
import { findParticipant } from '@/lib/casebook/find-participant';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { findEvent } from '@/study/schedule';
import { type DifferenceRow, differing, orderKey, type Span, toldOf } from './difference-rows';

/** A stored answer that differs between two moments, in words. */
export interface Difference {
  key: string;
  participant: string;
  event: string;
  /** With the row of a grid: "Chemotherapy cycle: drug 2". */
  where: string;
  /** The page it stands on. */
  href: string;
  field: string;
  old: string;
  new: string;
  /** The last change between the moments, on the clock of the site. */
  at: string;
  /** The same in UTC, ISO 8601: what a file is sorted by. */
  instant: string;
  by: string;
  reason: string;
}

export interface DifferencesAsked extends Span {
  /** Of this site alone, by its code; '' or nothing for all that the person reads. */
  site?: string;
  /** Of this child alone; '' for all. */
  participant: string;
  /** Key of the last row of the page before; '' for the first page. */
  after: string;
}

/**
 * The stored answers that differ between two moments, at the sites whose casebooks the person reads, in the order of the screening numbers:
 * a page, and how many there are. Throws NotFound for a child the actor may not see, Refused when the moments stand the wrong way round.
 */
export async function readDifferences(
  actor: Actor,
  asked: DifferencesAsked,
  size = 100,
): Promise<{ rows: Difference[]; count: number; next: string | null }> {
  const scope = scopeOf(actor, asked);
  return readAs(actor, async (tx) => {
    const children = asked.participant ? [(await findParticipant(tx, asked.participant)).id] : null;
    const all = differing(asked, scope, children);
    const counted = await tx.execute<{ count: number }>(sql`select count(*)::int as count from (${all}) d`);
    const found = await page(tx, asked, scope, children, size + 1);
    const shown = found.slice(0, size);
    const last = found.length > size ? shown.at(-1) : undefined;
    return { rows: await inWords(tx, shown), count: counted.rows[0]?.count ?? 0, next: last ? keyOf(last) : null };
  });
}

/** Every difference, some children at a time. Throws as `readDifferences`. */
export async function* allDifferences(
  actor: Actor,
  asked: Omit<DifferencesAsked, 'after'>,
): AsyncGenerator<Difference[]> {
  const scope = scopeOf(actor, asked);
  const children = await readAs(actor, (tx) => childrenOf(tx, asked));
  for (let from = 0; from < children.length; from += childrenAtOnce) {
    const some = children.slice(from, from + childrenAtOnce);
    yield await readAs(actor, async (tx) => {
      const told = toldOf(differing(asked, scope, some), asked);
      const { rows } = await tx.execute<DifferenceRow>(sql`${told} order by ${orderKey}`);
      return inWords(tx, rows);
    });
  }
}

/**
 * Found by the trail's own index on the child, so that a file of the whole study is read once; so few that no other request waits long for
 * their words.
 */
const childrenAtOnce = 2;

type OfWhom = Pick<DifferencesAsked, 'participant' | 'site'>;

async function childrenOf(tx: Transaction, { participant, site = '' }: OfWhom): Promise<string[]> {
  if (participant) return [(await findParticipant(tx, participant)).id];
  const { rows } = await tx.execute<{ id: string }>(
    sql`select p.id from participant p join site s on s.id = p.site_id where ${site} in ('', s.code)
      order by p.screening_number collate "C"`,
  );
  return rows.map(({ id }) => id);
}

function scopeOf(actor: Actor, { from, to }: Span): SiteScope {
  assertMay(actor, 'read casebook');
  if (from >= to) throw new Refused('The first moment must lie before the second. Choose them the other way round.');
  return siteScope(actor, 'read casebook');
}

async function page(
  tx: Transaction,
  asked: DifferencesAsked,
  scope: SiteScope,
  children: readonly string[] | null,
  limit: number,
): Promise<DifferenceRow[]> {
  const key = readPageKey(asked.after, 5);
  const beyond = key
    ? sql`where (${orderKey}) > (${sql.join(
        key.map((part) => sql`${part}::text`),
        sql`, `,
      )})`
    : sql``;
  // Cut to the page first: what is told of a row costs more than to find it.
  const some = sql`select d.* from (${differing(asked, scope, children)}) d join participant p on p.id = d.participant_id
    ${beyond} order by ${orderKey} limit ${limit}`;
  const { rows } = await tx.execute<DifferenceRow>(sql`${toldOf(some, asked)} order by ${orderKey}`);
  return rows;
}

const keyOf = ({ screening, entryId, table, rowId, field }: DifferenceRow) =>
  writePageKey([screening, entryId, table, rowId, field]);

async function inWords(tx: Transaction, rows: readonly DifferenceRow[]): Promise<Difference[]> {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.old, row.new]),
  );
  return rows.map((row) => {
    const { participant, event, formCode, repeat, table, field, zone } = row;
    const words = (value: unknown) => valueInWords(table, field, value, { names, timeZone: zone });
    return {
      key: keyOf(row),
      participant,
      event: findEvent(event)?.label ?? event,
      where: whereOf(row),
      href: `/participants/${participant}/${event}/${formCode}/${repeat}`,
      field: labelOf(table, field),
      ...{ old: words(row.old), new: words(row.new) },
      at: dateTimeWithZone(zone, new Date(row.at)),
      instant: new Date(row.at).toISOString(),
      ...{ by: row.by, reason: row.reason },
    };
  });
}

function whereOf(row: DifferenceRow): string {
  const rowOfGrid = auditedTable(row.table).row;
  const place = placeInWords({ ...row, event: null });
  return rowOfGrid ? `${place}: ${rowOfGrid} ${(row.position ?? 0) + 1}` : place;
}
