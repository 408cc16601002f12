import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Lookalike } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { settings } from '@/study/settings';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

/**
 * Other children of the site who look like this one: born and biopsied alike, or with a form identical in every answer. Of another
 * site none is looked at, because a finding would tell of its children.
 */
export async function lookalikesOf(
  tx: Transaction,
  child: FoundParticipant,
  entries: readonly StoredEntry[],
): Promise<Lookalike[]> {
  return [...(await sameChild(tx, child, entries)), ...(await sameForms(tx, child))];
}

/** Other children of the site with the same month of birth and sex, and a biopsy within three days (EC-012). */
export async function sameChild(
  tx: Transaction,
  child: FoundParticipant,
  entries: readonly StoredEntry[],
): Promise<Lookalike[]> {
  const birth = entries.find(({ form }) => form === 'DM');
  const diagnosed = asText(entries.find(({ form }) => form === 'DX')?.content?.answers.dxdat);
  const { brthyy, brthmo, sex } = birth?.content?.answers ?? {};
  if (!birth || !diagnosed || asNumber(brthyy) === null || asNumber(brthmo) === null || !asText(sex)) return [];
  const [from, to] = [-settings.duplicateDays, settings.duplicateDays].map((days) => addDays(diagnosed, days));
  const { rows } = await tx.execute<{ number: string }>(sql`
    select coalesce(p.number, p.screening_number) as number
    from participant p join demographics d on d.participant_id = p.id join diagnosis x on x.participant_id = p.id
    where p.site_id = ${child.siteId} and p.id <> ${child.id} and d.brthyy = ${brthyy} and d.brthmo = ${brthmo}
      and d.sex = ${sex} and x.dxdat between ${from} and ${to} order by 1`);
  return rows.map(({ number }) => ({ in: 'child' as const, entry: birth.id, number }));
}

/** Forms of other children of the site with the very same answers (EC-148); few answers are alike by chance. */
async function sameForms(tx: Transaction, child: FoundParticipant): Promise<Lookalike[]> {
  const { rows } = await tx.execute<{ entry: string; number: string }>(sql`
    select mine.id as entry, coalesce(p.number, p.screening_number) as number
    from entry mine join entry other on other.form_code = mine.form_code and other.content_digest = mine.content_digest
      and other.site_id = mine.site_id and other.participant_id <> mine.participant_id and other.created_at <= mine.created_at
    join participant p on p.id = other.participant_id
    where mine.participant_id = ${child.id} and mine.content_digest is not null order by 1, 2`);
  return rows.map(({ entry, number }) => ({ in: 'form' as const, entry, number }));
}
