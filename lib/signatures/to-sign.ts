import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { placeInWords } from '@/lib/audit/names';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import { everythingComplete } from '@/study/checks/on-signing';
import type { SignatureMeaning } from '@/study/signing';
import type { SignScope } from './sign-input';

/** A form that stands, or stood, under a signature. */
export interface SignedForm {
  entryId: string;
  signedBy: string;
  scope: SignScope['scope'];
  /** Of a signature of one event, or of a form in it. */
  eventCode: string | null;
  /** ISO. */
  signedAt: string;
  fallenAt: string | null;
}

/** Every form of a child that was ever signed, the latest signature first. */
export async function signedForms(tx: Transaction, participantId: string): Promise<SignedForm[]> {
  const { rows } = await tx.execute<{ signed: SignedForm[] }>(sql`
    select coalesce(json_agg(json_build_object('entryId', s.entry_id, 'signedBy', g.signed_by, 'scope', g.scope,
             'eventCode', g.event_code, 'signedAt', g.signed_at, 'fallenAt', s.fallen_at)
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

/** What one person would sign. */
export interface ToSign<Form> {
  forms: Form[];
  /** `correction` when all of it was signed before: what is new or changed since is signed now. */
  meaning: SignatureMeaning;
  /** The signatures that count here. */
  counted: SignedForm[];
}

/**
 * Of the forms that belong to it those that stand under nobody's signature: never signed, new, or changed since. Where each stands signed,
 * those that this person has not signed: a second signature beside the first. The whole casebook is signed as such; for an event or a form a
 * signature of something wider counts too.
 */
export function whatToSign<Form extends { id: string }>(
  within: readonly Form[],
  signed: readonly SignedForm[],
  personId: string,
  what: SignScope,
): ToSign<Form> {
  const counting = signed.filter(({ scope }) => what.scope !== 'casebook' || scope === 'casebook');
  const nobodys = notUnder(within, counting);
  const isSecond = nobodys.length === 0;
  const counted = isSecond ? counting.filter(({ signedBy }) => signedBy === personId) : counting;
  const forms = isSecond ? notUnder(within, counted) : nobodys;
  const wasSigned = counted.some((one) => coversAll(one, what, within));
  return { forms, meaning: wasSigned ? 'correction' : 'endorsement', counted };
}

function notUnder<Form extends { id: string }>(within: readonly Form[], signed: readonly SignedForm[]): Form[] {
  const standing = new Set(signed.filter(({ fallenAt }) => fallenAt === null).map(({ entryId }) => entryId));
  return within.filter(({ id }) => !standing.has(id));
}

/** Whether the signature was one of all that is signed now. */
function coversAll(
  { scope, eventCode, entryId }: SignedForm,
  what: SignScope,
  within: readonly { id: string }[],
): boolean {
  if (what.scope === 'entry') return within.some(({ id }) => id === entryId);
  if (scope === 'casebook') return true;
  return what.scope === 'event' && scope === 'event' && eventCode === what.event;
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

/**
 * The forms that keep this from being signed: those to be signed; of the whole casebook all, also those that stand signed, because it is
 * signed only when every form is complete and nothing is to mend (EC-140).
 */
export function formsInTheWay(
  within: readonly StoredEntry[],
  forms: readonly StoredEntry[],
  what: SignScope,
): StoredEntry[] {
  const asWhole = what.scope === 'casebook' ? within.filter(everythingComplete.stops) : [];
  return [...new Set([...asWhole, ...forms.filter((entry) => inTheWay(entry) !== null)])];
}

/** "Chemotherapy cycle, HD-methotrexate 1" */
export const formInWords = ({ form, event, repeat }: Pick<StoredEntry, 'form' | 'event' | 'repeat'>): string =>
  placeInWords({ formCode: form, event, repeat });
