import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { SiteScope } from '@/lib/access/actor';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
import { acrossSites, type Counted, countAcross, readList } from './across-sites';
import { daysSince } from './days-since';

/** A form that was saved and not completed. */
export interface LeftOpen extends PlaceInWords {
  participant: string;
  siteCode: string;
  /** Completed by a person; only what other forms say keeps it open. */
  held: boolean;
  savedBy: string;
  days: number;
}

interface Row {
  label: string;
  site_code: string;
  time_zone: string;
  event_code: string;
  form_code: string;
  repeat: number;
  held: boolean;
  saved_by: string;
  saved_at: string;
}

/** The drafts that have been left open the longest, with how many there are. */
export async function leftOpen(
  tx: Transaction,
  scope: SiteScope,
  { limit, now }: { limit: number; now: Date },
): Promise<{ drafts: LeftOpen[]; counted: Counted }> {
  const perSite = sql`select e.id, e.participant_id, e.site_id, e.event_code, e.form_code, e.repeat, e.held, e.saved_by, e.saved_at
    from entry e where e.site_id = s.id and e.status = 'draft' order by e.saved_at, e.id limit ${limit}`;
  const list = sql`
    select coalesce(p.number, p.screening_number) as label, s.code as site_code, s.time_zone, e.event_code, e.form_code, e.repeat,
           e.held, who.display_name as saved_by, e.saved_at
    from ${acrossSites(scope, perSite)} e join participant p on p.id = e.participant_id join site s on s.id = e.site_id
    join person who on who.id = e.saved_by order by e.saved_at, e.id limit ${limit}`;
  const count = countAcross(scope, sql`select 1 from entry e where e.site_id = s.id and e.status = 'draft'`);
  const { rows, counted } = await readList<Row>(tx, list, count);
  const drafts = rows.map((row) => ({
    participant: row.label,
    siteCode: row.site_code,
    ...placeInWords({ event: row.event_code, form: row.form_code, repeat: row.repeat }),
    held: row.held,
    savedBy: row.saved_by,
    days: daysSince(row.saved_at, row.time_zone, now),
  }));
  return { drafts, counted };
}
