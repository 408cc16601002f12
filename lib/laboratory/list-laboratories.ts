import 'server-only';
import { asc } from 'drizzle-orm';
import { schema } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may, siteScope } from '@/lib/access/actor';
import { todayIn } from '@/lib/dates/clock';
import { analyteCodes } from '@/study/laboratory/analytes';
import { coverageOn } from './coverage';
import { rangesOfToday } from './range';

const { laboratory, site } = schema;

export interface ListedLaboratory {
  id: string;
  name: string;
  isClosed: boolean;
  /** How many analytes have a range in force today, of how many. */
  covered: number;
  analytes: number;
  /** Names of those without. */
  missing: string[];
  /** For whom some of the others have none. */
  gaps: string[];
}

export interface SiteLaboratories {
  code: string;
  name: string;
  mayManage: boolean;
  laboratories: ListedLaboratory[];
}

/** The laboratories of the sites whose casebooks the person may read, with what their ranges cover today. */
export async function listLaboratories(actor: Actor): Promise<SiteLaboratories[]> {
  assertMay(actor, 'read casebook');
  const { all, siteIds } = siteScope(actor, 'read casebook');
  const found = await readAs(actor, async (tx) => ({
    sites: await tx.select().from(site).orderBy(asc(site.code)),
    laboratories: await tx.select().from(laboratory).orderBy(asc(laboratory.name)),
    ranges: await rangesOfToday(tx),
  }));
  const own = found.sites.filter(({ id }) => all || siteIds.includes(id));
  return own.map(({ id, code, name, timeZone }) => ({
    ...{ code, name, mayManage: may(actor, 'manage reference ranges', id) },
    laboratories: found.laboratories
      .filter(({ siteId }) => siteId === id)
      .map((one) => {
        const { covered, missing, gaps } = coverageOn(found.ranges.get(one.id) ?? [], todayIn(timeZone));
        const counts = { covered: covered.length, analytes: analyteCodes.length };
        return { id: one.id, name: one.name, isClosed: one.closedAt !== null, ...counts, missing, gaps };
      }),
  }));
}
