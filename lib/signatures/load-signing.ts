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
import { findEvent, schedule } from '@/study/schedule';
import { type SignatureMeaning, writtenByReview } from '@/study/signing';
import { entryHash } from './content-hash';
import { type Signer, signerOf } from './entry-signatures';
import type { ShownForm, SignScope } from './sign-input';
import { entriesIn, formInWords, formsInTheWay, inTheWay, type SignedForm, signedForms, whatToSign } from './to-sign';
import { verifySignatures } from './verify-signatures';

/** One form that is to be signed. */
export interface FormToSign extends ShownForm {
  title: string;
  href: string;
  /** `YYYY-MM-DD`, of what it tells. */
  occurredOn: string | null;
  /** Queries on it that are not closed. */
  queries: number;
  /** What changed since it was signed, the latest first; null when it was never signed. */
  changes: EntryChange[] | null;
}

/** A form that cannot be signed yet, and why. */
export interface FormInTheWay {
  id: string;
  title: string;
  href: string;
  because: string;
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
  what: SignScope;
  /** "the whole casebook", "HD-methotrexate 1" */
  inWords: string;
  maySign: boolean;
  signer: Signer;
  toSign: FormToSign[];
  inTheWay: FormInTheWay[];
  /** Forms in it that stand signed. */
  signed: number;
  /** Queries in it that are not closed. */
  queries: number;
  meaning: SignatureMeaning;
  /** What can be signed by itself: the events in which something is entered, in the order of the study. */
  events: { code: string; label: string }[];
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
    const [signed, past] = [await signedForms(tx, child.id), await pastOf(tx, child)];
    const queries = await queriesLeft(tx, child);
    return { child, entries, signed, past, queries, ...(await verifySignatures(tx, child.id)) };
  });
  const { child, entries, past, misfits } = read;
  const label = child.number ?? child.screeningNumber;
  const what: SignScope = found
    ? { scope: 'event', participant: label, event: found.code }
    : { scope: 'casebook', participant: label };
  const within = entriesIn(entries, what);
  const due = whatToSign(within, read.signed, actor.personId, what);
  const queries = read.queries.filter(({ eventCode }) => found === null || eventCode === found?.code);
  const toSign: FormToSign[] = [];
  for (const entry of due.forms) {
    toSign.push({
      ...shownAs(label, entry),
      ...{ version: entry.version, hash: entryHash(entry), occurredOn: entry.occurredOn },
      queries: queries.filter(({ entryId }) => entryId === entry.id).length,
      changes: await changesOf(actor, entry.id, due.counted, toSign.length < mostWithChanges),
    });
  }
  return {
    participant: { label, siteName: child.siteName },
    what,
    inWords: found?.label ?? 'the whole casebook',
    maySign: may(actor, 'sign casebook', child.siteId),
    signer: signerOf(actor),
    toSign,
    inTheWay: formsInTheWay(within, due.forms, what).map((entry) => ({
      ...shownAs(label, entry),
      because: inTheWay(entry) ?? '',
    })),
    signed: within.length - due.forms.length,
    queries: queries.length,
    meaning: due.meaning,
    events: eventsOf(entries),
    past,
    misfits: misfits.map(({ says }) => says),
  };
}

function eventsOf(entries: readonly StoredEntry[]): Signing['events'] {
  const entered = new Set(entries.map(({ event }) => event));
  const inOrder = [...schedule.events.map(({ code }) => code).filter((code) => entered.has(code)), ...entered];
  return [...new Set(inOrder)].map((code) => ({ code, label: findEvent(code)?.label ?? code }));
}

const shownAs = (label: string, entry: StoredEntry) => ({
  id: entry.id,
  title: formInWords(entry),
  href: `/participants/${label}/${entry.event}/${entry.form}/${entry.repeat}`,
});

/** What changed since the last of these signatures; nothing is told one by one where too much would have to be. */
async function changesOf(
  actor: Actor,
  id: string,
  signed: readonly SignedForm[],
  areTold: boolean,
): Promise<EntryChange[] | null> {
  const last = signed.find(({ entryId }) => entryId === id);
  if (!last) return null;
  if (!areTold) return [];
  const since = new Date(last.signedAt).getTime();
  const changes = await entryHistory(actor, id);
  return changes.filter(({ moment, key }) => new Date(moment).getTime() > since && !writtenByReview.includes(key));
}

type QueryLeft = { entryId: string | null; eventCode: string };

async function queriesLeft(tx: Transaction, child: FoundParticipant): Promise<QueryLeft[]> {
  const { rows } = await tx.execute<QueryLeft>(sql`
    select entry_id as "entryId", event_code as "eventCode" from query
    where participant_id = ${child.id} and status in ('open', 'answered')`);
  return rows;
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
