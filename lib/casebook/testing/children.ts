import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import type { TypedContent } from '@/lib/crf/content';
import { enrolParticipant } from '../enrol-participant';
import type { SaveEntryInput } from '../entry-input';
import { saveEntry } from '../save-entry';
import { screenParticipant } from '../screen-participant';

type Texts = TypedContent['texts'];

/** What a data manager types on a screening form of an eligible child. */
export const eligible: Texts = {
  scrdat: '1/3/2004',
  protver: '1.0',
  ...Object.fromEntries(['inc01', 'inc02', 'inc03', 'inc04', 'inc05'].map((key) => [key, 'Y'])),
  ...Object.fromEntries(['exc01', 'exc02', 'exc03', 'exc05'].map((key) => [key, 'N'])),
  enrldat: '5/3/2004',
};

/** What is typed on the consent form of its parents. */
export const consented: Texts = {
  icftype: 'INITIAL',
  icfver: '1.0',
  icflang: 'it',
  icfpar1: 'Y',
  icfdat: '2/3/2004',
  icfpar2: 'NOT_REQUIRED',
  icfpar2r: 'SOLE_CUSTODY',
  icfbio: 'Y',
  icfwho: 'PI',
  icfcopy: 'Y',
};

/** A save of one entry as the form page sends it; every call is a new request unless one is given. */
export function typing(
  participant: string,
  place: { event: string; form: string; repeat?: number },
  texts: Texts,
  more: Partial<SaveEntryInput> = {},
): SaveEntryInput {
  return {
    participant,
    repeat: 1,
    ...place,
    version: 0,
    requestId: newId(),
    intent: 'draft',
    typed: { texts, missing: {}, groups: {} },
    ...more,
  };
}

/** A child under screening at a site; returns the screening number. */
export async function screened(actor: Actor, siteCode: string): Promise<string> {
  const outcome = await screenParticipant(actor, { siteCode, requestId: newId() });
  if (!outcome.ok) throw new Error(outcome.problem.says);
  return outcome.screeningNumber;
}

/** A child under screening whose parents have signed: every screening form can be saved. Returns the screening number. */
export async function withConsent(actor: Actor, siteCode: string): Promise<string> {
  const child = await screened(actor, siteCode);
  const outcome = await saveEntry(actor, typing(child, { event: 'SCR', form: 'ICF' }, consented));
  if (!outcome.ok) throw new Error(outcome.problem.says);
  return child;
}

/** A child enrolled at a site through the same verbs as in life; returns the participant number. */
export async function enrolled(actor: Actor, siteCode: string): Promise<string> {
  const child = await screened(actor, siteCode);
  await completed(actor, typing(child, { event: 'SCR', form: 'SCR' }, eligible));
  await completed(actor, typing(child, { event: 'SCR', form: 'ICF' }, consented));
  const outcome = await enrolParticipant(actor, { participant: child, requestId: newId() });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.number;
}

/** Saves as complete and fails the test when anything stands in the way. */
export async function completed(actor: Actor, input: SaveEntryInput) {
  const outcome = await saveEntry(actor, { ...input, intent: 'complete' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  if (outcome.status !== 'complete') throw new Error(JSON.stringify(outcome.findings));
  return outcome;
}
