import 'server-only';
import { sql } from 'drizzle-orm';
import { withoutActor } from '@/db/transaction-as';
import type { Actor } from './actor';
import { NotFound } from './errors';
import { assignmentsOf, type HeldRole, rolesHeldToday } from './held-roles';

type Row = { displayName: string; email: string; held: HeldRole[] };

/** The person as an actor, with the roles of today and no sign-in behind it: for programs. Throws NotFound. */
export async function actorOf(personId: string): Promise<Actor> {
  const { rows } = await withoutActor((db) =>
    db.execute<Row>(sql`
      select p.display_name as "displayName", p.email, ${rolesHeldToday} as held
      from person p where p.id = ${personId} and p.deactivated_at is null`),
  );
  const [found] = rows;
  if (!found) throw new NotFound('There is no such person, or the account is not active.');
  const { displayName, email, held } = found;
  return { personId, sessionId: null, displayName, email, assignments: assignmentsOf(held) };
}
