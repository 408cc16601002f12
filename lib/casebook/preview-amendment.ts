import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { schema } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { NotFound, Refused } from '@/lib/access/errors';
import { type AmendedPart, amendedParts } from '@/lib/crf/amendment';
import { askedOf } from '@/lib/crf/asked';
import type { Context } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { planEvents } from '@/lib/crf/plan-events';
import { settle } from '@/lib/crf/settle';
import { isEmpty } from '@/lib/crf/value';
import type { ProtocolVersion } from '@/lib/crf/versions';
import { isDate } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { formByCode, forms } from '@/study/forms';
import { findEvent, schedule } from '@/study/schedule';
import { protocolVersions } from '@/study/study';
import { type CasebookInHand, contextOf, factsOf, takeInHand } from './casebook-in-hand';
import { type FoundParticipant, findParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

const { participant, site } = schema;

export const previewInput = z.object({
  version: z.string().max(20),
  site: z.string().max(10),
  from: z.string().refine(isDate, 'Give the day of approval as a date.'),
});

/** What an amendment would do at a site, if it held there from a day on. */
export interface AmendmentPreview {
  parts: AmendedPart[];
  /** Children looked at, and those for whom something would be different. */
  looked: number;
  touched: TouchedChild[];
  counts: Record<Difference['kind'], number>;
}
export interface TouchedChild {
  label: string;
  differences: Difference[];
}
export interface Difference {
  kind: 'question' | 'value' | 'finding' | 'event';
  /** The form or event it is about: "Follow-up, month 12 · Follow-up & survival status". */
  place: string;
  href: string | null;
  says: string;
}

/** A version of the protocol with what it changed, in words. Throws NotFound for one that the study does not have. */
export function loadAmendment(
  actor: Actor,
  version: string,
): { title: string; parts: (AmendedPart & { title: string })[] } {
  assertMay(actor, 'read casebook');
  const found = protocolVersions.find((known) => known.version === version);
  if (!found) throw new NotFound('There is no such version.');
  const parts = amendedParts(version, forms, schedule.events);
  const titleOf = ({ form }: AmendedPart) => (form === null ? 'Calendar' : (formByCode(form)?.title ?? form));
  return { title: found.title, parts: parts.map((part) => ({ ...part, title: titleOf(part) })) };
}

/** Children read at a time: a preview never holds a whole site in memory. */
const atOnce = 25;
/** So many children are listed; all are counted. */
const mostListed = 200;

/**
 * Looks at every child of a site as if the version held from that day on: which questions would come up or go, which values would be
 * doubted or no longer be, which findings would appear or vanish, which events would move. Nothing is written. Entries that are saved
 * keep their version until a person saves them again: what is told of them is what would then happen.
 * Throws NotFound for a site or version that is not there, NotAllowed for a site the actor may not read.
 */
export async function previewAmendment(
  actor: Actor,
  { version, site: code, from }: z.output<typeof previewInput>,
): Promise<AmendmentPreview> {
  assertMay(actor, 'read casebook');
  if (!protocolVersions.some((known) => known.version === version)) throw new NotFound('There is no such version.');
  const parts = amendedParts(version, forms, schedule.events);
  const preview: AmendmentPreview = {
    parts,
    looked: 0,
    touched: [],
    counts: { question: 0, value: 0, finding: 0, event: 0 },
  };
  const siteId = await readAs(actor, async (tx) => {
    const [found] = await tx.select({ id: site.id }).from(site).where(eq(site.code, code));
    if (!found) throw new NotFound('There is no such site.');
    return found.id;
  });
  assertMay(actor, 'read casebook', siteId);
  const touchedForms = [...new Set(parts.flatMap(({ form }) => form ?? []))];
  for (let after: string | null = ''; after !== null; ) {
    after = await readAs(actor, async (tx) => {
      const children = await tx
        .select({ reference: participant.screeningNumber })
        .from(participant)
        .where(and(eq(participant.siteId, siteId), gt(participant.screeningNumber, after ?? '')))
        .orderBy(asc(participant.screeningNumber))
        .limit(atOnce);
      for (const { reference } of children) {
        const child = await findParticipant(tx, reference);
        const reads = touchedForms.flatMap((form) => formByCode(form)?.reads ?? []);
        const hand = await takeInHand(tx, child, [...touchedForms, ...reads, ...scheduleNeeds]);
        add(preview, child, differencesOf(hand, { version, from }, touchedForms));
      }
      return children.length < atOnce ? null : (children.at(-1)?.reference ?? null);
    });
  }
  return preview;
}

/** Forms whose answers the calendar asks for. */
const scheduleNeeds = ['CYC', 'IL2', 'LAK', 'METS', 'SXP', 'SXM', 'ICF', 'FU', 'EOT'];

function add(preview: AmendmentPreview, child: FoundParticipant, differences: Difference[]): void {
  preview.looked += 1;
  for (const { kind } of differences) preview.counts[kind] += 1;
  if (differences.length === 0 || preview.touched.length >= mostListed) return;
  preview.touched.push({ label: child.number ?? child.screeningNumber, differences });
}

interface Amendment {
  version: string;
  from: string;
}

/** The differences for one child; pure, over the casebook in hand. */
export function differencesOf(
  hand: CasebookInHand,
  amendment: Amendment,
  touchedForms: readonly string[],
): Difference[] {
  const versions = withVersion(hand.versions, amendment);
  const entries = hand.entries.filter(({ form, occurredOn, protocolVersion }) => {
    return touchedForms.includes(form) && (occurredOn ?? '') >= amendment.from && protocolVersion !== amendment.version;
  });
  return [
    ...entries.flatMap((entry) => differencesOfEntry(hand, entry, amendment.version, versions)),
    ...differencesOfCalendar(hand, versions),
  ];
}

function withVersion(versions: readonly ProtocolVersion[], { version, from }: Amendment): ProtocolVersion[] {
  return versions.map((known) => (known.version === version ? { version, from } : known));
}

function differencesOfEntry(
  hand: CasebookInHand,
  entry: StoredEntry,
  version: string,
  versions: readonly ProtocolVersion[],
): Difference[] {
  const form = formByCode(entry.form);
  if (!form || !entry.content) return [];
  const before = contextOf(form, entry, hand);
  const after: Context = { ...before, versions, version };
  const place = placeOf(form, entry, hand.child);
  return [...questionsBetween(form, entry, before, after), ...findingsBetween(form, entry, before, after)].map(
    (difference) => ({ ...difference, ...place }),
  );
}

type Bare = Pick<Difference, 'kind' | 'says'>;

function questionsBetween(form: AnyForm, { content }: StoredEntry, before: Context, after: Context): Bare[] {
  if (!content) return [];
  const [was, is] = [askedOf(form, content, before), askedOf(form, content, after)];
  return Object.entries(form.fields).flatMap(([key, field]): Bare[] => {
    const [asked, willBe] = [was.fields[key] === true, is.fields[key] === true];
    if (asked === willBe) return [];
    if (willBe) return [{ kind: 'question', says: `“${field.label}” would be asked, and is not answered.` }];
    const value = content.answers[key] ?? null;
    if (isEmpty(value)) return [{ kind: 'question', says: `“${field.label}” would no longer be asked.` }];
    return [{ kind: 'value', says: `“${field.label}” (${inWords(field, value)}) would no longer be asked; it stays.` }];
  });
}

function findingsBetween(form: AnyForm, { content }: StoredEntry, before: Context, after: Context): Bare[] {
  if (!content) return [];
  const tell = (context: Context) => findingsOf(form, settle(form, content, context).content, context);
  const [was, is] = [tell(before), tell(after)];
  const isIn = (list: typeof was, { id, field, says }: (typeof was)[number]) =>
    list.some((other) => other.id === id && other.field === field && other.says === says);
  const appear = is.filter((one) => !isIn(was, one) && one.id !== 'REQUIRED');
  const vanish = was.filter((one) => !isIn(is, one) && one.id !== 'REQUIRED');
  return [
    ...appear.map(({ says }): Bare => ({ kind: 'finding', says: `New: ${says}` })),
    ...vanish.map(({ says }): Bare => ({ kind: 'finding', says: `No longer: ${says}` })),
  ];
}

function differencesOfCalendar(hand: CasebookInHand, versions: readonly ProtocolVersion[]): Difference[] {
  const before = planEvents(schedule, factsOf(hand), hand.today);
  const after = planEvents(schedule, { ...factsOf(hand), versions }, hand.today);
  return after.flatMap((event, index): Difference[] => {
    const old = before[index];
    if (!old || (old.plannedDate === event.plannedDate && old.windowEnd === event.windowEnd)) return [];
    const says = `planned ${dayOr(event.plannedDate)} instead of ${dayOr(old.plannedDate)}; window ${dayOr(event.windowStart)} to ${dayOr(event.windowEnd)}.`;
    return [{ kind: 'event', place: event.label, href: null, says }];
  });
}

const dayOr = (day: string | null) => (day === null ? 'no day' : shortDate(day));

function placeOf(form: AnyForm, { event, repeat }: StoredEntry, child: FoundParticipant) {
  const label = child.number ?? child.screeningNumber;
  const times = repeat > 1 ? ` ${repeat}` : '';
  return {
    place: `${findEvent(event)?.label ?? event} · ${form.title}${times}`,
    href: `/participants/${label}/${event}/${form.code}/${repeat}`,
  };
}

/** For the button: an approval lies in the past or today. */
export function assertNotFuture(from: string, today: string): void {
  if (from > today)
    throw new Refused('The day of approval lies in the future. Record it when the committee has approved.');
}
