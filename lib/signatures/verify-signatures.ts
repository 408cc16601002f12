import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { allForms } from '@/lib/casebook/casebook-in-hand';
import { type StoredEntry, storedEntries } from '@/lib/casebook/stored-entries';
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

interface Signed {
  entryId: string;
  contentHash: string;
  standing: boolean;
  /** The child to whose casebook the row says to belong. */
  participantId: string;
}

interface Signature extends Record<string, unknown> {
  participant: string;
  name: string;
  contentHash: string;
  forms: Signed[];
}

/**
 * Recomputes the hash of everything that stands signed, of one child or (null) of all that the reader sees. A form whose content was
 * changed past the triggers, a signature that was copied to another form, and one from which forms were taken or to which some were
 * added, do not fit (21 CFR 11.70).
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
  const signatures = await signaturesOf(tx, participantId);
  if (signatures.length === 0) return;
  const entries = new Map((await storedEntries(tx, participantId, allForms)).map((entry) => [entry.id, entry]));
  for (const { participant, name, contentHash, forms } of signatures) {
    const tell = (says: string) => report.misfits.push({ participant, says });
    report.signatures += 1;
    if (signatureHash(forms) !== contentHash)
      tell(`The signature of ${name} does not cover the forms that stand under it.`);
    for (const form of forms.filter(({ standing }) => standing)) {
      report.standing += 1;
      const problem = misfitOf(form, participantId, entries.get(form.entryId), name);
      if (problem) tell(problem);
    }
  }
}

function misfitOf(form: Signed, participantId: string, entry: StoredEntry | undefined, name: string): string | null {
  if (!entry || form.participantId !== participantId)
    return `A signature of ${name} stands on a form of another child.`;
  if (entryHash(entry) !== form.contentHash)
    return `${formInWords(entry)}: the signature of ${name} does not fit what is stored now.`;
  if (entry.status !== 'complete')
    return `${formInWords(entry)}: the signature of ${name} stands on a form that is not complete.`;
  return null;
}

async function signaturesOf(tx: Transaction, participantId: string): Promise<Signature[]> {
  const { rows } = await tx.execute<Signature>(sql`
    select coalesce(p.number, p.screening_number) as participant, g.signed_name as name, g.content_hash as "contentHash",
           (select coalesce(json_agg(json_build_object('entryId', s.entry_id, 'contentHash', s.content_hash,
              'standing', s.fallen_at is null, 'participantId', s.participant_id) order by s.id), '[]')
            from signed_entry s where s.signature_id = g.id) as forms
    from signature g join participant p on p.id = g.participant_id
    where g.participant_id = ${participantId} order by g.id`);
  return rows;
}
