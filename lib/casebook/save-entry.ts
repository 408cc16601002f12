import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { validate as isUuid, v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotAllowed, Refused } from '@/lib/access/errors';
import type { Outcome } from '@/lib/access/outcome';
import { type Problem as NotStorable, readTyped } from '@/lib/crf/content';
import type { EntryContent, EntryStatus } from '@/lib/crf/context';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { type Cleared, settle } from '@/lib/crf/settle';
import { asText } from '@/lib/crf/value';
import { findEvent } from '@/study/schedule';
import { changedLabels, isUnchanged } from './changes';
import { closedBecause } from './closed-because';
import { contextOf } from './entry-context';
import { reasonInWords, type SaveEntryInput } from './entry-input';
import { formAt } from './entry-place';
import { type FoundParticipant, findParticipant } from './find-participant';
import { once } from './once';
import { strayReferences } from './references';
import { refreshDependents } from './refresh-dependents';
import { refreshParticipant } from './refresh-participant';
import { type StoredEntry, storedEntries } from './stored-entries';
import { writeContent } from './write-entry';

const { entry } = schema;
const headColumns = { id: entry.id, version: entry.version, status: entry.status, savedAt: entry.savedAt };

export interface Saved {
  entryId: string;
  version: number;
  /** `draft` although `complete` was asked for means: saved, and the hard findings say what is still in the way. */
  status: EntryStatus;
  savedAt: string;
  content: EntryContent;
  findings: Finding[];
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
      theirs: EntryContent;
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
  return once(actor, input, reasonInWords(input.reason) ?? 'First entry', (tx) => save(tx, actor, input));
}

async function save(tx: Transaction, actor: Actor, input: SaveEntryInput): Promise<SaveOutcome> {
  const form = formAt(input);
  const child = await findParticipant(tx, input.participant, { lock: true });
  assertMay(actor, 'enter data', child.siteId);
  const closed = closedBecause(child, input.event);
  if (closed) throw new Refused(closed);
  const entries = await storedEntries(tx, child.id, [form.code, ...(form.reads ?? [])]);
  const before = entries.find((e) => e.event === input.event && e.form === input.form && e.repeat === input.repeat);
  if ((before?.version ?? 0) !== input.version) return conflict(before);
  refuseSecondOf(form, before, entries);

  const context = contextOf(form, input, child, entries);
  const { content: typed, problems } = readTyped(form, input.typed, context.today);
  const unusable = [...problems, ...(await strayReferences(tx, form, child.id, typed))];
  if (unusable.length > 0) return notStorable(unusable);
  const { content, cleared } = settle(form, withOwnRowIds(typed, before), context);
  const findings = findingsOf(form, content, context);
  const status = input.intent === 'complete' && !findings.some((f) => f.severity === 'hard') ? 'complete' : 'draft';

  if (before?.content && isUnchanged(form, before.content, content) && before.status === status) {
    return saved(before, content, findings, cleared);
  }
  const changed = before?.content ? changedLabels(form, before.content, content) : [];
  if (changed.length > 0 && reasonInWords(input.reason) === null) return reasonNeeded(changed);

  const head = await writeHead(tx, actor, child, input, before, { form, content, findings, status });
  await writeContent(tx, form, { entryId: head.id, participantId: child.id, siteId: child.siteId }, content);
  const changedForms = await refreshDependents(tx, form, child);
  await refreshParticipant(tx, changedForms, child);
  return saved(head, content, findings, cleared);
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

function conflict(before: StoredEntry | undefined): SaveOutcome {
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
      theirs: before.content,
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
  problem: { kind: 'reason needed', says: 'Say why you change what was saved before.', fields },
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
  status: EntryStatus;
}

async function writeHead(
  tx: Transaction,
  actor: Actor,
  child: FoundParticipant,
  input: SaveEntryInput,
  before: StoredEntry | undefined,
  { form, content, findings, status }: Judged,
) {
  const changing = {
    status,
    version: (before?.version ?? 0) + 1,
    occurredOn: form.datedBy ? (asText(content.answers[form.datedBy])?.slice(0, 10) ?? null) : null,
    hardFindings: findings.filter((f) => f.severity === 'hard').length,
    softFindings: findings.filter((f) => f.severity === 'soft').length,
    savedBy: actor.personId,
  };
  if (before) {
    const [head] = await tx
      .update(entry)
      .set({ ...changing, savedAt: sql`now()` })
      .where(eq(entry.id, before.id))
      .returning(headColumns);
    return written(head);
  }
  const id = newId();
  const place = { eventCode: input.event, formCode: input.form, repeat: input.repeat };
  const owner = { id, participantId: child.id, siteId: child.siteId, createdBy: actor.personId };
  const [head] = await tx
    .insert(entry)
    .values({ ...owner, ...place, ...changing })
    .returning(headColumns);
  return written(head);
}

/** Row-level security lets an update of what may not be written pass over no row at all; that must not look like success. */
function written(head: Head | undefined): Head {
  if (!head) throw new NotAllowed('Your role does not allow entering data at this site.');
  return head;
}

type Head = Pick<StoredEntry, 'id' | 'version' | 'status' | 'savedAt'>;

const saved = (head: Head, content: EntryContent, findings: Finding[], cleared: Cleared[]): SaveOutcome => ({
  ok: true,
  entryId: head.id,
  version: head.version,
  status: head.status,
  savedAt: head.savedAt.toISOString(),
  content,
  findings,
  cleared,
});
