import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { findParticipant } from '@/lib/casebook/find-participant';
import { within } from '@/lib/casebook/list-participants';
import { answeredPaths } from '@/lib/crf/paths';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
import { pathInWords } from '../path-words';
import { type PlannedEntry, plannedEntries } from '../planned';
import { isCriticalPath } from '../to-verify';

/** A critical answer of a complete form that nobody has verified as it stands. */
export interface CriticalAnswer extends PlaceInWords {
  participant: string;
  siteCode: string;
  /** The field in words, with its row. */
  label: string;
  /** Why it is not verified: nobody looked yet, or it changed since. */
  because: 'never verified' | 'changed since';
  /** Whether the plan of the site asks for it. */
  isAsked: boolean;
}

export interface CriticalQuery {
  /** A site's code; '' for all that the person may see. */
  site: string;
  /** The screening number of the child with which the page before ended. */
  after: string;
}

export interface CriticalPage {
  answers: CriticalAnswer[];
  /** Where the next page begins; null when this is the last. */
  next: string | null;
  sites: { code: string; name: string }[];
}

/** Children of one page: their casebooks are read. */
const childrenAtOnce = 10;

/**
 * The critical answers without verification, child by child (EU Annex 11, 6). Forms that are not complete are not among them: they are
 * verified when they are. Throws NotAllowed.
 */
export async function listCritical(actor: Actor, { site, after }: CriticalQuery): Promise<CriticalPage> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const scope = within(sql`p.site_id`, siteScope(actor, 'read casebook'));
    const ofSite = site ? sql`and s.code = ${site}` : sql``;
    const found = await childrenWith(tx, sql`${scope} ${ofSite} and p.screening_number > ${after}`);
    const answers: CriticalAnswer[] = [];
    for (const number of found.slice(0, childrenAtOnce)) answers.push(...(await criticalOf(tx, number)));
    const { rows: sites } = await tx.execute<{ code: string; name: string }>(
      sql`select code, name from site p where ${within(sql`p.id`, siteScope(actor, 'read casebook'))} order by code`,
    );
    const last = found[childrenAtOnce - 1];
    return { answers, next: found.length > childrenAtOnce && last !== undefined ? last : null, sites };
  });
}

async function childrenWith(tx: Transaction, condition: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ number: string }>(sql`
    select p.screening_number as number from participant p join site s on s.id = p.site_id
    where ${condition} and exists (select from entry e where e.participant_id = p.id and e.status = 'complete' and coalesce(e.to_verify_critical, 1) > 0)
    order by p.screening_number limit ${childrenAtOnce + 1}`);
  return rows.map(({ number }) => number);
}

async function criticalOf(tx: Transaction, number: string): Promise<CriticalAnswer[]> {
  const planned = await plannedEntries(tx, await findParticipant(tx, number));
  return planned.flatMap(criticalIn);
}

function criticalIn({ child, form, entry, looked, asked }: PlannedEntry): CriticalAnswer[] {
  const open = answeredPaths(form, entry.content).filter(
    (path) => isCriticalPath(form, path) && !Object.hasOwn(looked.fields, path),
  );
  return open.map((path) => ({
    ...{ participant: child.number ?? child.screeningNumber, siteCode: child.siteCode },
    ...placeInWords({ event: entry.event, form: entry.form, repeat: entry.repeat }),
    label: pathInWords(form, entry.content, path),
    because: Object.hasOwn(looked.changed, path) ? 'changed since' : 'never verified',
    isAsked: asked.includes(path),
  }));
}
