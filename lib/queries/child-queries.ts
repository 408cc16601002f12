import 'server-only';
import { sql } from 'drizzle-orm';
import { type Actor, assertMay } from '@/lib/access/actor';
import { readChildAs } from '@/lib/cuts/as-of';
import { findEvent } from '@/study/schedule';
import { placeInWords } from './list/place-in-words';
import { type ReadQuery, readQueries } from './read-queries';

/** A query of a casebook, with where it stands in words and on which page. */
export interface ChildQuery extends ReadQuery {
  /** "Chemotherapy cycle, Methotrexate 1: Weight used for dosing". */
  where: string;
  href: string;
}

/** The open and answered queries of one child, the oldest first; with `asOf` those of that moment. Throws NotFound for a child the actor may not see. */
export async function childQueries(actor: Actor, reference: string, asOf: Date | null = null): Promise<ChildQuery[]> {
  assertMay(actor, 'read casebook');
  return readChildAs(actor, reference, asOf, async (tx, { child, reader }) => {
    const queries = await readQueries(tx, reader, child, sql`q.status in ('open', 'answered')`);
    const label = child.number ?? child.screeningNumber;
    return queries.map((query) => ({ ...query, where: whereOf(query.at), href: hrefOf(label, query.at) }));
  });
}

/** Where a query stands, in words. */
function whereOf(at: ReadQuery['at']): string {
  const { where, fieldLabel } = placeInWords(at);
  return fieldLabel === null ? where : `${where}: ${fieldLabel}`;
}

/** The page on which a query can be answered: of an event as a whole, that of its first form. */
function hrefOf(participant: string, { event, form, repeat }: ReadQuery['at']): string {
  const page = form ?? findEvent(event)?.forms[0];
  return page === undefined
    ? `/participants/${participant}`
    : `/participants/${participant}/${event}/${page}/${repeat ?? 1}`;
}
