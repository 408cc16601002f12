import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { writeCheckQueries } from '@/lib/queries/write-check-queries';
import { stampCasebookSignature } from '@/lib/signatures/stamp-casebook-signature';
import { formByCode } from '@/study/forms';
import type { CasebookInHand } from './casebook-in-hand';
import type { Consequences } from './consequences';
import { writeProposals } from './proposals';
import type { StoredEntry } from './stored-entries';
import { writeContent } from './write-entry';

const { entry, finding } = schema;

/** Writes what follows from a change: derived values, findings, counts and states, each with its reason in the trail. */
export async function writeConsequences(
  tx: Transaction,
  hand: CasebookInHand,
  consequences: Consequences,
  because: string,
): Promise<void> {
  await writeAll(tx, hand, consequences, because);
  // What changed may have let a signature of the casebook fall.
  await stampCasebookSignature(tx, hand.child);
}

async function writeAll(tx: Transaction, hand: CasebookInHand, consequences: Consequences, because: string) {
  const { derived, appeared, vanished, restated, proposals, queries } = consequences;
  if (derived.length > 0) await giveReason(tx, `Derived again from ${because}`);
  for (const moved of derived) await writeDerived(tx, hand, moved);
  const { proposed, withdrawn } = proposals;
  const { opened, reopened, closed } = queries;
  if (![appeared, vanished, restated, proposed, withdrawn, opened, reopened, closed].some(({ length }) => length > 0))
    return;
  await giveReason(tx, `Checked after ${because}`);
  if (vanished.length > 0) {
    await tx.delete(finding).where(
      inArray(
        finding.id,
        vanished.map(({ id }) => id),
      ),
    );
  }
  const owner = { participantId: hand.child.id, siteId: hand.child.siteId };
  if (appeared.length > 0) {
    await tx.insert(finding).values(appeared.map((found) => ({ id: newId(), ...owner, ...found })));
  }
  for (const { id, hardFindings, softFindings, status, held } of restated) {
    await tx.update(entry).set({ hardFindings, softFindings, status, held }).where(eq(entry.id, id));
  }
  await writeProposals(tx, hand, proposals);
  await writeCheckQueries(tx, hand.child, queries);
}

async function writeDerived(tx: Transaction, { child }: CasebookInHand, { id, form: code, content }: StoredEntry) {
  const form = formByCode(code);
  if (form && content)
    await writeContent(tx, form, { entryId: id, participantId: child.id, siteId: child.siteId }, content);
}

/** The reason that the audit trigger writes beside everything that follows in this transaction. */
export async function giveReason(tx: Transaction, reason: string): Promise<void> {
  await tx.execute(sql`select set_config('casebook.reason', ${reason}, true)`);
}
