import type { Actor } from '@/lib/access/actor';
import { hashPassword } from '@/lib/access/password';
import { loadEntry } from '@/lib/casebook/load-entry';
import { completed, enrolled, typing } from '@/lib/casebook/testing/children';
import type { Stage } from '@/lib/casebook/testing/stage';
import type { EntrySignature } from '../entry-signatures';
import { loadSigning } from '../load-signing';
import { sign } from '../sign';
import type { SignInput } from '../sign-input';

export const password = 'lantern meadow orbit';
export const DM = { event: 'SCR', form: 'DM' };
export const EOT = { event: 'EOT', form: 'EOT' };
export const demographics = { brthyy: '2001', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const ended = { eotdat: '5/6/2004', eotres: 'PROGRESSION', eotstat: 'PD' };

/** A password is chosen by its person alone; so the owner acts as that person. */
export async function givePassword({ owner }: Stage, { personId }: Actor): Promise<void> {
  const hash = await hashPassword(password);
  await owner.query("select set_config('casebook.actor', $1, false)", [personId]);
  await owner.query('update person set password_hash = $1, locked_until = null, failed_sign_ins = 0 where id = $2', [
    hash,
    personId,
  ]);
}

/** A child at MI01 with screening, consent and demographics, each complete. */
export async function withThreeForms(dora: Actor): Promise<string> {
  const child = await enrolled(dora, 'MI01');
  await completed(dora, typing(child, DM, demographics));
  return child;
}

/** The same with its treatment ended: where the signature of the casebook is written down. */
export async function withEndOfTreatment(dora: Actor): Promise<string> {
  const child = await withThreeForms(dora);
  await completed(dora, typing(child, EOT, ended));
  return child;
}

/** Changes the demographics, in the version that is there. */
export async function changed(dora: Actor, child: string, texts: Record<string, string>) {
  const { entry } = await loadEntry(dora, { participant: child, ...DM, repeat: 1 });
  const input = typing(child, DM, { ...demographics, ...texts }, { version: entry?.version ?? 0 });
  return completed(dora, { ...input, reason: { code: 'TRANSCRIPTION' } });
}

/** What the page for the casebook, or for one event, would send for this person. */
export async function shown(actor: Actor, child: string, event: string | null = null): Promise<SignInput> {
  const { what, toSign, meaning } = await loadSigning(actor, child, event);
  return { what, entries: toSign.map(({ id, version, hash }) => ({ id, version, hash })), meaning, password };
}

/** What the page of one form would send for this person. */
export async function shownForm(actor: Actor, child: string, at = DM): Promise<SignInput> {
  const { review } = await loadEntry(actor, { participant: child, ...at, repeat: 1 });
  const { toSign, meaning } = review.signing;
  if (!toSign) throw new Error('There is nothing to sign.');
  return { what: { scope: 'entry', participant: child, ...at, repeat: 1 }, entries: [toSign], meaning, password };
}

/** Signs one form; fails the test when it is refused. */
export const signedForm = async (actor: Actor, child: string, at = DM) =>
  sign(actor, await shownForm(actor, child, at));

/** Signs the whole casebook; fails the test when it is refused. */
export const signedCasebook = async (actor: Actor, child: string) => sign(actor, await shown(actor, child));

/** The signatures on a form, as a reader sees them. */
export async function signaturesOn(reader: Actor, child: string, at = DM): Promise<EntrySignature[]> {
  const page = await loadEntry(reader, { participant: child, ...at, repeat: 1 });
  return page.review.signing.signatures;
}
