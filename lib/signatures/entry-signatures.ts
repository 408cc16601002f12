import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type Actor, may } from '@/lib/access/actor';
import type { Reviewed } from '@/lib/casebook/entry-review';
import type { AnyForm } from '@/lib/crf/form';
import { fieldAt, placeOfPath } from '@/lib/crf/paths';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import type { SignatureMeaning } from '@/study/signing';
import { entryHash } from './content-hash';
import type { ShownForm } from './sign-input';
import { inTheWay, type SignedForm, whatToSign } from './to-sign';

/** A signature on a form, as every readable view of it shows: name, date and time, meaning (21 CFR 11.50). */
export interface EntrySignature {
  id: string;
  name: string;
  /** On the site's clock, with its zone. */
  at: string;
  /** What was signed in the same act: "this form", "all of the event", "the whole casebook". */
  scope: string;
  meaning: string;
  statement: string;
  /** Null while it stands. */
  fallen: { at: string; by: string; because: string; fields: string[] } | null;
  /** False when it stands and the content is not what was signed: somebody wrote past the application. */
  fits: boolean;
}

export interface EntrySignatures {
  signatures: EntrySignature[];
  /** What this person would sign here: null without the right, or when there is nothing to sign. */
  toSign: ShownForm | null;
  /** Why the form cannot be signed yet. */
  inTheWay: string | null;
  meaning: SignatureMeaning;
  /** Who the signature of the reader would be of. */
  signer: Signer;
}

/** The name that a signature prints, and the account whose password is asked: shown, and not to be chosen. */
export interface Signer {
  name: string;
  email: string;
}

const scopes: Record<string, string> = {
  entry: 'this form',
  event: 'all of the event',
  casebook: 'the whole casebook',
};

interface Row extends SignedForm, Record<string, unknown> {
  id: string;
  name: string;
  meaning: string;
  statement: string;
  contentHash: string;
  fallenBy: string | null;
  fallenBecause: string | null;
  fallenFields: string[] | null;
}

/** The signatures on an entry, the latest first, and whether the reader can sign it now. */
export async function entrySignatures(
  tx: Transaction,
  actor: Actor,
  { child, key, entry }: Reviewed,
): Promise<EntrySignatures> {
  const signer = signerOf(actor);
  if (!entry) return { signatures: [], toSign: null, inTheWay: null, meaning: 'endorsement', signer };
  const { rows } = await tx.execute<Row>(sql`
    select s.id, s.entry_id as "entryId", g.signed_name as name, g.signed_by as "signedBy", g.signed_at::text as "signedAt", g.scope,
           g.event_code as "eventCode", g.meaning, g.statement, s.content_hash as "contentHash", s.fallen_at::text as "fallenAt",
           who.display_name as "fallenBy", s.fallen_because as "fallenBecause", s.fallen_fields as "fallenFields"
    from signed_entry s join signature g on g.id = s.signature_id left join person who on who.id = s.fallen_by
    where s.participant_id = ${child.id} and s.entry_id = ${entry.id} order by g.signed_at desc, s.id`);
  const hash = entry.content ? entryHash(entry) : null;
  const what = { ...key, scope: 'entry' as const };
  const { forms, meaning } = whatToSign([entry], rows, actor.personId, what);
  const isDue = may(actor, 'sign casebook', child.siteId) && forms.length > 0;
  return {
    signatures: rows.map((row) => told(row, child.timeZone, formByCode(entry.form), hash)),
    toSign: isDue && hash !== null ? { id: entry.id, version: entry.version, hash } : null,
    ...{ inTheWay: inTheWay(entry), meaning, signer },
  };
}

export const signerOf = ({ displayName, email }: Actor): Signer => ({ name: displayName, email });

function told(row: Row, timeZone: string, form: AnyForm | undefined, hash: string | null): EntrySignature {
  const at = (moment: string) => dateTimeWithZone(timeZone, new Date(moment));
  const { id, name, meaning, statement, fallenAt } = row;
  return {
    ...{ id, name, at: at(row.signedAt), scope: scopes[row.scope] ?? row.scope, meaning, statement },
    fallen:
      (fallenAt && {
        at: at(fallenAt),
        by: row.fallenBy ?? 'Casebook',
        because: row.fallenBecause ?? '',
        fields: fieldsInWords(form, row.fallenFields ?? []),
      }) ||
      null,
    fits: fallenAt !== null || hash === null || hash === row.contentHash,
  };
}

/** The labels of the fields at these paths, each once. */
export function fieldsInWords(form: AnyForm | undefined, paths: readonly string[]): string[] {
  const labels = paths.map((path) => {
    if (path === 'status') return 'State of the form';
    return (form && fieldAt(form, path)?.field.label) ?? placeOfPath(path).field;
  });
  return [...new Set(labels)];
}
