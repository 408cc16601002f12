import 'server-only';
import { sql } from 'drizzle-orm';
import { type ActingPerson, readAs, transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';

/** A seal of the audit trail: its number, and the digest that covers it and all seals before, in hexadecimal. */
export interface Seal {
  no: number;
  root: string;
}

/** The last seal, and when it was made; null before the first. Throws NotAllowed. */
export async function lastSeal(actor: Actor): Promise<(Seal & { at: Date }) | null> {
  assertMay(actor, 'read audit trail');
  const { rows } = await readAs(actor, (tx) =>
    tx.execute<{ no: string; at: string; root: string }>(
      sql`select s.no, s.at, encode(s.root, 'hex') as root from audit_seals() s order by s.no desc limit 1`,
    ),
  );
  const [last] = rows;
  return last ? { no: Number(last.no), at: new Date(last.at), root: last.root } : null;
}

/** Seals what the chains of the audit trail grew by since the last seal; null when nothing was written since. */
export async function sealTrail(actor: ActingPerson): Promise<Seal | null> {
  const { rows } = await transactionAs(actor, 'Daily seal of the audit trail', (tx) =>
    tx.execute<{ seal: string; root: string }>(sql`select seal, root from seal_audit_trail()`),
  );
  const [made] = rows;
  return made ? { no: Number(made.seal), root: made.root } : null;
}
