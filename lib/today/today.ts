import 'server-only';
import { z } from 'zod';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, may, type SiteScope, siteScope } from '@/lib/access/actor';
import { NotAllowed } from '@/lib/access/errors';
import { parameter } from '@/lib/access/query-text';
import { countedUpTo, pageOf, type QueryList } from '@/lib/queries/list/list-queries';
import { type QueryListQuery, readQueryList } from '@/lib/queries/list/query-list-address';
import { readQueries } from '@/lib/queries/list/read-queries';
import type { Permission } from '@/study/roles';
import { leftOpen } from './left-open';
import { overdueForms } from './overdue-forms';
import { countsOfSites } from './site-counts';
import { type TimeToResolve, timeToResolve } from './time-to-resolve';
import { confirmationsToGive, deviationsToDecide } from './to-decide';
import { casebooksToSign } from './to-sign';
import { toVerifyNext } from './to-verify-next';

/** Whoever enters or verifies data begins here. */
export const todayIsFor = ['enter data', 'verify data'] as const satisfies readonly Permission[];

/** Rows of each list; what is more is one click away. */
const shown = 10;

const part = parameter(z.string().max(200)).catch('');

/** Where the lists that are paged begin, as it stands in the address. */
export const todayQuery = z.object({ overdue: part, sign: part });
export type TodayQuery = z.output<typeof todayQuery>;

type Read<List extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<List>>;

/** What waits for one person today, each part by what they may do; null where it is not theirs. */
export interface Today {
  /** Where they enter data, or at each site where they do at all. */
  siteCodes: string[];
  /** Open queries in the order that unblocks the analysis. */
  toAnswer: QueryList | null;
  overdue: Read<typeof overdueForms> | null;
  drafts: Read<typeof leftOpen> | null;
  confirmations: Read<typeof confirmationsToGive> | null;
  deviations: Read<typeof deviationsToDecide> | null;
  toSign: Read<typeof casebooksToSign> | null;
  /** Answered queries that wait for their end, the oldest first. */
  toClose: QueryList | null;
  toVerify: Read<typeof toVerifyNext> | null;
  /** For who looks after all sites. */
  sites: Read<typeof countsOfSites> | null;
  resolved: TimeToResolve;
}

/**
 * The work of the day, read in one snapshot. Every list is bounded, so that the page costs the same in a large study.
 * Throws NotAllowed for whoever neither enters nor verifies data.
 */
export async function todayOf(actor: Actor, { overdue, sign }: TodayQuery, now = new Date()): Promise<Today> {
  if (!todayIsFor.some((permission) => may(actor, permission))) throw new NotAllowed();
  const entering = siteScope(actor, 'enter data');
  // Who enters data at all sites looks after them; the lists of a day's work are the sites' own.
  const own = entering.all ? null : someSites(entering);
  const bounds = { limit: shown, now };
  return readAs(actor, async (tx) => ({
    siteCodes: [...new Set(actor.assignments.flatMap(({ siteCode }) => siteCode ?? []))].sort(),
    toAnswer:
      own &&
      (await queriesOf(tx, someSites(siteScope(actor, 'answer queries')), { status: 'open', sort: 'rank' }, now)),
    overdue: own && (await overdueForms(tx, own, overdue)),
    drafts: own && (await leftOpen(tx, own, bounds)),
    confirmations: await confirmationsToGive(tx, actor, bounds),
    deviations: own && (await deviationsToDecide(tx, own, bounds)),
    toSign: own && (await signing(tx, actor, sign)),
    toClose: await queriesOf(
      tx,
      someSites(siteScope(actor, 'raise queries')),
      { status: 'answered', sort: 'age' },
      now,
    ),
    toVerify: await verifying(tx, actor, bounds),
    sites: entering.all ? await countsOfSites(tx, entering, now) : null,
    resolved: await timeToResolve(tx, siteScope(actor, 'read casebook'), now),
  }));
}

/** The scope, or null where it reaches no site. */
const someSites = (scope: SiteScope) => (scope.all || scope.siteIds.length > 0 ? scope : null);

async function queriesOf(
  tx: Transaction,
  scope: SiteScope | null,
  asked: Pick<QueryListQuery, 'status' | 'sort'>,
  now: Date,
): Promise<QueryList | null> {
  if (scope === null) return null;
  const query = readQueryList({ status: asked.status, sort: asked.sort });
  return pageOf(await readQueries(tx, query, { scope, now, limit: shown + 1, countUpTo: countedUpTo }), query, {
    size: shown,
    now,
  });
}

async function signing(tx: Transaction, actor: Actor, after: string) {
  const scope = someSites(siteScope(actor, 'sign casebook'));
  return scope && casebooksToSign(tx, scope, { limit: shown, after });
}

async function verifying(tx: Transaction, actor: Actor, bounds: { limit: number; now: Date }) {
  const scope = someSites(siteScope(actor, 'verify data'));
  return scope && toVerifyNext(tx, scope, bounds);
}
