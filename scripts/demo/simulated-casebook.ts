import { type CasebookInHand, contextOf } from '@/lib/casebook/casebook-in-hand';
import { consequencesOf, standingOn } from '@/lib/casebook/consequences';
import { inOrder, type StoredEntry } from '@/lib/casebook/stored-entries';
import { readTyped } from '@/lib/crf/content';
import type { EntryContent } from '@/lib/crf/context';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { type Cleared, settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { dateOf, inItsVersion } from '@/lib/crf/versions';
import type { GrownChild } from '@/study/demo/grow-child';
import type { GrownEntry, Place } from '@/study/demo/grown-entry';
import { forms } from '@/study/forms';
import { plannedSite } from '@/study/sites';
import { plannedApprovals, protocolVersions } from '@/study/study';

/** A grown entry as the application would keep it: its content, what was emptied, and every finding on it. */
export interface SettledEntry {
  place: string;
  form: string;
  content: EntryContent;
  cleared: Cleared[];
  /** Of the form alone, and of the checks over the whole casebook. */
  findings: Finding[];
}

const placeOf = ({ event, form, repeat }: Place | StoredEntry) => `${event}/${form}/${repeat}`;

/**
 * Enters a grown child into a casebook in memory, in order, and judges every entry by the whole of it at the end: by the very functions
 * that a save runs, without a database.
 */
export function enter(child: GrownChild, today: string): SettledEntry[] {
  const hand = emptyHand(child, today);
  for (const [number, entry] of [...child.screening, ...child.casebook].entries()) put(hand, entry, number);
  const consequences = consequencesOf(hand, 'every day');
  return hand.entries.map((entry) => {
    const form = formOf(entry);
    const context = contextOf(form, entry, hand);
    const { content, cleared } = settle(form, entry.content as EntryContent, context); // put there below
    const findings = [...findingsOf(form, content, context), ...standingOn(hand, entry.id, consequences)];
    return { place: placeOf(entry), form: entry.form, content, cleared, findings };
  });
}

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
    versions: protocolVersions.map(({ version }) => {
      const approval = approvals.find((one) => one.document === 'protocol' && one.version === version);
      return { version, from: approval ? String(approval.from) : null };
    }),
    lists: { approvals, ...siteLists(site) },
    ...{ confirmations: [], findings: [], proposals: [], lookalikes: [], pendingSince: {} },
  };
}

function approvalsAt(site: string): Answers[] {
  return plannedApprovals()
    .filter((approval) => approval.site === site)
    .map(({ document, version, approvedOn }) => ({ document, version, from: approvedOn }));
}

/** The lists that the demo study gives this site. */
function siteLists(_site: string): Record<string, Answers[]> {
  return { laboratories: [], reference_ranges: [] };
}

function put(hand: CasebookInHand, grown: GrownEntry, number: number): void {
  const form: AnyForm = forms[grown.form];
  const before = hand.entries.find((entry) => placeOf(entry) === placeOf(grown));
  const { content, problems } = readTyped(form, linked(grown, hand), hand.today);
  if (problems.length > 0) throw new Error(`${hand.child.number} ${placeOf(grown)}: ${problems[0]?.says}`);
  const context = inItsVersion(form, content.answers, contextOf(form, grown, hand));
  const settled = settle(form, content, context).content;
  const entry: StoredEntry = {
    id: before?.id ?? idOf(number),
    ...{ event: grown.event, form: grown.form, repeat: grown.repeat, status: 'complete', held: false, version: 1 },
    occurredOn: dateOf(form, settled.answers),
    protocolVersion: context.version ?? null,
    ...{ content: settled, hardFindings: 0, softFindings: 0 },
    ...{ createdAt: new Date(0), savedAt: new Date(0), savedBy: '', savedByName: '' },
  };
  hand.entries = inOrder([...hand.entries.filter((one) => one !== before), entry]);
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
