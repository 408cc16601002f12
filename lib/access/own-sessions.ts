import 'server-only';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { session } from '@/db/schema/people';
import { readAs } from '@/db/transaction-as';
import type { Actor } from './actor';
import { idleMinutes, sessionHours } from './sign-in-rules';

export interface OwnSession {
  sessionId: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  isThisOne: boolean;
}

/** The person's own sign-ins that are open now, the latest first. */
export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  const { id, createdAt, lastSeenAt, userAgent } = session;
  const rows = await readAs(actor, (tx) =>
    tx
      .select({ sessionId: id, createdAt, lastSeenAt, userAgent })
      .from(session)
      .where(
        and(
          eq(session.personId, actor.personId),
          isNull(session.revokedAt),
          gt(session.createdAt, sql`now() - make_interval(hours => ${sessionHours})`),
          gt(session.lastSeenAt, sql`now() - make_interval(mins => ${idleMinutes})`),
        ),
      )
      .orderBy(desc(session.lastSeenAt)),
  );
  return rows.map((row) => ({ ...row, isThisOne: row.sessionId === actor.sessionId }));
}
