import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { FoundParticipant } from '@/lib/casebook/find-participant';

type Child = Pick<FoundParticipant, 'id'>;

/**
 * SQL: when the whole casebook was signed last, on the site's clock (`YYYY-MM-DDTHH:MM`); null unless every form of it stands under a
 * signature of the casebook now.
 */
export const casebookSigned = ({ id }: Child): SQL => sql`to_char(casebook_signed_at(${id}), 'YYYY-MM-DD"T"HH24:MI')`;

/** Keeps true where the study writes down that the casebook was signed. Called after whatever signs or may let a signature fall. */
export async function stampCasebookSignature(tx: Transaction, { id }: Child): Promise<void> {
  await tx.execute(sql`select stamp_casebook_signature(${id})`);
}
