import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { EntryRecord } from '@/lib/crf/status';

/** What the review says about an entry: queries that wait for the site, and how far it has come. */
export type EntryMark = Pick<EntryRecord, 'openQueries' | 'mark'>;

/** An entry as it is told where its review is not asked for. */
export const unmarked: EntryMark = { openQueries: 0, mark: null };

/** The marks of all entries of a child, by their ids; one statement, whatever the number of entries. */
export async function entryMarks(tx: Transaction, participantId: string): Promise<Map<string, EntryMark>> {
  const { rows } = await tx.execute<MarkRow>(selectMarks(sql`${participantId}::uuid`));
  return new Map(rows.map(({ id, ...mark }) => [id, mark]));
}

interface MarkRow extends EntryMark, Record<string, unknown> {
  id: string;
}

/** The statement behind it, for whoever asks for a child and its marks at once: each table of the review is read once. */
export function selectMarks(participantId: SQL): SQL {
  return sql`
    select e.id, coalesce(asked.queries, 0) as "openQueries", ${furthest} as mark
    from entry e
    left join (select entry_id, count(*)::int as queries from query
      where participant_id = ${participantId} and status = 'open' group by entry_id) asked on asked.entry_id = e.id
    left join (select distinct entry_id from signed_entry
      where participant_id = ${participantId} and fallen_at is null) signed on signed.entry_id = e.id
    left join (select entry_id from verification
      where participant_id = ${participantId} and kind = 'source') looked on looked.entry_id = e.id
    cross join (select verification_asked(c.site_id, c.screening_number) as asked from participant c
      where c.id = ${participantId}) plan
    left join lateral (select max(l.kind) as kind from locks_on(e.participant_id, e.site_id) l
      where l.level in ('participant', 'site', 'study') or l.event_code = e.event_code or (l.level = 'form' and l.entry_id = e.id)
    ) held on true
    where e.participant_id = ${participantId}`;
}

/** What covers everything else first. */
const furthest = sql`case
  when held.kind = 'lock' then 'locked' when held.kind = 'freeze' then 'frozen'
  when signed.entry_id is not null then 'signed'
  when e.status = 'complete' and looked.entry_id is not null and case plan.asked
    when 'all' then e.to_verify = 0 when 'critical' then e.to_verify_critical = 0 else false end then 'verified' end`;
