import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type Actor, type SiteScope, siteScope } from '@/lib/access/actor';
import { within } from '@/lib/casebook/list-participants';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
import { deviationWords } from '@/study/deviation-entry';
import { forms } from '@/study/forms';
import { acrossSites, type Counted, countAcross, readList } from './across-sites';
import { daysSince } from './days-since';

/** A confirmation that was asked for and waits for this person, or another who may give it. */
export interface ToConfirm extends PlaceInWords {
  participant: string;
  siteCode: string;
  reason: string;
  askedBy: string;
  days: number;
}

/** Deviations that the study proposes in one casebook. */
export interface ToDecide {
  participant: string;
  siteCode: string;
  /** Categories in words. */
  categories: string[];
  days: number;
}

interface Bounds {
  limit: number;
  now: Date;
}

interface ConfirmRow {
  label: string;
  site_code: string;
  time_zone: string;
  event_code: string;
  form_code: string;
  repeat: number;
  reason: string;
  asked_by: string;
  asked_at: string;
}

/** The confirmations that this person may give, the oldest first: never those that they have asked for. */
export async function confirmationsToGive(
  tx: Transaction,
  actor: Actor,
  { limit, now }: Bounds,
): Promise<{ confirmations: ToConfirm[]; counted: Counted }> {
  const mine = sql`c.decision is null and c.asked_by <> ${actor.personId}
    and ((c.check_id = any(${checksConfirmedBy('monitor')}) and ${within(sql`c.site_id`, siteScope(actor, 'confirm checks'))})
      or (c.check_id = any(${checksConfirmedBy('second person')}) and ${within(sql`c.site_id`, siteScope(actor, 'enter data'))}))`;
  const scope = siteScope(actor, 'read casebook');
  const perSite = sql`select c.* from check_confirmation c where c.site_id = s.id and ${mine}`;
  const list = sql`
    select coalesce(p.number, p.screening_number) as label, s.code as site_code, s.time_zone, e.event_code, e.form_code, e.repeat,
           c.reason, who.display_name as asked_by, c.asked_at
    from ${acrossSites(scope, sql`${perSite} order by c.asked_at, c.id limit ${limit}`)} c
    join participant p on p.id = c.participant_id join site s on s.id = c.site_id join entry e on e.id = c.entry_id
    join person who on who.id = c.asked_by order by c.asked_at, c.id limit ${limit}`;
  const { rows, counted } = await readList<ConfirmRow>(tx, list, countAcross(scope, perSite));
  const confirmations = rows.map((row) => ({
    participant: row.label,
    siteCode: row.site_code,
    ...placeInWords({ event: row.event_code, form: row.form_code, repeat: row.repeat }),
    reason: row.reason,
    askedBy: row.asked_by,
    days: daysSince(row.asked_at, row.time_zone, now),
  }));
  return { confirmations, counted };
}

/** The ids of the checks that may be confirmed by such a person. */
function checksConfirmedBy(by: 'monitor' | 'second person') {
  const parts = Object.values<AnyForm>(forms).flatMap((form): (AnyForm | AnyGroup)[] => [
    form,
    ...Object.values(form.groups),
  ]);
  const ids = parts.flatMap(({ checks }) => checks.flatMap(({ id, override }) => (override?.by === by ? [id] : [])));
  return sql`${sql.param([...new Set(ids)])}::text[]`;
}

interface DecideRow {
  label: string;
  site_code: string;
  time_zone: string;
  categories: string[];
  first_at: string;
}

/** The casebooks in which a proposed deviation waits for the site, with how many proposals there are. */
export async function deviationsToDecide(
  tx: Transaction,
  scope: SiteScope,
  { limit, now }: Bounds,
): Promise<{ casebooks: ToDecide[]; counted: Counted }> {
  const open = sql`deviation_proposal d where d.site_id = s.id and d.decision is null`;
  const perSite = sql`select d.participant_id, d.site_id, min(d.proposed_at) as first_at, array_agg(distinct d.category) as categories
    from ${open} group by d.participant_id, d.site_id order by d.participant_id limit ${limit}`;
  const list = sql`
    select coalesce(p.number, p.screening_number) as label, s.code as site_code, s.time_zone, d.categories, d.first_at
    from ${acrossSites(scope, perSite)} d join participant p on p.id = d.participant_id join site s on s.id = d.site_id
    order by label limit ${limit}`;
  const { rows, counted } = await readList<DecideRow>(tx, list, countAcross(scope, sql`select 1 from ${open}`));
  const casebooks = rows.map((row) => ({
    participant: row.label,
    siteCode: row.site_code,
    categories: row.categories.map(deviationWords),
    days: daysSince(row.first_at, row.time_zone, now),
  }));
  return { casebooks, counted };
}
