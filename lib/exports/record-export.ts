import 'server-only';
import { v7 as newId } from 'uuid';
import { schema } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';

const { dataExport } = schema;

/** What left the study as a file. */
export interface TakenExport {
  /** "data", "audit trail", "queries". */
  kind: string;
  /** Filters in words of the address: `site=MI01`. */
  filter?: string;
  lockId?: string | null;
  contentHash?: string | null;
}

/** Keeps on record that data are handed out, to whom, and which. Called before the first byte leaves. */
export async function recordExport(
  actor: Actor,
  { kind, filter = '', lockId = null, contentHash = null }: TakenExport,
): Promise<void> {
  await transactionAs(actor, `Export: ${kind}`, (tx) =>
    tx.insert(dataExport).values({ id: newId(), kind, filter, lockId, contentHash, madeBy: actor.personId }),
  );
}
