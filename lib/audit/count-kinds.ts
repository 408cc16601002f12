import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { studyTimeZone } from '@/lib/access/study-time-zone';
import { type AuditQuery, conditionsOf } from './audit-query';
import { peopleCalled } from './read-audit-trail';
import { auditedTable } from './table-words';

/** How often something of one kind was changed. */
export interface KindCount {
  table: string;
  title: string;
  changes: number;
}

/** Counting stops here, so that no question of the trail costs more. */
const countedUpTo = 20_000;

/**
 * What happened, by kind of record, the most frequent first: of one participant, form, person or day. Null when none is asked for, since
 * the whole trail is not counted.
 */
export async function countKinds(
  actor: Actor,
  query: AuditQuery,
): Promise<{ kinds: KindCount[]; isExact: boolean } | null> {
  assertMay(actor, 'read audit trail');
  if (![query.participant, query.entry, query.person, query.day, query.since].some((asked) => asked !== ''))
    return null;
  const timeZone = await studyTimeZone();
  return readAs(actor, async (tx) => {
    const actorIds = query.person ? await peopleCalled(tx, query.person) : null;
    const asked = conditionsOf(
      { ...query, after: '' },
      { scope: siteScope(actor, 'read audit trail'), timeZone, actorIds },
    );
    const { rows } = await tx.execute<{ table: string; changes: number }>(sql`
      select table_name as "table", count(*)::int as changes from (
        select a.table_name from audit_event a where ${asked} order by a.at desc, a.id desc limit ${countedUpTo}) a
      group by 1 order by 2 desc, 1`);
    const total = rows.reduce((sum, { changes }) => sum + changes, 0);
    return {
      kinds: rows.map(({ table, changes }) => ({ table, changes, title: auditedTable(table).title })),
      isExact: total < countedUpTo,
    };
  });
}
