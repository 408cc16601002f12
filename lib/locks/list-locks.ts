import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may, siteScope } from '@/lib/access/actor';
import { type LockRow, lockRows } from './lock-rows';
import { nothingOpen, type StillOpen, stillOpenBySite } from './still-open';

/** A site as the page of locks shows it. */
export interface LockableSite {
  code: string;
  name: string;
  /** The lock of the site that stands. */
  lock: LockRow | null;
  /** Children of whom something is frozen or locked by itself, and all. */
  heldChildren: number;
  children: number;
  open: StillOpen;
  mayLock: boolean;
}

/** What is locked of sites and the study, and what is frozen or locked in their casebooks. */
export interface LocksPage {
  study: LockRow | null;
  mayLockStudy: boolean;
  sites: LockableSite[];
  /** What stands in single casebooks, the newest first. */
  inCasebooks: LockRow[];
  /** Locks of sites and the study that were lifted. */
  history: LockRow[];
}

/** Everything that is frozen or locked at the sites where this person may do so. Throws NotAllowed. */
export async function listLocks(actor: Actor): Promise<LocksPage> {
  assertMay(actor, 'freeze data');
  return readAs(actor, async (tx) => {
    const sites = (await sitesOf(tx)).filter(({ id }) => may(actor, 'freeze data', id));
    const ids = sql`k.site_id = any (${sql.param(sites.map(({ id }) => id))}::uuid[])`;
    const wide = await lockRows(tx, actor, sql`k.participant_id is null and (k.site_id is null or ${ids})`);
    const standing = wide.filter(({ lifted }) => lifted === null);
    const open = await stillOpenBySite(
      tx,
      sites.map(({ id }) => id),
    );
    return {
      study: standing.find(({ level }) => level === 'study') ?? null,
      mayLockStudy: siteScope(actor, 'lock data').all,
      sites: sites.map(({ id, code, name, heldChildren, children }) => ({
        ...{ code, name, heldChildren, children, open: open.get(id) ?? nothingOpen },
        lock: standing.find(({ site, level }) => level === 'site' && site === code) ?? null,
        mayLock: may(actor, 'lock data', id),
      })),
      inCasebooks: await lockRows(tx, actor, sql`k.participant_id is not null and k.lifted_at is null and ${ids}`, 100),
      history: wide.filter(({ lifted }) => lifted !== null),
    };
  });
}

interface CountedSite extends Record<string, unknown> {
  id: string;
  code: string;
  name: string;
  children: number;
  heldChildren: number;
}

async function sitesOf(tx: Transaction): Promise<CountedSite[]> {
  const { rows } = await tx.execute<CountedSite>(sql`
    select s.id, s.code, s.name, (select count(*)::int from participant p where p.site_id = s.id) as children,
           (select count(distinct participant_id)::int from record_lock k where k.site_id = s.id and k.lifted_at is null) as "heldChildren"
    from site s order by s.code`);
  return rows;
}
