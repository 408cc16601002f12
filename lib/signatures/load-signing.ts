import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { type EntryChange, entryHistory } from '@/lib/audit/entry-history';
import { allForms, takeInHand } from '@/lib/casebook/casebook-in-hand';
import { type FoundParticipant, findParticipant } from '@/lib/casebook/find-participant';
import type { StoredEntry } from '@/lib/casebook/stored-entries';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { findEvent } from '@/study/schedule';
import type { SignatureMeaning } from '@/study/signing';
import type { SignInput, SignScope } from './sign-input';
import { entriesIn, formInWords, inTheWay, type SignedForm, signedForms, unsigned } from './to-sign';
import { verifySignatures } from './verify-signatures';

/** One form that is to be signed. */
export interface FormToSign {
  id: string;
  version: number;
  title: string;
  href: string;
  /** `YYYY-MM-DD`, of what it tells. */
  occurredOn: string | null;
  inTheWay: string | null;
  openQueries: number;
  /** What changed since this person signed it; null when it was never signed. */
  changes: EntryChange[] | null;
}

/** An act of signing that was done on this child, the latest first. */
export interface PastSignature {
  id: string;
  name: string;
  at: string;
  what: string;
  meaning: string;
  statement: string;
  forms: number;
  standing: number;
}

/** The page on which an event or the whole casebook is signed. */
export interface Signing {
  participant: { label: string; siteName: string };
  what: SignInput['what'];
  /** "the whole casebook", "HD-methotrexate 1" */
  inWords: string;
  maySign: boolean;
  signer: string;
  toSign: FormToSign[];
  /** Forms in it that stand signed by the reader. */
  signed: number;
  meaning: SignatureMeaning;
  past: PastSignature[];
  /** What stands signed and is not what was signed. */
  misfits: string[];
}

/** So many forms have their changes told one by one; of more only that they changed. */
const mostWithChanges = 40;

/** What would be signed, as it stands now. Throws NotFound for a child the actor may not see and an event the study does not have. */
export async function loadSigning(actor: Actor, reference: string, event: string | null): Promise<Signing> {
  assertMay(actor, 'read casebook');
  const found = event === null ? null : findEvent(event);
  if (event !== null && !found) throw new NotFound('The study has no such event.');
  const read = await readAs(actor, async (tx) => {
    const child = await findParticipant(tx, reference);
    const { entries } = await takeInHand(tx, child, allForms);
    const { misfits } = await verifySignatures(tx, child.id);
    return { child, entries, signed: await signedForms(tx, child.id), past: await pastOf(tx, child), misfits };
  });
  const { child, entries, signed } = read;
  const label = child.number ?? child.screeningNumber;
  const what: SignScope = found
    ? { scope: 'event', participant: label, event: found.code }
    : { scope: 'casebook', participant: label };
  const within = entriesIn(entries, what);
  const wanted = unsigned(within, signed, actor.personId, what);
  const own = signed.filter(({ signedBy }) => signedBy === actor.personId);
  const toSign: FormToSign[] = [];
  for (const entry of wanted) toSign.push(await formToSign(actor, label, entry, own, toSign.length < mostWithChanges));
  return {
    participant: { label, siteName: child.siteName },
    what,
    inWords: found?.label ?? 'the whole casebook',
    maySign: may(actor, 'sign casebook', child.siteId),
    signer: actor.displayName,
    toSign,
    signed: within.length - wanted.length,
    meaning: own.length > 0 ? 'correction' : 'endorsement',
    past: read.past,
    misfits: read.misfits.map(({ says }) => says),
  };
}

async function formToSign(
  actor: Actor,
  label: string,
  entry: StoredEntry,
  own: readonly SignedForm[],
  withChanges: boolean,
): Promise<FormToSign> {
  const { id, version, event, form, repeat, occurredOn, openQueries } = entry;
  const last = own.find(({ entryId }) => entryId === id);
  return {
    ...{ id, version, title: formInWords(entry), occurredOn, openQueries, inTheWay: inTheWay(entry) },
    href: `/participants/${label}/${event}/${form}/${repeat}`,
    changes: last ? (withChanges ? await changesSince(actor, id, last.signedAt) : []) : null,
  };
}

async function changesSince(actor: Actor, entryId: string, signedAt: string): Promise<EntryChange[]> {
  const since = new Date(signedAt).getTime();
  const changes = await entryHistory(actor, entryId);
  return changes.filter(({ moment }) => new Date(moment).getTime() > since);
}

type PastRow = Omit<PastSignature, 'at' | 'what'> & { at: string; scope: string; eventCode: string | null };

async function pastOf(tx: Transaction, child: FoundParticipant): Promise<PastSignature[]> {
  const { rows } = await tx.execute<PastRow & Record<string, unknown>>(sql`
    select g.id, g.signed_name as name, g.signed_at::text as at, g.scope, g.event_code as "eventCode", g.meaning, g.statement,
           count(*)::int as forms, (count(*) filter (where s.fallen_at is null))::int as standing
    from signature g join signed_entry s on s.signature_id = g.id where g.participant_id = ${child.id}
    group by g.id order by g.signed_at desc, g.id`);
  return rows.map(({ scope, eventCode, at, ...row }) => ({
    ...row,
    at: dateTimeWithZone(child.timeZone, new Date(at)),
    what:
      scope === 'casebook'
        ? 'the whole casebook'
        : `${scope === 'entry' ? 'a form of ' : ''}${findEvent(eventCode ?? '')?.label ?? eventCode}`,
  }));
}
