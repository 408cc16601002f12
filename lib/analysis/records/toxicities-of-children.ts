import 'server-only';
import { addDays } from '@/lib/dates/calendar';
import type { ChildSince, ToxicityRecord } from '@/study/analyses/records/toxicity';
import { possibleOrMore } from '@/study/codelists/adverse-events';
import { settings } from '@/study/settings';
import { numberIn, rowMark, textIn, unpackRows } from './packed-rows';

/** What the query packs of a child. */
export interface PackedChild {
  child: string;
  /** The day and the facts of each. */
  events: string;
  /** The day and the kind of each. */
  treatments: string | null;
}

type Event = Omit<ToxicityRecord, 'after' | 'children'>;

/** Events alike but for the treatment that they followed. */
interface Alike {
  event: Event;
  byTreatment: Map<string | null, ChildSince[]>;
}

/** Puts the events that are alike in one record, each with the treatment it followed. */
export function collectToxicities(rows: readonly PackedChild[]): ToxicityRecord[] {
  const alike = new Map<string, Alike>();
  for (const { child, events, treatments } of rows) {
    // Each begins with its day, then its kind: in the order of their letters they are in order of time.
    const begun = treatments?.split(rowMark).sort() ?? [];
    for (const [day, facts = ''] of unpackRows(events)) {
      const found = alike.get(facts) ?? { event: eventOf(facts), byTreatment: new Map() };
      alike.set(facts, found);
      const from = textIn(day);
      addFirst(found.byTreatment, treatmentBefore(from, begun), { child, from });
    }
  }
  return [...alike.values()].flatMap(recordsOf);
}

function recordsOf({ event, byTreatment }: Alike): ToxicityRecord[] {
  return Array.from(byTreatment, ([after, children]) => ({ ...event, after, children }));
}

/** The kind of the last treatment begun by a day, unless that is too long ago; null without a day. */
function treatmentBefore(day: string | null, begun: readonly string[]): string | null {
  if (day === null) return null;
  const last = begun.findLast((treatment) => treatment.slice(0, day.length) <= day);
  if (last === undefined || day > lastDayAfter(last.slice(0, day.length))) return 'OUTSIDE';
  return last.slice(day.length + 1);
}

const lastDays = new Map<string, string>();

/** Remembered: many treatments of a study begin on the same day. */
function lastDayAfter(began: string): string {
  const found = lastDays.get(began) ?? addDays(began, settings.toxicityDays);
  lastDays.set(began, found);
  return found;
}

const possible: readonly (string | null)[] = possibleOrMore;

/** The facts of an event as the query writes them. */
function eventOf(facts: string): Event {
  const [isNone, term, grade, version, chemotherapy, il2, lak, surgery, drugs] = facts.split('|').map(textIn);
  const relations = { CHEMOTHERAPY: chemotherapy, IL2: il2, LAK: lak, SURGERY: surgery };
  const related = Object.entries(relations).flatMap(([to, relation]) =>
    possible.includes(relation ?? null) ? [to] : [],
  );
  const isUnknown = Object.values(relations).includes(null);
  return {
    isNone: isNone === 'true',
    term: term ?? null,
    grade: numberIn(grade ?? ''),
    version: version ?? null,
    attributedTo: [...new Set([...related, ...(drugs?.split(' ') ?? []), ...(isUnknown ? ['UNKNOWN'] : [])])],
  };
}

/** Children come one after the other: who is in the list already is its last. */
function addFirst(byTreatment: Alike['byTreatment'], after: string | null, event: ChildSince): void {
  const children = byTreatment.get(after) ?? [];
  byTreatment.set(after, children);
  const last = children.at(-1);
  if (last?.child !== event.child) children.push(event);
  else if (event.from !== null && (last.from === null || event.from < last.from)) last.from = event.from;
}
