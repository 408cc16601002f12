import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';
import { formByCode, forms } from '@/study/forms';
import { type Asked, countedEntries, sumsAsked } from './plans/count-asked';
import { askedByPlan, planOfSite } from './site-plan';

/** How far a site is: forms that the plan asks for, wholly verified, with changes since, and answers left. */
export interface SiteProgress {
  code: string;
  name: string;
  forms: number;
  verified: number;
  changed: number;
  left: number;
  criticalLeft: number;
}

export interface Progress {
  sites: SiteProgress[];
  /** Form by form of one site, in answers; null while no site is chosen. */
  chosen: { code: string; name: string; forms: (Asked & { code: string; title: string })[] } | null;
}

/**
 * How far verification has come at each site this person may see, and form by form at one of them: from the counts that every save keeps.
 * Throws NotAllowed.
 */
export async function verificationProgress(actor: Actor, site: string): Promise<Progress> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const sites = await progressOfSites(tx, actor);
    const found = sites.find(({ code }) => code === site) ?? (sites.length === 1 ? sites[0] : undefined);
    const chosen = found && { code: found.code, name: found.name, forms: await progressOfForms(tx, found.code) };
    return { sites, chosen: chosen ?? null };
  });
}

async function progressOfSites(tx: Transaction, actor: Actor): Promise<SiteProgress[]> {
  const scope = siteScope(actor, 'read casebook');
  const { rows } = await tx.execute<SiteProgress & Record<string, unknown>>(sql`
    select s.code, s.name, count(c.entry_id)::int as forms, count(*) filter (where c.left_of_plan = 0)::int as verified,
      (select count(*)::int from verification v where v.site_id = s.id and v.kind = 'source' and v.changed <> '{}') as changed,
      coalesce(sum(c.left_of_plan), 0)::int as left, coalesce(sum(c.critical), 0)::int as "criticalLeft"
    from site s ${planOfSite} left join lateral (
      select e.id as entry_id, coalesce(e.to_verify_critical, 0) as critical,
        case asked.what when 'all' then e.to_verify else e.to_verify_critical end as left_of_plan
      from participant p cross join lateral (select ${askedByPlan} as what) asked
      join entry e on e.participant_id = p.id and e.status = 'complete'
      where p.site_id = s.id and asked.what <> 'nothing') c on true
    where ${within(sql`s.id`, scope)} group by s.id, s.code, s.name order by s.code`);
  return rows;
}

async function progressOfForms(tx: Transaction, site: string) {
  const { rows } = await tx.execute<{ form: string; sums: Asked }>(sql`
    with child as (
      select p.id, ${askedByPlan} as asked from site s ${planOfSite} join participant p on p.site_id = s.id where s.code = ${site})
    select c.form_code as form, ${sumsAsked(sql`child.asked`)} as sums
    from child join (${countedEntries(sql`p.site_id = (select id from site where code = ${site})`)}) c on c.participant_id = child.id
    group by c.form_code`);
  const order = Object.keys(forms);
  return rows
    .filter(({ sums }) => sums.answers + sums.changed > 0)
    .sort((one, other) => order.indexOf(one.form) - order.indexOf(other.form))
    .map(({ form, sums }) => ({ ...sums, code: form, title: formByCode(form)?.title ?? form }));
}
