import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { loadEntry } from '@/lib/casebook/load-entry';
import type { Stage } from '@/lib/casebook/testing/stage';
import { visitAt } from '@/lib/queries/testing/visits';
import { verifyEntry } from '../verify-entry';
import type { ReviewKind } from '../verify-input';

type At = typeof visitAt;

/** Verifies paths, or the whole form, in the version that is saved; fails the test when it is refused. Returns how many. */
export async function verified(
  actor: Actor,
  child: string,
  paths: string[] | null,
  { at = visitAt, kind = 'source' }: { at?: At; kind?: ReviewKind } = {},
): Promise<number> {
  const { entry } = await loadEntry(actor, { participant: child, ...at });
  const outcome = await verifyEntry(actor, {
    ...{ participant: child, ...at, kind, version: entry?.version ?? 1, paths, requestId: newId() },
  });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  return outcome.verified;
}

/** What stands of a kind on an entry, as this person reads it. */
export async function lookedSeen(actor: Actor, child: string, kind: ReviewKind = 'source', at: At = visitAt) {
  return (await loadEntry(actor, { participant: child, ...at })).review.verification[kind];
}

/** What is left to verify of the entry, as the database counts it: all answers, critical ones. */
export async function leftOf({ owner }: Stage, child: string, at: At = visitAt): Promise<[number, number]> {
  const { rows } = await owner.query(
    `select e.to_verify, e.to_verify_critical from entry e join participant p on p.id = e.participant_id
     where $1 in (p.number, p.screening_number) and e.event_code = $2 and e.form_code = $3 and e.repeat = $4`,
    [child, at.event, at.form, at.repeat],
  );
  return [rows[0]?.to_verify, rows[0]?.to_verify_critical];
}

/** What the trail tells of the verification of a child, in order: who, what of it, why. */
export async function trailOf({ owner }: Stage, child: string) {
  const { rows } = await owner.query<{ by: string; field: string; old: unknown; new: unknown; reason: string }>(
    `select who.display_name as by, a.field, a.old_value as old, a.new_value as new, a.reason
     from audit_event a join person who on who.id = a.actor_id join participant p on p.id = a.participant_id
     where $1 in (p.number, p.screening_number) and a.table_name = 'verification' and a.field in ('fields', 'changed')
     order by a.id`,
    [child],
  );
  return rows;
}
