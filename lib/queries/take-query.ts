import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { type Actor, may } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { type StoredEntry, storedEntries } from '@/lib/casebook/stored-entries';
import type { Answers } from '@/lib/crf/value';
import { localDateTimeIn } from '@/lib/dates/clock';
import type { Permission } from '@/study/roles';
import { aboutNow, isSame } from './check-queries';
import { mayActOn, moveOf, type QueryAct, type QueryState, type QueryStatus } from './query-states';

const { query, queryMessage, person, site } = schema;

/** A query that is held until the transaction ends: two people who move it at once take turns. */
export interface HeldQuery extends QueryState {
  id: string;
  participantId: string;
  siteId: string;
  entryId: string | null;
  eventCode: string;
  formCode: string | null;
  repeat: number | null;
  field: string | null;
  rowId: string | null;
  checkId: string | null;
  about: Answers;
}

/**
 * The query with this id, held, when the actor may do this with it at its site.
 * Throws NotFound for a query of a child the actor may not see, NotAllowed, and Refused when its state does not allow it or the words
 * for it are missing. Returns where the act leads.
 */
export async function takeQuery(
  tx: Transaction,
  actor: Actor,
  id: string,
  { act, says }: { act: QueryAct; says: string },
): Promise<{ held: HeldQuery; to: QueryStatus }> {
  const held = await hold(tx, id);
  if (!mayActOn(act, held, (permission) => may(actor, permission, held.siteId))) throw new NotAllowed();
  const move = moveOf(held, act, says);
  if (!move.ok) throw new Refused(move.says);
  return { held, to: move.to };
}

/** The first line of every verb: whoever can do this with no query at all is told so before any is looked for. */
export function assertMayAct(actor: Actor, act: QueryAct): void {
  const allowed = (permission: Permission) => may(actor, permission);
  if (!mayActOn(act, { assignedTo: 'monitor' }, allowed)) throw new NotAllowed();
}

async function hold(tx: Transaction, id: string): Promise<HeldQuery> {
  const [found] = await tx.select().from(query).where(eq(query.id, id)).for('no key update');
  if (!found) throw new NotFound('There is no such query among those you may see.');
  // Read after the query is held: another may have moved it until now.
  const [last] = await tx
    .select({
      act: queryMessage.act,
      by: person.displayName,
      byId: person.id,
      at: queryMessage.saidAt,
      zone: site.timeZone,
    })
    .from(queryMessage)
    .innerJoin(person, eq(person.id, queryMessage.saidBy))
    .innerJoin(site, eq(site.id, queryMessage.siteId))
    .where(and(eq(queryMessage.participantId, found.participantId), eq(queryMessage.queryId, id)))
    .orderBy(desc(queryMessage.saidAt), desc(queryMessage.id))
    .limit(1);
  const closedByItself = found.status === 'closed' && last?.byId === systemPersonId;
  const told = last && { act: last.act, by: last.by, on: localDateTimeIn(last.zone, last.at).slice(0, 10) };
  return { ...found, closedByItself, last: told ?? null };
}

/** The answers a query is about as they are saved now. */
export async function savedAbout(tx: Transaction, asked: PlaceOfQuery): Promise<Answers> {
  if (asked.formCode === null || asked.field === null) return {};
  const entries = await storedEntries(tx, asked.participantId, [asked.formCode]);
  return aboutIn(entries.find((entry) => isOn(asked, entry)) ?? null, asked);
}

type PlaceOfQuery = Pick<
  HeldQuery,
  'participantId' | 'entryId' | 'eventCode' | 'formCode' | 'repeat' | 'field' | 'rowId' | 'checkId'
>;

/** Whether the query stands on this entry, or did before it was entered. */
export function isOn(
  { entryId, eventCode, formCode, repeat }: Pick<PlaceOfQuery, 'entryId' | 'eventCode' | 'formCode' | 'repeat'>,
  entry: Pick<StoredEntry, 'id' | 'event' | 'form' | 'repeat'>,
): boolean {
  if (entryId !== null) return entryId === entry.id;
  return eventCode === entry.event && formCode === entry.form && repeat === entry.repeat;
}

/** The answers a query is about, out of the entry it stands on. */
export function aboutIn(
  entry: Pick<StoredEntry, 'form' | 'content'> | null,
  { field, rowId, checkId }: Pick<PlaceOfQuery, 'field' | 'rowId' | 'checkId'>,
): Answers {
  return entry === null || field === null ? {} : aboutNow(entry, { field, rowId, checkId });
}

export const isChanged = (before: Answers, now: Answers): boolean => !isSame(before, now);

/** Not when the transaction began: it may have waited for another that spoke before it. */
export const atThisMoment = sql`clock_timestamp()`;

interface Said {
  act: typeof queryMessage.$inferInsert.act;
  says: string;
  changedValue?: boolean;
}

/** Writes what becomes of a query, with the message that says so. */
export async function moveQuery(
  tx: Transaction,
  actor: Actor,
  { id, participantId, siteId }: Pick<HeldQuery, 'id' | 'participantId' | 'siteId'>,
  now: Partial<typeof query.$inferInsert>,
  said: Said,
): Promise<void> {
  await tx.update(query).set(now).where(eq(query.id, id));
  await tx
    .insert(queryMessage)
    .values({ id: newId(), participantId, siteId, queryId: id, saidBy: actor.personId, saidAt: atThisMoment, ...said });
}
