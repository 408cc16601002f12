import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { type Asked, countedEntries, nothingAsked, plus, sumsAsked } from './count-asked';
import type { PlanChoice } from './plan-input';
import { siteOf } from './take-site';

/** What is asked of a participant. */
export type Part = 'all' | 'critical' | 'nothing';

/** A participant under the plan that holds, and under the one that is proposed. */
export interface PreviewedChild {
  label: string;
  present: Part;
  proposed: Part;
  /** Answers that the proposed plan asks for, and of these what is not verified. */
  answers: number;
  left: number;
}

export interface PlanPreview {
  /** What the plan that holds asks for, and what the proposed one would. */
  present: Asked;
  proposed: Asked;
  children: PreviewedChild[];
  /** Answers that are verified and that the proposed plan does not ask for: they stay verified. */
  kept: number;
}

interface Row extends Record<string, unknown> {
  label: string;
  present: Part;
  proposed: Part;
  asked_present: Asked;
  asked_proposed: Asked;
  done: number;
}

/**
 * What a plan would ask of a site's data, against the plan that holds: which participants, how many forms and answers, how many of them
 * verified already. Nothing is written. Throws NotFound and NotAllowed.
 */
export async function previewPlan(actor: Actor, { site: code, share, others, seed }: PlanChoice): Promise<PlanPreview> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const site = await siteOf(tx, code);
    assertMay(actor, 'read casebook', site.id);
    const { rows } = await tx.execute<Row>(sql`
      with child as materialized (
        select p.id, coalesce(p.number, p.screening_number) as label, verification_asked(p.site_id, p.screening_number) as present,
          case when is_drawn(${seed}, p.screening_number, ${share}::int) then 'all' else ${others} end as proposed
        from participant p where p.site_id = ${site.id}),
      counted as (${countedEntries(sql`p.site_id = ${site.id}`)})
      select child.label, child.present, child.proposed, coalesce(sum(c.done_all), 0)::int as done,
        ${sumsAsked(sql`child.present`)} as asked_present, ${sumsAsked(sql`child.proposed`)} as asked_proposed
      from child left join counted c on c.participant_id = child.id
      group by child.id, child.label, child.present, child.proposed order by child.label`);
    const total = (key: 'asked_present' | 'asked_proposed') =>
      rows.reduce((sum, row) => plus(sum, row[key]), nothingAsked);
    const proposed = total('asked_proposed');
    return {
      ...{ present: total('asked_present'), proposed },
      children: rows.map((row) => ({
        ...{ label: row.label, present: row.present, proposed: row.proposed },
        ...{ answers: row.asked_proposed.answers, left: row.asked_proposed.left },
      })),
      kept: rows.reduce((sum, { done }) => sum + done, 0) - proposed.verified,
    };
  });
}
