import 'server-only';
import type { Casebook } from '@/lib/crf/casebook-checks';
import type { EntryContent, EntryStatus } from '@/lib/crf/context';
import type { Fields } from '@/lib/crf/fields';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { isLocked, lockOn } from '@/lib/locks/locks';
import { type QueryChanges, queryChanges } from '@/lib/queries/check-queries';
import { casebookChecks, deviationRules } from '@/study/checks';
import { formByCode, forms } from '@/study/forms';
import { landmarkForms } from '@/study/landmarks';
import { allForms, type CasebookInHand, casebookOf, contextOf, landmarksIn, nothingMadeOut } from './casebook-in-hand';
import { isUnchanged } from './changes';
import { type ProposalChanges, proposalsOf } from './proposals';
import type { StoredEntry } from './stored-entries';
import type { StandingFinding } from './surroundings';

/** Forms that derive from one another in turn must come to rest by then; a chain of the study has three links. */
const mostPasses = 8;

/** What follows for the rest of the casebook from what was changed in hand; nothing of it is written yet. */
export interface Consequences {
  /** Codes of the forms with an entry that changed, the causes included. */
  changedForms: ReadonlySet<string>;
  /** Entries whose derived values moved. */
  derived: StoredEntry[];
  /** Findings that are new, and those that no longer hold. */
  appeared: Omit<StandingFinding, 'id'>[];
  vanished: StandingFinding[];
  /** Deviations that are proposed, and proposals that no longer hold. */
  proposals: ProposalChanges;
  /** Entries whose counts or state are others now; they hold them already. */
  restated: StoredEntry[];
  /** What follows for the queries that checks opened. */
  queries: QueryChanges;
}

/** Who asks: a save runs what it can touch; the daily run, everything there is. */
export type Cause = { forms: readonly string[]; landmarksMoved: boolean } | 'every day';

/** The codes of the forms whose answers are needed to tell what follows from a save of this form. */
export function formsConcernedBy(form: AnyForm): Set<string> {
  const isLandmark = (landmarkForms as readonly string[]).includes(form.code);
  if (isLandmark) return new Set(allForms);
  const reached = [form, ...formsReachedFrom(form.code)];
  const codes = new Set(reached.flatMap(({ code, reads = [] }) => [code, ...reads]));
  const moved = new Set(reached.map(({ code }) => code));
  const rules = deviationRules.filter(({ reads }) => reads.some((code) => moved.has(code)));
  for (const { reads } of [...checksReading(moved), ...rules]) for (const code of reads) codes.add(code);
  return codes;
}

/**
 * Derives again what other entries derive from what changed, until nothing moves, runs the checks over the casebook that read a form
 * that changed, and counts the findings anew. The casebook in hand is changed; only derived values, counts and states are, never
 * what people typed, and the version that guards against a second editor stays.
 */
export function consequencesOf(hand: CasebookInHand, cause: Cause): Consequences {
  const before = new Map(hand.entries.map((entry) => [entry.id, stateOf(entry)]));
  const { changedForms, derived } = deriveAgain(hand, cause);
  const touched = cause === 'every day' ? null : changedForms;
  const casebook = casebookOf(hand);
  const { appeared, vanished } = judge(hand, casebook, touched);
  recount(hand, { appeared, vanished });
  const restated = hand.entries.filter((entry) => before.get(entry.id) !== stateOf(entry));
  const proposals = proposalsOf(hand, casebook, touched);
  const found = { changedForms, derived, appeared, vanished, proposals, restated };
  return { ...found, queries: queriesAfter(hand, found) };
}

/** What follows for the queries; told again once the state of the saved entry is known, since a draft opens none. */
export function queriesAfter(
  hand: CasebookInHand,
  consequences: Pick<Consequences, 'appeared' | 'vanished'>,
): QueryChanges {
  return queryChanges(hand.entries, (id) => standingOn(hand, id, consequences), hand.queries);
}

