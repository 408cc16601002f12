import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { typing } from '@/lib/casebook/testing/children';
import { raiseQuery } from '../raise-query';
import type { ReadQuery } from '../read-queries';

export const visitAt = { event: 'SCR', form: 'VS', repeat: 1 };

/** A visit on which nothing is missing or doubtful. */
const whole = {
  ...{ visdat: '3/3/2004', vistyp: 'PLANNED', height: '150', htmeth: 'STADIOMETER', weight: '40', temp: '36.6' },
  ...{ pulse: '80', sysbp: '110', diabp: '70', spo2: '98', psscore: '90' },
};

/** Saves the visit as complete, in the version that is there; `spo2` below 92 is doubted. */
export async function visited(
  actor: Actor,
  child: string,
  texts: Record<string, string> = {},
  more: Partial<SaveEntryInput> = {},
) {
  const { entry } = await loadEntry(actor, { participant: child, ...visitAt });
  const input = typing(child, visitAt, { ...whole, ...texts }, { version: entry?.version ?? 0, intent: 'complete' });
  const outcome = await saveEntry(actor, { ...input, reason: { code: 'TRANSCRIPTION' }, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome;
}

/** The queries on the visit, as this person reads them. */
export async function queriesSeen(actor: Actor, child: string, at = visitAt): Promise<ReadQuery[]> {
  return (await loadEntry(actor, { participant: child, ...at })).review.queries;
}

/** The only query on the visit. */
export async function onlyQuery(actor: Actor, child: string, at = visitAt): Promise<ReadQuery> {
  const [query, ...others] = await queriesSeen(actor, child, at);
  if (!query || others.length > 0) throw new Error(`There are ${others.length + (query ? 1 : 0)} queries.`);
  return query;
}

/** What was done with a query, in order: "open a check". */
export const threadOf = ({ thread }: ReadQuery) => thread.map(({ act, by }) => `${act} ${by}`);

/** What is done with a query; every call is a new request. */
export const acting = (query: string, says = '') => ({ query, says, requestId: newId() });

/** Raises a query on a field of the visit, and returns its id. */
export async function raised(
  actor: Actor,
  child: string,
  more: Partial<Parameters<typeof raiseQuery>[1]> = {},
): Promise<string> {
  const place = { ...visitAt, field: 'weight', group: null, rowId: null };
  const asked = { says: 'Is this the weight of the day?', assignedTo: 'data_manager', requestId: newId() } as const;
  const outcome = await raiseQuery(actor, { participant: child, ...place, ...asked, ...more });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  return outcome.query;
}
