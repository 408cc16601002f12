import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { findParticipant } from '@/lib/casebook/find-participant';
import { findEvent, schedule } from '@/study/schedule';
import { type LockRow, lockRows } from './lock-rows';
import { nothingOpen, type StillOpen, stillOpen } from './still-open';

/** An event of a child with something saved at it. */
export interface LockableEvent {
  code: string;
  label: string;
  /** How many forms are saved there. */
  forms: number;
}

/** What the page of a child's locks shows. */
export interface ParticipantLocks {
  label: string;
  siteCode: string;
  rows: LockRow[];
  events: LockableEvent[];
  /** What is still open of the casebook. */
  open: StillOpen;
  mayFreeze: boolean;
  mayLock: boolean;
}

/** What is and was frozen or locked of a child, its site and the study. Throws NotFound for a child the actor may not see. */
export async function participantLocks(actor: Actor, reference: string): Promise<ParticipantLocks> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const child = await findParticipant(tx, reference);
    const holding = sql`k.participant_id = ${child.id} or (k.participant_id is null and k.lifted_at is null
      and (k.site_id = ${child.siteId} or k.site_id is null))`;
    const mayLock = may(actor, 'lock data', child.siteId);
    const all = { level: 'participant', siteId: child.siteId, participantId: child.id } as const;
    const nothingElse = { eventCode: null, entryId: null, field: null, groupKey: null, rowId: null };
    return {
      ...{ label: child.number ?? child.screeningNumber, siteCode: child.siteCode, mayLock },
      rows: await lockRows(tx, actor, holding),
      events: await eventsOf(child.id),
      open: mayLock ? await stillOpen(tx, { ...all, ...nothingElse }) : nothingOpen,
      mayFreeze: may(actor, 'freeze data', child.siteId),
    };

    async function eventsOf(participantId: string): Promise<LockableEvent[]> {
      const { rows } = await tx.execute<{ code: string; forms: number }>(sql`
        select event_code as code, count(*)::int as forms from entry where participant_id = ${participantId} group by 1`);
      const order = (code: string) => (schedule.events.findIndex((event) => event.code === code) + 1000) % 1000;
      return rows
        .sort((one, other) => order(one.code) - order(other.code) || (one.code < other.code ? -1 : 1))
        .map(({ code, forms }) => ({ code, forms, label: findEvent(code)?.label ?? code }));
    }
  });
}