/** The open findings on an entry after the consequences, as a person sees them. */
export function standingOn(
  hand: CasebookInHand,
  entryId: string,
  consequences?: Pick<Consequences, 'appeared' | 'vanished'>,
): Finding[] {
  const gone = new Set(consequences?.vanished.map(({ id }) => id));
  const open = [...hand.findings.filter(({ id }) => !gone.has(id)), ...(consequences?.appeared ?? [])];
  return open.filter((finding) => finding.entryId === entryId).map(asFinding);
}

function asFinding({ checkId, severity, field, groupKey, rowId, says }: Omit<StandingFinding, 'id'>): Finding {
  return {
    id: checkId,
    severity,
    field,
    says,
    ...(groupKey !== null && { group: groupKey }),
    ...(rowId !== null && { rowId }),
  };
}

const stateOf = ({ hardFindings, softFindings, status, held }: StoredEntry) =>
  `${hardFindings} ${softFindings} ${status} ${held}`;

function deriveAgain(hand: CasebookInHand, cause: Cause): Pick<Consequences, 'changedForms' | 'derived'> {
  const all = cause === 'every day' || cause.landmarksMoved;
  const changed = new Set(cause === 'every day' ? allForms : cause.forms);
  const derived = new Set<StoredEntry>();
  let moved = new Set(all ? allForms : changed);
  for (let pass = 0; moved.size > 0; pass++) {
    if (pass === mostPasses) throw new Error(`Derived values do not come to rest: ${[...moved]}.`);
    const now = derivePass(hand, moved, pass === 0 && all);
    for (const entry of now) derived.add(entry);
    moved = new Set(now.map(({ form }) => form));
    for (const code of moved) changed.add(code);
  }
  return { changedForms: changed, derived: [...derived] };
}

/** One look at every entry that reads a form that moved; returns those that moved now. */
function derivePass(hand: CasebookInHand, moved: ReadonlySet<string>, everyEntry: boolean): StoredEntry[] {
  const movedNow: StoredEntry[] = [];
  let known = nothingMadeOut();
  for (const entry of hand.entries) {
    const form = formByCode(entry.form);
    // What is locked is final: nothing in it moves, whatever it was derived from.
    if (isLocked(hand.locks, { event: entry.event, entryId: entry.id })) continue;
    if (!entry.content || !form || !(everyEntry || form.reads?.some((code) => moved.has(code)))) continue;
    const context = contextOf(form, entry, hand, known);
    const content = withDerived(form, entry.content, settle(form, entry.content, context).content);
    const isMoved = !isUnchanged(form, entry.content, content);
    entry.content = content;
    entry.found = findingsOf(form, content, context);
    if (!isMoved) continue;
    movedNow.push(entry);
    known = nothingMadeOut();
  }
  return movedNow;
}

function withDerived(form: AnyForm, content: EntryContent, settled: EntryContent): EntryContent {
  const groups = Object.entries(form.groups).map(([key, group]) => {
    const rows = (content.groups[key] ?? []).map((row) => {
      const now = settled.groups[key]?.find((r) => r.id === row.id);
      return now ? { ...row, answers: { ...row.answers, ...derivedOnly(group.fields, now.answers) } } : row;
    });
    return [key, rows];
  });
  return {
    ...content,
    answers: { ...content.answers, ...derivedOnly(form.fields, settled.answers) },
    groups: Object.fromEntries(groups),
  };
}

function derivedOnly(fields: Fields, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => fields[key]?.kind === 'derived'));
}

/** The forms that read this one, those that read them, and so on. */
function formsReachedFrom(code: string): AnyForm[] {
  const reached = new Set<string>();
  const follow = (from: string) => {
    for (const form of Object.values<AnyForm>(forms)) {
      if (!form.reads?.includes(from) || reached.has(form.code)) continue;
      reached.add(form.code);
      follow(form.code);
    }
  };
  follow(code);
  return Object.values<AnyForm>(forms).filter((form) => reached.has(form.code));
}

