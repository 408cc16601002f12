import { type CasebookInHand, casebookOf, contextOf } from '@/lib/casebook/casebook-in-hand';
import { consequencesOf, standingOn } from '@/lib/casebook/consequences';
import type { NewProposal } from '@/lib/casebook/proposals';
import { inOrder, type StoredEntry } from '@/lib/casebook/stored-entries';
import { versionsAt } from '@/lib/casebook/surroundings';
import { readTyped } from '@/lib/crf/content';
import type { EntryContent } from '@/lib/crf/context';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import type { PlannedEvent } from '@/lib/crf/schedule';
import { type Cleared, settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { dateOf, inItsVersion } from '@/lib/crf/versions';
import type { GrownChild } from '@/study/demo/grow-child';
import type { GrownEntry, Place } from '@/study/demo/grown-entry';
import { demoLaboratoryList, demoReferenceRanges } from '@/study/demo/laboratories';
import { forms } from '@/study/forms';
import { plannedSite } from '@/study/sites';
import { plannedApprovals } from '@/study/study';

/** A grown entry as the application would keep it: its content, what was emptied when it was saved or later, and every finding on it. */
export interface SettledEntry {
  id: string;
  place: string;
  form: string;
  content: EntryContent;
  cleared: Cleared[];
  /** Of the form alone, and of the checks over the whole casebook. */
  findings: Finding[];
}

const placeOf = ({ event, form, repeat }: Place | StoredEntry) => `${event}/${form}/${repeat}`;

/** A grown casebook as the application would keep it. */
export interface Simulated {
  entries: SettledEntry[];
  /** The deviations that the study proposes. */
  proposals: readonly NewProposal[];
  /** The calendar of the child on that day. */
  calendar: readonly PlannedEvent[];
}

/**
 * Enters a grown child into a casebook in memory, in order, and judges every entry by the whole of it at the end: by the very functions
 * that a save and the daily run use, without a database.
 */
export function simulate(child: GrownChild, today: string): Simulated {
  const hand = emptyHand(child, today);
  const lost = new Map<string, Cleared[]>();
  for (const [number, entry] of [...child.screening, ...child.casebook].entries()) {
    lost.set(placeOf(entry), put(hand, entry, number));
  }
  const consequences = consequencesOf(hand, 'every day');
  const entries = hand.entries.map((entry) => {
    const form = formOf(entry);
    const context = contextOf(form, entry, hand);
    const { content, cleared } = settle(form, entry.content as EntryContent, context); // put there below
    const findings = [...findingsOf(form, content, context), ...standingOn(hand, entry.id, consequences)];
    const place = placeOf(entry);
    return {
      id: entry.id,
      place,
      form: entry.form,
      content,
      cleared: [...(lost.get(place) ?? []), ...cleared],
      findings,
    };
  });
  return { entries, proposals: consequences.proposals.proposed, calendar: casebookOf(hand).calendar() };
}

/** The entries of a grown casebook with every finding on them. */
export const enter = (child: GrownChild, today: string): SettledEntry[] => simulate(child, today).entries;

function emptyHand({ child }: GrownChild, today: string): CasebookInHand {
  const { site, number, sex, ageAtDiagnosis, diagnosedOn } = child;
  const approvals = approvalsAt(site);
  return {
    child: {
      ...{ id: idOf(0, 'c'), siteId: idOf(0, 'd'), number, screeningNumber: `${site}-S001`, status: 'on treatment' },
      ...{ enrolledOn: diagnosedOn, sex, ageAtDiagnosis, siteCode: site, siteName: site, siteClosedAt: null },
      timeZone: plannedSite(site)?.timeZone ?? 'Europe/Rome',
    },
    today,
    entries: [],
    versions: versionsAt(approvals),
    lists: { approvals, ...siteLists(site) },
    ...{ confirmations: [], findings: [], proposals: [], queries: [], locks: [], lookalikes: [], pendingSince: [] },
  };
}

function approvalsAt(site: string): Answers[] {
  return plannedApprovals()
    .filter((approval) => approval.site === site)
    .map(({ document, version, approvedOn }) => ({ document, version, from: approvedOn }));
}

/** The lists that the demo study gives this site. */
function siteLists(site: string): Record<string, Answers[]> {
  return { laboratories: demoLaboratoryList(site), reference_ranges: demoReferenceRanges(site) };
}

/** Puts an entry into the casebook as a save does; returns what was emptied because it was not asked. */
function put(hand: CasebookInHand, grown: GrownEntry, number: number): Cleared[] {
  const form: AnyForm = forms[grown.form];
  const before = hand.entries.find((entry) => placeOf(entry) === placeOf(grown));
  const { content, problems } = readTyped(form, linked(grown, hand), hand.today);
  if (problems.length > 0) throw new Error(`${hand.child.number} ${placeOf(grown)}: ${problems[0]?.says}`);
  const context = inItsVersion(form, content.answers, contextOf(form, grown, hand));
  const { content: settled, cleared } = settle(form, content, context);
  const entry: StoredEntry = {
    id: before?.id ?? idOf(number),
    ...{ event: grown.event, form: grown.form, repeat: grown.repeat, status: 'complete', held: false, version: 1 },
    occurredOn: dateOf(form, settled.answers),
    protocolVersion: context.version ?? null,
    ...{ content: settled, hardFindings: 0, softFindings: 0, pendingAnswers: 0 },
    ...{ createdAt: new Date(0), savedAt: new Date(0), savedBy: '', savedByName: '' },
  };
  hand.entries = inOrder([...hand.entries.filter((one) => one !== before), entry]);
  return cleared;
}

/** Keys look like those of the database, because that is what a reference must look like. */
const idOf = (number: number, kind = '8') => `00000000-0000-7000-${kind}000-${String(number).padStart(12, '0')}`;

const formOf = ({ form }: StoredEntry): AnyForm => forms[form as keyof typeof forms]; // the code of an entry just put

function linked({ typed, references }: GrownEntry, hand: CasebookInHand): GrownEntry['typed'] {
  const ids = Object.entries(references).map(([field, place]) => {
    const found = hand.entries.find((entry) => placeOf(entry) === placeOf(place));
    if (!found) throw new Error(`${placeOf(place)} is linked before it is entered.`);
    return [field, found.id];
  });
  return { ...typed, texts: { ...typed.texts, ...Object.fromEntries(ids) } };
}
