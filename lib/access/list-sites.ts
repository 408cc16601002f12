import 'server-only';
import { asc } from 'drizzle-orm';
import { site } from '@/db/schema/people';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from './actor';
import { NotFound } from './errors';

export interface ListedSite {
  siteId: string;
  code: string;
  name: string;
  timeZone: string;
  isTraining: boolean;
  closedAt: Date | null;
}

/** Every site of the study by code, closed ones too. */
export async function listSites(actor: Actor): Promise<ListedSite[]> {
  assertMay(actor, 'read administration');
  const { id, code, name, timeZone, isTraining, closedAt } = site;
  return readAs(actor, (tx) =>
    tx.select({ siteId: id, code, name, timeZone, isTraining, closedAt }).from(site).orderBy(asc(site.code)),
  );
}

/** One site by its code. Throws NotFound. */
export async function loadSite(actor: Actor, code: string): Promise<ListedSite> {
  const sites = await listSites(actor);
  const found = sites.find((each) => each.code === code);
  if (!found) throw new NotFound('There is no such site.');
  return found;
}
