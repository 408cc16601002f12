import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { schema } from '@/db/client';
import { readAs, transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { typedLine } from '@/lib/access/typed-line';
import { isDate } from '@/lib/dates/calendar';
import { todayIn } from '@/lib/dates/clock';
import { shortDate } from '@/lib/dates/words';
import { type Document, versionsOf } from '@/study/study';
import { assertNotFuture } from './preview-amendment';

const { documentApproval, site } = schema;

/** The versions of a document with the day from which each holds, by site. */
export interface ApprovalTable {
  sites: { code: string; name: string }[];
  documents: {
    document: Document;
    versions: { version: string; title: string; from: Record<string, string | null> }[];
  }[];
}

export const recordApprovalInput = z.object({
  site: z.string().max(10),
  document: z.enum(['protocol', 'consent']),
  version: z.string().max(20),
  approvedOn: z.string().refine(isDate, 'Give the day of approval as a date.'),
  why: typedLine
    .min(3, 'Say where it stands: the letter of the ethics committee.')
    .max(300, 'Use at most 300 characters.'),
});

/** Which versions hold from when at the sites the person may read. */
export async function loadApprovals(actor: Actor): Promise<ApprovalTable> {
  assertMay(actor, 'read casebook');
  const scope = siteScope(actor, 'read casebook');
  const { sites, approvals } = await readAs(actor, async (tx) => ({
    sites: await tx.select({ id: site.id, code: site.code, name: site.name }).from(site).orderBy(site.code),
    approvals: await tx.select().from(documentApproval),
  }));
  const own = sites.filter(({ id }) => scope.all || scope.siteIds.includes(id));
  const documents = (Object.keys(versionsOf) as Document[]).map((document) => ({
    document,
    versions: versionsOf[document].map(({ version, title }) => {
      const from = own.map(({ id, code }) => {
        const found = approvals.find(
          (one) => one.siteId === id && one.document === document && one.version === version,
        );
        return [code, found?.approvedOn ?? null] as const;
      });
      return { version, title, from: Object.fromEntries(from) };
    }),
  }));
  return { sites: own.map(({ code, name }) => ({ code, name })), documents };
}

/**
 * Records the day on which a site's ethics committee approved a version, or corrects it. From then on it holds there: forms that are
 * saved with a later date follow it; what is saved already keeps its version until a person saves it again.
 */
export async function recordApproval(actor: Actor, input: z.output<typeof recordApprovalInput>): Promise<Outcome> {
  assertMay(actor, 'manage amendments');
  const { document, version, approvedOn, why } = input;
  return transactionAs(actor, `Approval of ${document} version ${version}: ${why}`, async (tx) => {
    const [at] = await tx.select().from(site).where(eq(site.code, input.site));
    if (!at) throw new NotFound('There is no such site.');
    assertMay(actor, 'manage amendments', at.id);
    assertNotFuture(approvedOn, todayIn(at.timeZone));
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`approvals ${at.id}`}))`);
    const known = await tx
      .select()
      .from(documentApproval)
      .where(and(eq(documentApproval.siteId, at.id), eq(documentApproval.document, document)));
    refuseWrongOrder(document, version, approvedOn, known);
    const recorded = await tx
      .insert(documentApproval)
      .values({ id: newId(), siteId: at.id, document, version, approvedOn, recordedBy: actor.personId })
      .onConflictDoUpdate({
        target: [documentApproval.siteId, documentApproval.document, documentApproval.version],
        set: { approvedOn, recordedBy: actor.personId, recordedAt: sql`now()` },
      })
      .returning({ id: documentApproval.id });
    if (recorded.length === 0) throw new NotAllowed();
    return { ok: true };
  });
}

/** A later version is approved after an earlier one. */
function refuseWrongOrder(
  document: Document,
  version: string,
  approvedOn: string,
  known: { version: string; approvedOn: string }[],
): void {
  const order = versionsOf[document].map((one) => one.version);
  const place = order.indexOf(version);
  if (place < 0) throw new NotFound('There is no such version.');
  const wrong = known.find((one) => {
    const other = order.indexOf(one.version);
    return (other < place && one.approvedOn > approvedOn) || (other > place && one.approvedOn < approvedOn);
  });
  if (!wrong) return;
  throw new Refused(
    `Version ${wrong.version} was approved on ${shortDate(wrong.approvedOn)}: versions are approved in their order. Check the day.`,
  );
}
