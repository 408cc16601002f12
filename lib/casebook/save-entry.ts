import 'server-only';
import { validate as isUuid, v7 as newId } from 'uuid';
import type { Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { type Problem as NotStorable, pendingIn, readTyped } from '@/lib/crf/content';
import type { EntryContent, EntryStatus } from '@/lib/crf/context';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { changedPaths, fieldAt, fieldPath } from '@/lib/crf/paths';
import { type Cleared, settle } from '@/lib/crf/settle';
import { dateOf, inItsVersion } from '@/lib/crf/versions';
import { frozenAmong, lockSays, type StandingLock } from '@/lib/locks/locks';
import { answerWithSave } from '@/lib/queries/answer-with-save';
import { takeOverQueries } from '@/lib/queries/take-over-queries';
import { countLeft } from '@/lib/verification/count-left';
import { reasonForChange } from '@/study/checks/on-saving';
import { findEvent } from '@/study/schedule';
import { type CasebookInHand, contextOf, landmarksIn, takeInHand } from './casebook-in-hand';
import { changedLabels, isUnchanged } from './changes';
import { closedBecause } from './closed-because';
import {
  type Consequences,
  consequencesOf,
  countsOf,
  formsConcernedBy,
  haveLandmarksMoved,
  queriesAfter,
  standingOn,
} from './consequences';
import { reasonInWords, type SaveEntryInput, savedBecause } from './entry-input';
import { formAt, nextRepeat } from './entry-place';
import { findParticipant } from './find-participant';
import { sameChild } from './lookalikes';
import { once } from './once';
import { strayListed, strayReferences } from './references';
import { refreshParticipant } from './refresh-participant';
import { inOrder, type StoredEntry } from './stored-entries';
import { writeConsequences } from './write-consequences';
import { writeContent } from './write-entry';
import { type Head, writeHead } from './write-head';

export interface Saved {
  entryId: string;
  version: number;
  /** `draft` although `complete` was asked for means: saved, and the hard findings say what is still in the way. */
  status: EntryStatus;
  /** Asked to be complete, and a draft only until other forms agree: the findings say which. */
  held: boolean;
  savedAt: string;
  content: EntryContent;
  /** What the form itself tells. */
  findings: Finding[];
  /** What the checks over the whole casebook found on this entry. */
  standing: Finding[];
  /** What was emptied because it is no longer asked. */
  cleared: Cleared[];
}

export type SaveProblem =
  | {
      kind: 'conflict';
      says: string;
      by: string;
      at: string;
      version: number;
      status: EntryStatus;
      held: boolean;
      theirs: EntryContent;
      /** In a log, where a new row can go instead: two people may begin the same one. */
      free: number | null;
    }
  | { kind: 'not storable'; says: string; problems: NotStorable[] }
  | { kind: 'reason needed'; says: string; fields: string[] };

export type SaveOutcome = Outcome<Saved, SaveProblem>;

/**
 * Saves one form of one child, as a draft or as complete. Saves to the same casebook take turns; a stale version, a value
 * that cannot be stored and a change without a reason are refused with everything that is needed to mend them, and
 * nothing is written. An entry with hard findings is kept as a draft, whatever was asked for.
 * Throws NotFound, NotAllowed and Refused.
 */
export async function saveEntry(actor: Actor, input: SaveEntryInput): Promise<SaveOutcome> {
  assertMay(actor, 'enter data');
  return once(actor, input, savedBecause(input), (tx) => saveEntryIn(tx, actor, input));
}

/** The same within a transaction of another verb. */
export async function saveEntryIn(tx: Transaction, actor: Actor, input: SaveEntryInput): Promise<SaveOutcome> {
  const form = formAt(input);
  const child = await findParticipant(tx, input.participant, { lock: true });
  assertMay(actor, 'enter data', child.siteId);
  const hand = await takeInHand(tx, child, formsConcernedBy(form));
  const { entries } = hand;
  const before = entries.find((e) => e.event === input.event && e.form === input.form && e.repeat === input.repeat);
  const place = { event: input.event, form: input.form, entryId: before?.id ?? null };
  const closed = closedBecause(child, place, { landmarks: landmarksIn(entries), locks: hand.locks });
  if (closed) throw new Refused(closed);
  if ((before?.version ?? 0) !== input.version) {
    return conflict(before, form.log && input.version === 0 ? nextRepeat(entries, input) : null);
  }
  refuseSecondOf(form, before, entries);

  const { content: typed, problems } = readTyped(form, input.typed, hand.today);
  const unusable = [
    ...problems,
    ...(await strayReferences(tx, form, child.id, typed)),
    ...strayListed(form, typed, before?.content ?? null, hand.lists),
  ];
  if (unusable.length > 0) return notStorable(unusable);
  const context = inItsVersion(form, typed.answers, contextOf(form, input, hand));
  const { content, cleared } = settle(form, withOwnRowIds(typed, before), context);
  const findings = findingsOf(form, content, context);

  const entry = putInHand(hand, actor, input, before, { form, content, findings, version: context.version ?? null });
  const moved = haveLandmarksMoved(entries, hand.entries);
  if (moved || form.code === 'DM' || form.code === 'DX') hand.lookalikes = await sameChild(tx, child, hand.entries);
  const consequences = consequencesOf(hand, { forms: [form.code], landmarksMoved: moved });
  Object.assign(entry, statusOf(input.intent, findings, entry));
  consequences.queries = queriesAfter(hand, consequences);
  const standing = standingOn(hand, entry.id, consequences);

  if (before?.content && isLeftAsItIs(form, before, entry)) {
    await answerWithSave(tx, actor, { before, entry }, input);
    return saved(before, entry, { findings, standing, cleared });
  }
  if (before?.content) refuseFrozen(hand.locks, before.id, form, changedPaths(form, before.content, content));
  const changed = before?.content ? changedLabels(form, before.content, content) : [];
  const saving = {
    form: form.code,
    landmarks: landmarksIn(hand.entries),
    changed,
    reason: reasonInWords(input.reason),
  };
  if (reasonForChange.refuses(saving)) return reasonNeeded(changed);

  Object.assign(entry, await countLeft(tx, form, before, entry));
  const head = await writeHead(tx, actor, child, before, entry);
  await writeContent(tx, form, { entryId: entry.id, participantId: child.id, siteId: child.siteId }, content);
  if (!before) await takeOverQueries(tx, child, entry);
  await answerWithSave(tx, actor, { before, entry }, input);
  await writeConsequences(tx, hand, withoutEntry(consequences, entry), form.title);
  await refreshParticipant(tx, consequences.changedForms, child);
  return saved(head, entry, { findings, standing, cleared });
}

/** Of some forms a child has one, wherever in the calendar it was filled in. */
function refuseSecondOf(form: AnyForm, before: StoredEntry | undefined, entries: StoredEntry[]) {
  const given = entries.find((e) => e.form === form.code && e.id !== before?.id);
  if (!form.once || !given) return;
  const where = findEvent(given.event)?.label ?? given.event;
  throw new Refused(
    `${form.title} is filled in once for a child, and it is already there (${where}). Correct it there.`,
  );
}

/** A frozen field stays as it is, whatever else of the form may change. */
function refuseFrozen(locks: readonly StandingLock[], entryId: string, form: AnyForm, paths: string[]) {
  const [frozen] = frozenAmong(locks, entryId, paths);
  if (!frozen) return;
  const found = fieldAt(form, fieldPath(`${frozen.field}`, frozen.rowId));
  throw new Refused(
    `${found?.field.label ?? 'A field'}: ${lockSays(frozen)} Nothing was saved; everything else can be.`,
  );
}

function conflict(before: StoredEntry | undefined, free: number | null): SaveOutcome {
  if (!before?.content) {
    throw new Refused('This entry is not there any more as it was opened. Nothing you typed is lost: reload the page.');
  }
  return {
    ok: false,
    problem: {
      kind: 'conflict',
      says: `${before.savedByName} saved this form after you opened it. Nothing you typed is lost: compare, choose, save again.`,
      by: before.savedByName,
      at: before.savedAt.toISOString(),
      version: before.version,
      status: before.status,
      held: before.held,
      theirs: before.content,
      free,
    },
  };
}

const notStorable = (problems: NotStorable[]): SaveOutcome => ({
  ok: false,
  problem: {
    kind: 'not storable',
    says: 'Some answers cannot be saved as they are typed. Mend them and save again.',
    problems,
  },
});

const reasonNeeded = (fields: string[]): SaveOutcome => ({
  ok: false,
  problem: { kind: 'reason needed', says: reasonForChange.says, fields },
});

/** A row keeps its id only when it is a row of this very entry; every other gets a new one. */
function withOwnRowIds(content: EntryContent, before: StoredEntry | undefined): EntryContent {
  const groups = Object.entries(content.groups).map(([key, rows]) => {
    const known = new Set((before?.content?.groups[key] ?? []).map((row) => row.id));
    return [key, rows.map((row) => (isUuid(row.id) && known.delete(row.id) ? row : { ...row, id: newId() }))];
  });
  return { ...content, groups: Object.fromEntries(groups) };
}

interface Judged {
  form: AnyForm;
  content: EntryContent;
  findings: Finding[];
  version: string | null;
}

/** The casebook in hand with the entry as it is about to be saved. */
function putInHand(
  hand: CasebookInHand,
  actor: Actor,
  input: SaveEntryInput,
  before: StoredEntry | undefined,
  { form, content, findings, version }: Judged,
): StoredEntry {
  const own = countsOf(findings);
  const entry: StoredEntry = {
    id: before?.id ?? newId(),
    ...{ event: input.event, form: input.form, repeat: input.repeat },
    version: (before?.version ?? 0) + 1,
    status: before?.status ?? 'draft',
    held: false,
    occurredOn: dateOf(form, content.answers),
    protocolVersion: version,
    ...{ content, found: findings, hardFindings: own.hard, softFindings: own.soft, pendingAnswers: pendingIn(content) },
    ...{
      createdAt: before?.createdAt ?? new Date(),
      savedAt: new Date(),
      savedBy: actor.personId,
      savedByName: actor.displayName,
    },
  };
  hand.entries = inOrder([...hand.entries.filter(({ id }) => id !== entry.id), entry]);
  return entry;
}

/**
 * Complete when that was asked for and nothing hard stands on the entry. What only other forms keep from being complete is held:
 * it becomes complete as soon as they agree.
 */
function statusOf(intent: SaveEntryInput['intent'], findings: Finding[], { hardFindings }: StoredEntry) {
  if (intent === 'draft' || countsOf(findings).hard > 0) return { status: 'draft', held: false } as const;
  return hardFindings > 0 ? ({ status: 'draft', held: true } as const) : ({ status: 'complete', held: false } as const);
}

function isLeftAsItIs(form: AnyForm, before: StoredEntry, now: StoredEntry): boolean {
  if (!before.content || !now.content) return false;
  return isUnchanged(form, before.content, now.content) && before.status === now.status && before.held === now.held;
}

/** The entry itself is written as a whole; what follows concerns the others. */
function withoutEntry(consequences: Consequences, entry: StoredEntry): Consequences {
  const others = (entries: StoredEntry[]) => entries.filter((one) => one !== entry);
  return { ...consequences, derived: others(consequences.derived), restated: others(consequences.restated) };
}

type Told = Pick<Saved, 'findings' | 'standing' | 'cleared'>;

const saved = (head: Head, entry: StoredEntry, told: Told): SaveOutcome => ({
  ok: true,
  entryId: head.id,
  version: head.version,
  status: head.status,
  held: entry.held,
  savedAt: head.savedAt.toISOString(),
  content: entry.content as EntryContent, // it has just been put there
  ...told,
});
