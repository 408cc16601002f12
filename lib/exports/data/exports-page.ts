import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may, siteScope } from '@/lib/access/actor';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { type ExportOffer, exportOffers } from '../index';
import { studyLock } from './study-lock';

/** What the page of exports shows. */
export interface ExportsPage {
  /** Sites whose data this person may take. */
  sites: { code: string; name: string; isTraining: boolean }[];
  /** The lock of the study that stands. */
  lock: { id: string; by: string; at: string; reason: string; contentHash: string | null } | null;
  /** Whether the export of the lock is the whole study, and carries the hash of the lock. */
  takesWhole: boolean;
  offers: ExportOffer[];
}

/** What this person may take out of the study. Throws NotAllowed. */
export async function exportsPage(actor: Actor): Promise<ExportsPage> {
  assertMay(actor, 'export data');
  return readAs(actor, async (tx) => {
    const { rows } = await tx.execute<{ id: string; code: string; name: string; isTraining: boolean }>(
      sql`select id, code, name, is_training as "isTraining" from site order by code`,
    );
    const lock = await studyLock(tx);
    return {
      sites: rows
        .filter(({ id }) => may(actor, 'export data', id))
        .map(({ code, name, isTraining }) => ({ code, name, isTraining })),
      lock: lock && {
        ...{ id: lock.id, by: lock.by, reason: lock.reason, contentHash: lock.contentHash },
        at: dateTimeWithZone('UTC', new Date(lock.setAt)),
      },
      takesWhole: siteScope(actor, 'export data').all,
      offers: exportOffers.filter((offer) => may(actor, offer.may)),
    };
  });
}