/** The checks that a change of these forms can touch; the daily ones only when all are run. */
function checksReading(codes: ReadonlySet<string> | null) {
  if (codes === null) return casebookChecks;
  return casebookChecks.filter(({ reads, system }) => !system && reads.some((code) => codes.has(code)));
}

function judge(
  hand: CasebookInHand,
  casebook: Casebook,
  changed: ReadonlySet<string> | null,
): Pick<Consequences, 'appeared' | 'vanished'> {
  const checks = checksReading(changed);
  const found = checks.flatMap((check) => {
    return findIn(check, () => check.find(casebook)).map(({ entry, field, group, index, says }) => ({
      entryId: entry,
      checkId: check.id,
      severity: check.severity,
      field,
      groupKey: group ?? null,
      rowId: group === undefined ? null : rowIdOf(hand, entry, group, index ?? 0),
      says: says ?? check.says,
    }));
  });
  const ran = new Set(checks.map(({ id }) => id));
  const known = hand.findings.filter(({ checkId }) => ran.has(checkId));
  return {
    appeared: found.filter((one) => !known.some((other) => isSame(one, other))),
    vanished: known.filter((one) => !found.some((other) => isSame(one, other))),
  };
}

/** A check that throws is rethrown with its id: it never silently does not run. */
function findIn<T>({ id }: { id: string }, find: () => T): T {
  try {
    return find();
  } catch (cause) {
    throw new Error(`Check ${id} could not run: ${String(cause)}`, { cause });
  }
}

function rowIdOf(hand: CasebookInHand, entryId: string, group: string, index: number): string | null {
  return hand.entries.find(({ id }) => id === entryId)?.content?.groups[group]?.[index]?.id ?? null;
}

type Found = Omit<StandingFinding, 'id'>;

function isSame(one: Found, other: Found): boolean {
  return (
    one.checkId === other.checkId &&
    one.entryId === other.entryId &&
    one.field === other.field &&
    one.rowId === other.rowId &&
    one.says === other.says &&
    one.severity === other.severity
  );
}

/** Counts the findings of every entry they concern; an entry that only waited for other forms is complete when they agree. */
function recount(hand: CasebookInHand, { appeared, vanished }: Pick<Consequences, 'appeared' | 'vanished'>): void {
  const gone = new Set(vanished.map(({ id }) => id));
  const standing = [...hand.findings.filter(({ id }) => !gone.has(id)), ...appeared];
  for (const entry of hand.entries) {
    const own = entry.found ? countsOf(entry.found) : ownCountsOf(entry, hand.findings);
    const on = countsOf(standing.filter(({ entryId }) => entryId === entry.id));
    entry.hardFindings = own.hard + on.hard;
    entry.softFindings = own.soft + on.soft;
    // Frozen or locked, it waits: its state is no computed value.
    if (entry.held && lockOn(hand.locks, { event: entry.event, entryId: entry.id }) === null)
      Object.assign(entry, heldState(entry.hardFindings));
  }
}

/** What an entry whose content was not looked at has of its own: all that was counted, less what the checks over the casebook gave. */
function ownCountsOf(entry: StoredEntry, standing: readonly StandingFinding[]): Counts {
  const on = countsOf(standing.filter(({ entryId }) => entryId === entry.id));
  return { hard: entry.hardFindings - on.hard, soft: entry.softFindings - on.soft };
}

function heldState(hardFindings: number): { status: EntryStatus; held: boolean } {
  return hardFindings > 0 ? { status: 'draft', held: true } : { status: 'complete', held: false };
}

export interface Counts {
  hard: number;
  soft: number;
}

/** How many findings stand in the way, and how many are doubts. */
export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const hard = findings.filter(({ severity }) => severity === 'hard').length;
  return { hard, soft: findings.length - hard };
}

/** Whether a change in hand moved what every form may know of the child. */
export function haveLandmarksMoved(before: readonly StoredEntry[], after: readonly StoredEntry[]): boolean {
  return JSON.stringify(landmarksIn(before)) !== JSON.stringify(landmarksIn(after));
}
