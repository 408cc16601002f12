import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { allForms } from '@/lib/casebook/casebook-in-hand';
import { storedEntries } from '@/lib/casebook/stored-entries';
import { entryHash, signatureHash } from './content-hash';
import { formInWords } from './to-sign';

/** A signature that does not stand on what it was given for, in words. */
export interface Misfit {
  participant: string;
  says: string;
}

export interface SignatureReport {
  /** Forms that stand under a signature. */
  standing: number;
  signatures: number;
  misfits: Misfit[];
}

interface Signed extends Record<string, unknown> {
  participant: string;
  participantId: string;
  entryId: string;
  ownerId: string;
  contentHash: string;
  name: string;
  standing: boolean;
  signatureId: string;
  wholeHash: string;
  scope: string;
}

/**
 * Recomputes the hash of everything that stands signed, of one child or (null) of all that the reader sees. A form whose content was changed past
 * the triggers, and a signature that was copied from one form to another, do not fit (21 CFR 11.70).
 */
export async function verifySignatures(tx: Transaction, participantId: string | null): Promise<SignatureReport> {
  const report: SignatureReport = { standing: 0, signatures: 0, misfits: [] };
  for (const id of participantId === null ? await childrenWithSignatures(tx) : [participantId]) {
    await verifyChild(tx, id, report);
  }
  return report;
}

async function childrenWithSignatures(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select distinct participant_id as id from signature order by 1`,
  );
  return rows.map(({ id }) => id);
}

async function verifyChild(tx: Transaction, participantId: string, report: SignatureReport): Promise<void> {
  const signed = await signedOf(tx, sql`s.participant_id = ${participantId}`);
  if (signed.length === 0) return;
  const entries = new Map((await storedEntries(tx, participantId, allForms)).map((entry) => [entry.id, entry]));
  const tell = (participant: string, says: string) => report.misfits.push({ participant, says });
  for (const { participant, entryId, ownerId, contentHash, name, standing } of signed) {
    if (!standing) continue;
    report.standing += 1;
    const entry = entries.get(entryId);
    if (!entry || ownerId !== participantId)
      tell(participant, `A signature of ${name} stands on a form of another child.`);
    else if (entryHash(entry) !== contentHash)
      tell(participant, `${formInWords(entry)}: the signature of ${name} does not fit what is stored now.`);
  }
  for (const id of new Set(signed.map(({ signatureId }) => signatureId))) {
    report.signatures += 1;
    const own = signed.filter(({ signatureId }) => signatureId === id);
    const [first] = own;
    if (first && signatureHash(own) !== first.wholeHash)
      tell(first.participant, `The signature of ${first.name} does not cover the forms that stand under it.`);
  }
}

async function signedOf(tx: Transaction, of: SQL): Promise<Signed[]> {
  const { rows } = await tx.execute<Signed>(sql`
    select coalesce(p.number, p.screening_number) as participant, s.participant_id as "participantId", s.entry_id as "entryId",
           e.participant_id as "ownerId", s.content_hash as "contentHash", g.signed_name as name, s.fallen_at is null as standing,
           g.id as "signatureId", g.content_hash as "wholeHash", g.scope
    from signed_entry s join signature g on g.id = s.signature_id join participant p on p.id = s.participant_id
    join entry e on e.id = s.entry_id
    where ${of} order by s.id`);
  return rows;
}
