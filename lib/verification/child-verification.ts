import 'server-only';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { findParticipant } from '@/lib/casebook/find-participant';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
import { findEvent, schedule } from '@/study/schedule';
import { type ChangedValue, changedValues } from './changed-values';
import { pathInWords } from './path-words';
import { type Asked, askedOfChild, type PlannedEntry, plannedEntries } from './planned';

/** A complete form of a child, with what the plan asks of it. */
export interface FormToVerify extends PlaceInWords {
  entry: string;
  version: number;
  /** Answers that the plan asks for, and of these what is left. */
  asked: number;
  left: number;
  /** What was verified and has no answer any more. */
  emptied: number;
  changed: (ChangedValue & { label: string })[];
}

export interface ChildVerification {
  label: string;
  siteCode: string;
  siteName: string;
  asked: Asked;
  mayVerify: boolean;
  /** In the order of the calendar. */
  events: { code: string; label: string; forms: FormToVerify[] }[];
}

/**
 * How far a casebook is compared with the source, event by event: what changed since somebody looked, what the plan asks for and what is
 * left of it, in the versions in which it would be verified. Throws NotFound and NotAllowed.
 */
export async function childVerification(actor: Actor, participant: string): Promise<ChildVerification> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const child = await findParticipant(tx, participant);
    const forms = await formsOf(tx, await plannedEntries(tx, child));
    const codes = schedule.events.map(({ code }) => code);
    const events = codes.flatMap((code) => {
      const own = forms.filter(({ event }) => event === code);
      return own.length === 0 ? [] : [{ code, label: findEvent(code)?.label ?? code, forms: own }];
    });
    return {
      label: child.number ?? child.screeningNumber,
      ...{ siteCode: child.siteCode, siteName: child.siteName, events },
      asked: await askedOfChild(tx, child),
      mayVerify: may(actor, 'verify data', child.siteId),
    };
  });
}

async function formsOf(tx: Transaction, planned: PlannedEntry[]): Promise<FormToVerify[]> {
  const entries = planned.map(({ child, form, entry, looked }) => ({
    ...{ id: entry.id, participantId: child.id, timeZone: child.timeZone, form, changed: looked.changed },
  }));
  const changes = await changedValues(tx, entries, 'source');
  return planned.map(({ form, entry, asked, left, emptied }) => ({
    ...placeInWords({ event: entry.event, form: entry.form, repeat: entry.repeat }),
    ...{ entry: entry.id, version: entry.version, asked: asked.length, left: left.length, emptied: emptied.length },
    changed: (changes.get(entry.id) ?? []).map((one) => ({
      ...one,
      label: pathInWords(form, entry.content, one.path),
    })),
  }));
}
