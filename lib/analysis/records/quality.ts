import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { QualityRecord } from '@/study/analyses/records/observations';
import { countedChildren } from './counted-children';

/** What is left to do with the data of each enrolled child: from what every save and the daily run keep, no casebook is opened. */
export async function readQuality(tx: Transaction): Promise<QualityRecord[]> {
  const { rows } = await tx.execute<QualityRecord & Record<string, unknown>>(sql`
    with
    asked as (
      select participant_id, (count(*) filter (where status = 'open'))::int as open,
        (count(*) filter (where status = 'answered'))::int as answered
      from query where status in ('open', 'answered') group by participant_id
    ),
    head as (
      select participant_id, sum(pending_answers)::int as pending, sum(hard_findings)::int as hard, sum(soft_findings)::int as soft
      from entry group by participant_id
    ),
    -- Findings on an entry are counted with it; these are about the child.
    of_child as (
      select participant_id, (count(*) filter (where severity = 'hard'))::int as hard,
        (count(*) filter (where severity = 'soft'))::int as soft
      from finding where entry_id is null group by participant_id
    )
    select p.number as "child", p.overdue_since::text as "overdueSince",
      coalesce(asked.open, 0) as "openQueries", coalesce(asked.answered, 0) as "answeredQueries",
      coalesce(head.pending, 0) as "pendingAnswers",
      coalesce(head.hard, 0) + coalesce(of_child.hard, 0) as "hardFindings",
      coalesce(head.soft, 0) + coalesce(of_child.soft, 0) as "softFindings"
    from ${countedChildren}
    left join asked on asked.participant_id = p.id
    left join head on head.participant_id = p.id
    left join of_child on of_child.participant_id = p.id
    order by p.number`);
  return rows;
}
