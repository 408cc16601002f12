import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { summarise, summarised } from '@/study/participant-summary';
import { othersOf } from './casebook-in-hand';
import type { FoundParticipant } from './find-participant';
import { storedEntries } from './stored-entries';

const { participant } = schema;

/** Keeps what the participants list shows of a child true after entries of these forms changed; of a child that is locked it stays. */
export async function refreshParticipant(
  tx: Transaction,
  changedForms: ReadonlySet<string>,
  child: FoundParticipant,
): Promise<void> {
  const codes: readonly string[] = summarised;
  if (!codes.some((code) => changedForms.has(code))) return;
  const entries = await storedEntries(tx, child.id, codes);
  const enrolled = child.number !== null;
  const now = summarise(
    codes.flatMap((code) => othersOf(code, entries)),
    enrolled,
  );
  if (JSON.stringify(now) === JSON.stringify(summaryOf(child))) return;
  if (await isLockedWhole(tx, child)) return;
  await tx.update(participant).set(now).where(eq(participant.id, child.id));
}

async function isLockedWhole(tx: Transaction, { id, siteId }: FoundParticipant): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from locks_on(${id}, ${siteId}) where kind = 'lock' and level in ('participant', 'site', 'study') limit 1`,
  );
  return rows.length > 0;
}

const summaryOf = ({ status, enrolledOn, sex, ageAtDiagnosis }: FoundParticipant) => ({
  status,
  enrolledOn,
  sex,
  ageAtDiagnosis,
});
