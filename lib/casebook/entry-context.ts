import 'server-only';
import type { Context, OtherEntry } from '@/lib/crf/context';
import type { AnyForm } from '@/lib/crf/form';
import { plannedDayOf } from '@/lib/crf/plan-events';
import { todayIn } from '@/lib/dates/clock';
import { findEvent, schedule } from '@/study/schedule';
import type { FoundParticipant } from './find-participant';
import type { StoredEntry } from './stored-entries';

export interface Place {
  event: string;
  form: string;
  repeat: number;
}

/**
 * What an entry may know about the rest of the casebook: today at the site, its event's planned date, and the child's other
 * entries of the forms it reads. Never the entry itself, so that a plan does not follow from its own outcome.
 */
export function contextOf(form: AnyForm, place: Place, child: FoundParticipant, entries: StoredEntry[]): Context {
  const today = todayIn(child.timeZone);
  const others = entries.filter(
    (e) => !(e.event === place.event && e.form === place.form && e.repeat === place.repeat),
  );
  return {
    today,
    participant: { number: child.number, screeningNumber: child.screeningNumber, site: child.siteCode },
    event: {
      code: place.event,
      label: findEvent(place.event)?.label ?? place.event,
      plannedDate: plannedDateOf(place.event, child, entries),
    },
    repeat: place.repeat,
    others: Object.fromEntries((form.reads ?? []).map((code) => [code, othersOf(code, others)])),
  };
}

/** The entries of one form as derivations see them. */
export function othersOf(code: string, entries: StoredEntry[]): OtherEntry[] {
  return entries.flatMap((entry) => {
    if (entry.form !== code || entry.content === null) return [];
    const { answers, groups } = entry.content;
    const rows = Object.entries(groups).map(([key, list]) => [key, list.map((row) => row.answers)]);
    return {
      id: entry.id,
      event: entry.event,
      form: entry.form,
      repeat: entry.repeat,
      status: entry.status,
      answers,
      groups: Object.fromEntries(rows),
    };
  });
}

function plannedDateOf(event: string, child: FoundParticipant, entries: StoredEntry[]): string | null {
  const elsewhere = entries
    .filter((entry) => entry.event !== event)
    .map(({ content, ...head }) => (content ? { ...head, answers: content.answers } : head));
  return plannedDayOf(event, schedule, { entries: elsewhere, enrolledOn: child.enrolledOn });
}
