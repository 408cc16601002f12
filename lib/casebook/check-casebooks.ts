import 'server-only';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { readAs, transactionAs } from '@/db/transaction-as';
import { countUncounted } from '@/lib/verification/count-uncounted';
import { allForms, type CasebookInHand, takeInHand } from './casebook-in-hand';
import { consequencesOf } from './consequences';
import { findParticipant } from './find-participant';
import { lookalikesOf } from './lookalikes';
import { keepOverdueSince } from './overdue-since';
import { pendingSince } from './pending-since';
import { refreshParticipant } from './refresh-participant';
import { writeConsequences } from './write-consequences';

const { participant, site } = schema;

/** The program itself: no person asks for the daily run. */
const program = { personId: systemPersonId };

/** What a run over some casebooks found. */
export interface CheckReport {
  participants: number;
  /** Open findings of the checks over the casebook, and of the forms alone, by check. */
  findings: Record<string, { hard: number; soft: number }>;
  appeared: number;
  vanished: number;
  proposed: number;
}

export interface CheckScope {
  /** Code of a site, or a participant's number; all children without. */
  site?: string;
  participant?: string;
}

/** The children to check, after one of them in the order of their ids: so many at a time. */
export async function childrenToCheck(scope: CheckScope, after: string | null, limit: number): Promise<string[]> {
  return readAs(program, async (tx) => {
    const rows = await tx
      .select({ id: participant.id })
      .from(participant)
      .innerJoin(site, eq(site.id, participant.siteId))
      .where(
        and(
          after === null ? undefined : gt(participant.id, after),
          scope.site === undefined ? undefined : eq(site.code, scope.site),
          scope.participant === undefined
            ? undefined
            : sql`(${participant.number} = ${scope.participant} or ${participant.screeningNumber} = ${scope.participant})`,
        ),
      )
      .orderBy(asc(participant.id))
      .limit(limit);
    return rows.map(({ id }) => id);
  });
}

/**
 * Runs every check over the casebook of one child, the daily ones among them, in a transaction of its own; derived values that depend
 * on the day are derived again. Saves to the casebook wait meanwhile, for some milliseconds. Adds what was found to the report.
 */
export async function checkChild(id: string, report: CheckReport): Promise<void> {
  await transactionAs(program, 'Daily checks', async (tx) => {
    const [found] = await tx
      .select({ reference: participant.screeningNumber })
      .from(participant)
      .where(eq(participant.id, id));
    if (!found) return;
    const child = await findParticipant(tx, found.reference, { lock: true });
    const hand = await withDailyFacts(tx, await takeInHand(tx, child, allForms));
    const consequences = consequencesOf(hand, 'every day');
    await keepOverdueSince(tx, hand);
    await writeConsequences(tx, hand, consequences, 'the daily checks');
    await refreshParticipant(tx, consequences.changedForms, child);
    await countUncounted(tx, hand);
    count(report, hand, consequences);
  });
}

async function withDailyFacts(tx: Transaction, hand: CasebookInHand): Promise<CasebookInHand> {
  const { child } = hand;
  return {
    ...hand,
    lookalikes: await lookalikesOf(tx, child, hand.entries),
    pendingSince: await pendingSince(tx, child, hand.entries),
  };
}

function count(report: CheckReport, hand: CasebookInHand, consequences: ReturnType<typeof consequencesOf>): void {
  const gone = new Set(consequences.vanished.map(({ id }) => id));
  const open = [...hand.findings.filter(({ id }) => !gone.has(id)), ...consequences.appeared];
  report.participants += 1;
  report.appeared += consequences.appeared.length;
  report.vanished += consequences.vanished.length;
  report.proposed += consequences.proposals.proposed.length;
  for (const { checkId, severity } of open) {
    const counts = report.findings[checkId] ?? { hard: 0, soft: 0 };
    counts[severity] += 1;
    report.findings[checkId] = counts;
  }
}

export const emptyReport = (): CheckReport => ({
  participants: 0,
  findings: {},
  appeared: 0,
  vanished: 0,
  proposed: 0,
});
