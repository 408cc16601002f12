import 'server-only';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { schema } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { transactionAs } from '@/db/transaction-as';
import { sealTrail } from '@/lib/audit/seal-trail';
import { todayIn } from '@/lib/dates/clock';
import { log, reportIncident } from '@/lib/log';
import { checkChild, childrenToCheck, emptyReport } from './check-casebooks';

const { checkRun } = schema;
const program = { personId: systemPersonId };

/** How often an instance looks whether today's run is to be done. */
const lookEveryMs = 10 * 60_000;
/** A server that has just started serves first. */
const firstLookMs = 60_000;
/** A run that has not been seen for so long is taken up by another instance. */
const abandonedAfter = '5 minutes';
const atOnce = 20;

/**
 * Runs the checks over all casebooks once a day and seals the audit trail, on whichever instance comes first: the day is claimed in the database, each child is
 * a transaction of its own, and a run that was killed goes on where it was. Never two at once, and never a reason not to serve.
 */
export function keepRunningDaily(): void {
  const look = () => {
    runIfDue().catch((error) => reportIncident(error, { where: 'daily checks' }));
  };
  setTimeout(look, firstLookMs).unref();
  setInterval(look, lookEveryMs).unref();
}

/** Does today's run when nobody does or has done it. */
export async function runIfDue(day = todayIn('UTC')): Promise<'done' | 'not due'> {
  const claimed = await claim(day);
  if (claimed === null) return 'not due';
  let after = claimed.reached;
  const report = emptyReport();
  for (;;) {
    const children = await childrenToCheck({}, after, atOnce);
    for (const child of children) await checkChild(child, report);
    after = children.at(-1) ?? after;
    const isOver = children.length < atOnce;
    await tell(day, { reached: after, more: children.length, findings: countOf(report), isOver });
    if (isOver) break;
  }
  const { participants, appeared, vanished } = report;
  log().info({ day, participants, appeared, vanished }, 'daily checks');
  // In the log as well: a root that has left the database shows whether the trail was rewritten with its seals.
  const seal = await sealTrail(program);
  if (seal) log().info(seal, 'audit trail sealed');
  return 'done';
}

/** Takes the day: a new row, or one whose instance is gone. Null when it is done, or being done. */
async function claim(day: string): Promise<{ reached: string | null } | null> {
  return transactionAs(program, 'Daily checks', async (tx) => {
    const [begun] = await tx
      .insert(checkRun)
      .values({ day })
      .onConflictDoNothing()
      .returning({ reached: checkRun.reached });
    if (begun) return begun;
    const [taken] = await tx
      .update(checkRun)
      .set({ seenAt: sql`now()` })
      .where(
        and(
          eq(checkRun.day, day),
          isNull(checkRun.finishedAt),
          lt(checkRun.seenAt, sql`now() - ${abandonedAfter}::interval`),
        ),
      )
      .returning({ reached: checkRun.reached });
    return taken ?? null;
  });
}

async function tell(
  day: string,
  { reached, more, findings, isOver }: { reached: string | null; more: number; findings: number; isOver: boolean },
): Promise<void> {
  await transactionAs(program, 'Daily checks', (tx) =>
    tx
      .update(checkRun)
      .set({
        ...{ reached, findings, seenAt: sql`now()`, participants: sql`${checkRun.participants} + ${more}` },
        ...(isOver && { finishedAt: sql`now()` }),
      })
      .where(eq(checkRun.day, day)),
  );
}

function countOf({ findings }: ReturnType<typeof emptyReport>): number {
  return Object.values(findings).reduce((sum, { hard, soft }) => sum + hard + soft, 0);
}
