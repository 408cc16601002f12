import 'server-only';
import type { PlannedEvent } from '@/lib/crf/schedule';
import { type State, stateOf } from '@/lib/crf/status';
import { formByCode } from '@/study/forms';
import { anyTime } from '@/study/schedule';
import { mayRepeat } from './entry-place';
import { byPlace, type EntryHead, placeOf, unplanned } from './next-steps';

/** One form of one event: what was saved of it, or what the calendar says while nothing is. */
export interface Cell {
  form: string;
  entries: SavedEntry[];
  /** The state while nothing is saved. */
  state: State;
  /** The number of the next entry, where the form may be filled in again. */
  another: number | null;
}
export interface SavedEntry {
  repeat: number;
  state: State;
  queries: number;
  occurredOn: string | null;
}

/** An event of the calendar with its forms, ready to be shown. */
export interface GridEvent extends Omit<PlannedEvent, 'forms'> {
  cells: Cell[];
}

/** A form that belongs to the child and not to a visit: relapses, death, what was not planned. */
export interface ChildForm extends Cell {
  event: string;
  title: string;
  /** A log has a table of its own. */
  isLog: boolean;
}

/** The calendar with the state of each of its forms today. */
export function gridOf(calendar: PlannedEvent[], entries: readonly EntryHead[], today: string): GridEvent[] {
  const places = byPlace(entries);
  return calendar.map(({ forms, ...event }) => ({
    ...event,
    cells: forms.map((form) => cellOf(event, form, places.get(placeOf(event.code, form)) ?? [], today)),
  }));
}

type EventHead = Omit<PlannedEvent, 'forms'>;

function cellOf(event: EventHead, form: string, entries: EntryHead[], today: string): Cell {
  return {
    form,
    entries: entries
      .map((entry) => ({
        repeat: entry.repeat,
        state: stateOf(entry, event, today),
        queries: entry.openQueries,
        occurredOn: entry.occurredOn,
      }))
      .sort((a, b) => a.repeat - b.repeat),
    state: stateOf(undefined, event, today),
    another: anotherOf(event.code, form, entries),
  };
}

function anotherOf(event: string, code: string, entries: EntryHead[]): number | null {
  const form = formByCode(code);
  if (!form || (entries.length > 0 && !mayRepeat(form, event))) return null;
  return Math.max(0, ...entries.map(({ repeat }) => repeat)) + 1;
}

/** The child's own forms, in the order of the study, each with what was saved of it. */
export function childFormsOf(entries: readonly EntryHead[], today: string): ChildForm[] {
  const places = byPlace(entries);
  return anyTime.forms.flatMap((code) => {
    const form = formByCode(code);
    if (!form) return [];
    const cell = cellOf(unplanned(anyTime.code), code, places.get(placeOf(anyTime.code, code)) ?? [], today);
    return [{ ...cell, event: anyTime.code, title: form.title, isLog: form.log !== undefined }];
  });
}
