import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { transactionAs, withoutActor } from '@/db/transaction-as';
import type { Actor } from './actor';
import { assignmentsOf, type HeldRole, rolesHeldToday } from './held-roles';
import { idleMinutes, sessionHours } from './sign-in-rules';
import type { SignedOutBecause } from './signed-out';

/** Who is signed in, or why nobody is. */
export type Session = { actor: Actor; because?: undefined } | { actor: null; because: SignedOutBecause };

/** Whether a person is at work behind the request (`awake`), or the page asks by itself (`asleep`). */
export type Wakefulness = 'awake' | 'asleep';

type Row = {
  personId: string;
  displayName: string;
  email: string;
  held: HeldRole[];
  revoked: boolean;
  deactivated: boolean;
  expired: boolean;
  idle: boolean;
  seenLongAgo: boolean;
};

/**
 * What the session row, the person and the roles say at this moment, in one query; so that what an administrator changed
 * acts at the next request. `awake` notes the activity, at most once a minute.
 */
export async function sessionState(sessionId: string, wakefulness: Wakefulness): Promise<Session> {
  const { rows } = await withoutActor((db) => db.execute<Row>(lookUp(sessionId)));
  const [row] = rows;
  if (!row) return { actor: null, because: 'nobody' };
  const because = endOf(row);
  if (because) return { actor: null, because };
  if (wakefulness === 'awake' && row.seenLongAgo) await noteActivity(row.personId, sessionId);
  const { personId, displayName, email, held } = row;
  return { actor: { personId, sessionId, displayName, email, assignments: assignmentsOf(held) } };
}

function lookUp(sessionId: string): SQL {
  return sql`
    select p.id as "personId", p.display_name as "displayName", p.email, ${rolesHeldToday} as held,
           s.revoked_at is not null as revoked, p.deactivated_at is not null as deactivated,
           s.created_at < now() - make_interval(hours => ${sessionHours}) as expired,
           s.last_seen_at < now() - make_interval(mins => ${idleMinutes}) as idle,
           s.last_seen_at < now() - interval '1 minute' as "seenLongAgo"
    from session s join person p on p.id = s.person_id
    where s.id = ${sessionId}`;
}

function endOf(row: Row): SignedOutBecause | null {
  if (row.deactivated) return 'deactivated';
  if (row.revoked) return 'ended';
  if (row.expired) return 'expired';
  return row.idle ? 'idle' : null;
}

function noteActivity(personId: string, sessionId: string) {
  return transactionAs({ personId }, 'activity', (tx) =>
    tx.execute(
      sql`update session set last_seen_at = now() where id = ${sessionId} and last_seen_at < now() - interval '1 minute'`,
    ),
  );
}
