import 'server-only';
import { sql } from 'drizzle-orm';
import { type ActingPerson, transactionAs } from '@/db/transaction-as';

/** A seal of the audit trail: its number, and the digest that covers it and all seals before, in hexadecimal. */
export interface Seal {
  no: number;
  root: string;
}

/** Seals what the chains of the audit trail grew by since the last seal; null when nothing was written since. */
export async function sealTrail(actor: ActingPerson): Promise<Seal | null> {
  const { rows } = await transactionAs(actor, 'Daily seal of the audit trail', (tx) =>
    tx.execute<{ seal: string; root: string }>(sql`select seal, root from seal_audit_trail()`),
  );
  const [made] = rows;
  return made ? { no: Number(made.seal), root: made.root } : null;
}
