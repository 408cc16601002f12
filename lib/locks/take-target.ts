import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import type { EntryKey } from '@/lib/casebook/entry-input';
import { formAt } from '@/lib/casebook/entry-place';
import { findParticipant } from '@/lib/casebook/find-participant';
import type { AnyForm } from '@/lib/crf/form';
import { fieldAt, fieldPath } from '@/lib/crf/paths';
import type { Permission } from '@/study/roles';
import { findEvent } from '@/study/schedule';
import type { LockTarget, SetLockInput } from './lock-input';
import { levelInWords } from './locks';

const { entry, site } = schema;

/** What a lock holds, as its row says it. */
export interface Held {
  level: LockTarget['level'];
  siteId: string | null;
  participantId: string | null;
  eventCode: string | null;
  entryId: string | null;
  field: string | null;
  groupKey: string | null;
  rowId: string | null;
}

/** Who may set a kind may lift it. */
export const permissionFor: Record<SetLockInput['kind'], Permission> = { freeze: 'freeze data', lock: 'lock data' };

/** A site freezes no more than one child at a time, and locks no less than a form. */
const levelsOf: Record<SetLockInput['kind'], readonly LockTarget['level'][]> = {
  freeze: ['field', 'form', 'participant'],
  lock: ['form', 'event', 'participant', 'site', 'study'],
};

const nothing = {
  ...{ siteId: null, participantId: null, eventCode: null, entryId: null },
  ...{ field: null, groupKey: null, rowId: null },
};

/**
 * What is to be frozen or locked, for a person who may do that there, with nobody writing to it until the transaction ends: running saves
 * are waited for. Throws NotFound, NotAllowed and Refused.
 */
export async function takeTarget(tx: Transaction, actor: Actor, { kind, of }: SetLockInput): Promise<Held> {
  assertMay(actor, permissionFor[kind]);
  if (!levelsOf[kind].includes(of.level))
    throw new Refused(`${levelInWords[of.level]} cannot be ${done[kind]} by itself.`);
  const held = await heldOf(tx, actor, permissionFor[kind], of);
  await tx.execute(sql`select hold_off_writers(${held.siteId}, ${held.participantId})`);
  return held;
}

const done = { freeze: 'frozen', lock: 'locked' };

async function heldOf(tx: Transaction, actor: Actor, permission: Permission, of: LockTarget): Promise<Held> {
  if (of.level === 'study') {
    assertMayEverywhere(actor, permission);
    return { ...nothing, level: 'study' };
  }
  if (of.level === 'site') return { ...nothing, level: 'site', siteId: await siteOf(tx, actor, permission, of.site) };
  const child = await findParticipant(tx, of.participant);
  assertMay(actor, permission, child.siteId);
  const own = { ...nothing, siteId: child.siteId, participantId: child.id };
  if (of.level === 'participant') return { ...own, level: 'participant' };
  if (of.level === 'event') return { ...own, level: 'event', eventCode: eventOf(of.event) };
  const form = formAt(of);
  const entryId = await savedEntry(tx, child.id, of);
  if (of.level === 'form') return { ...own, level: 'form', entryId };
  return { ...own, level: 'field', entryId, ...(await fieldOf(tx, form, entryId, of)) };
}

/** Throws NotAllowed unless the person may do this at every site of the study. */
export function assertMayEverywhere(actor: Actor, permission: Permission): void {
  if (!siteScope(actor, permission).all) throw new NotAllowed();
}

async function siteOf(tx: Transaction, actor: Actor, permission: Permission, code: string): Promise<string> {
  const [found] = await tx.select({ id: site.id }).from(site).where(eq(site.code, code));
  if (!found) throw new NotFound('There is no such site.');
  assertMay(actor, permission, found.id);
  return found.id;
}

function eventOf(code: string): string {
  if (!findEvent(code)) throw new NotFound('The study has no such event.');
  return code;
}

async function savedEntry(tx: Transaction, participantId: string, { event, form, repeat }: EntryKey): Promise<string> {
  const [found] = await tx
    .select({ id: entry.id })
    .from(entry)
    .where(
      and(
        eq(entry.participantId, participantId),
        eq(entry.eventCode, event),
        eq(entry.formCode, form),
        eq(entry.repeat, repeat),
      ),
    );
  if (!found) throw new Refused('Nothing is saved here yet: there is nothing to freeze or lock.');
  return found.id;
}

type FieldOf = Pick<Held, 'field' | 'groupKey' | 'rowId'>;

async function fieldOf(
  tx: Transaction,
  form: AnyForm,
  entryId: string,
  { field, rowId }: { field: string; rowId: string | null },
): Promise<FieldOf> {
  const found = fieldAt(form, fieldPath(field, rowId));
  if (!found) throw new NotFound(`${form.title} has no such field.`);
  if (found.field.kind === 'derived') throw new Refused('This value is computed: freeze what it is computed from.');
  const grid = form.groups[found.group ?? ''];
  if (grid && rowId !== null) await assertRow(tx, grid.name, entryId, rowId);
  return { field, groupKey: found.group, rowId };
}

async function assertRow(tx: Transaction, table: string, entryId: string, rowId: string): Promise<void> {
  const { rows } = await tx.execute(
    sql`select from ${sql.identifier(table)} where id = ${rowId} and entry_id = ${entryId}`,
  );
  if (rows.length === 0) throw new Refused('This row is not saved yet: there is nothing to freeze.');
}
