import 'server-only';
import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { confirmPassword } from '@/lib/access/confirm-password';
import { NotFound, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { allForms, takeInHand } from '@/lib/casebook/casebook-in-hand';
import { findParticipant } from '@/lib/casebook/find-participant';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import { everythingComplete } from '@/study/checks/on-signing';
import { signatureMeanings } from '@/study/signing';
import { entryHash, signatureHash } from './content-hash';
import type { SignInput, SignScope } from './sign-input';
import { stampCasebookSignature } from './stamp-casebook-signature';
import { entriesIn, formInWords, formsInTheWay, inTheWay, signedForms, whatToSign } from './to-sign';

const { signature, signedEntry } = schema;

/**
 * Signs a form, the forms of an event or the whole casebook in one act, with the password asked again. What is signed is what was on the
 * screen: a form that was saved since is refused by name. Each form stands under the signature by the hash of its content, until its
 * content changes. Throws NotFound, NotAllowed and Refused.
 */
export async function sign(actor: Actor, input: SignInput): Promise<Outcome<{ signed: number }>> {
  assertMay(actor, 'sign casebook');
  await confirmPassword(actor, input.password, 'Signature');
  const { title, says: statement } = signatureMeanings[input.meaning];
  return transactionAs(actor, `Signed: ${title}`, async (tx) => {
    const child = await findParticipant(tx, input.what.participant, { lock: true });
    assertMay(actor, 'sign casebook', child.siteId);
    const { entries } = await takeInHand(tx, child, allForms);
    const wanted = await wantedBy(tx, actor, child.id, entries, input);
    const id = newId();
    const owner = { participantId: child.id, siteId: child.siteId };
    const forms = wanted.map(({ entry, hash }) => ({
      ...{ id: newId(), ...owner, signatureId: id, entryId: entry.id, version: entry.version, contentHash: hash },
    }));
    await tx.insert(signature).values({
      ...{ id, ...owner, ...scopeColumns(input.what, forms), meaning: title, statement },
      ...{ contentHash: signatureHash(forms), signedBy: actor.personId, signedName: actor.displayName },
      // Not the beginning of the transaction: it may have waited for a save, which came before the signature then.
      signedAt: sql`clock_timestamp()`,
    });
    await tx.insert(signedEntry).values(forms);
    await stampCasebookSignature(tx, child);
    return { ok: true, signed: forms.length };
  });
}

interface Wanted {
  entry: StoredEntry;
  hash: string;
}

/** The forms to sign, when they are those that were on the screen, as they were. */
async function wantedBy(
  tx: Transaction,
  actor: Actor,
  participantId: string,
  entries: readonly StoredEntry[],
  { what, entries: shown, meaning }: SignInput,
): Promise<Wanted[]> {
  const within = entriesIn(entries, what);
  if (within.length === 0) throw new NotFound('There is nothing entered here that could be signed.');
  const due = whatToSign(within, await signedForms(tx, participantId), actor.personId, what);
  if (due.forms.length === 0) throw new Refused('You have signed all of this already, and nothing changed since.');
  const wanted = due.forms.map((entry) => ({ entry, hash: entryHash(entry) }));
  const seen = new Map(shown.map((form) => [form.id, form]));
  const moved = wanted.filter(({ entry: { id, version }, hash }) => {
    const form = seen.get(id);
    return form?.version !== version || form.hash !== hash;
  });
  if (moved.length > 0) throw new Refused(`${sinceOpened}: ${listed(moved.map(({ entry }) => entry))}. ${lookAgain}`);
  if (seen.size !== wanted.length || due.meaning !== meaning) throw new Refused(`${sinceOpened}. ${lookAgain}`);
  const early = formsInTheWay(within, due.forms, what);
  if (early.length > 0) {
    const rule = what.scope === 'casebook' ? ` ${everythingComplete.says}` : '';
    throw new Refused(`Not everything can be signed yet: ${listed(early, inTheWay)}.${rule}`);
  }
  return wanted;
}

const sinceOpened = 'Something was saved or signed since this page was opened';
const lookAgain = 'Nothing was signed: reload the page, look at it again, then sign.';

const mostNamed = 5;

function listed(entries: readonly StoredEntry[], why: (entry: StoredEntry) => string | null = () => null): string {
  const named = entries.slice(0, mostNamed).map((entry) => [formInWords(entry), why(entry)].filter(Boolean).join(' '));
  const more = entries.length - named.length;
  return more > 0 ? `${named.join('; ')}; and ${more} more` : named.join('; ');
}

function scopeColumns(what: SignScope, [first]: readonly { entryId: string }[]) {
  if (what.scope === 'casebook') return { scope: what.scope };
  if (what.scope === 'event') return { scope: what.scope, eventCode: what.event };
  return { scope: what.scope, eventCode: what.event, entryId: first?.entryId ?? null };
}
