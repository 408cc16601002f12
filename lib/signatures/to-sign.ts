import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { placeInWords } from '@/lib/audit/names';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import type { SignScope } from './sign-input';

/** A form that stands, or stood, under a signature. */
export interface SignedForm {
  id: string;
  signatureId: string;
  entryId: string;
  version: number;
  contentHash: string;
  signedBy: string;
  scope: SignScope['scope'];
  /** ISO. */
  signedAt: string;
  fallenAt: string | null;
}

/** Every form of a child that was ever signed, the latest signature first. */
export async function signedForms(tx: Transaction, participantId: string): Promise<SignedForm[]> {
  const { rows } = await tx.execute<{ signed: SignedForm[] }>(sql`
    select coalesce(json_agg(json_build_object('id', s.id, 'signatureId', g.id, 'entryId', s.entry_id, 'version', s.version,
             'contentHash', s.content_hash, 'signedBy', g.signed_by, 'scope', g.scope, 'signedAt', g.signed_at, 'fallenAt', s.fallen_at)
             order by g.signed_at desc, s.id), '[]') as signed
    from signed_entry s join signature g on g.id = s.signature_id where s.participant_id = ${participantId}`);
  return rows[0]?.signed ?? [];
}

/** The forms that belong to what is signed. */
export function entriesIn(entries: readonly StoredEntry[], what: SignScope): StoredEntry[] {
  return entries.filter(({ event, form, repeat }) => {
    if (what.scope === 'casebook') return true;
    if (what.scope === 'event') return event === what.event;
    return event === what.event && form === what.form && repeat === what.repeat;
  });
}

/** Of these the forms that this person has not signed as they stand now; the whole casebook is signed as such. */
export function unsigned(
  entries: readonly StoredEntry[],
  signed: readonly SignedForm[],
  personId: string,
  what: SignScope,
): StoredEntry[] {
  const standing = new Set(
    signed
      .filter(({ fallenAt, signedBy }) => fallenAt === null && signedBy === personId)
      .filter(({ scope }) => what.scope !== 'casebook' || scope === 'casebook')
      .map(({ entryId }) => entryId),
  );
  return entries.filter(({ id }) => !standing.has(id));
}

/** Why a form cannot be signed yet, in words; null when it can (21 CFR 11.10(f): nothing is signed before it is complete). */
export function inTheWay({
  status,
  held,
  hardFindings,
}: Pick<StoredEntry, 'status' | 'held' | 'hardFindings'>): string | null {
  if (held) return 'waits for other forms';
  if (status !== 'complete') return 'is not completed';
  return hardFindings > 0 ? 'has something to mend' : null;
}

/** "Chemotherapy cycle, HD-methotrexate 1" */
export const formInWords = ({ form, event, repeat }: Pick<StoredEntry, 'form' | 'event' | 'repeat'>): string =>
  placeInWords({ formCode: form, event, repeat });
