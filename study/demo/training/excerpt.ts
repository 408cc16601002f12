import { formByCode } from '../../forms';
import type { GrownChild } from '../grow-child';
import type { GrownEntry, Place } from '../grown-entry';
import { nameOf } from './plant';

/** Which part of a grown casebook is kept: practice needs no whole one. */
export interface Part {
  /** The last day that is kept. Later entries are not, nor those that have no date; a form that is never dated goes with its event. */
  until?: string;
  /** Codes of the forms that are left out. */
  without?: readonly string[];
}

/** The casebook with the entries of a part alone. Logs are numbered anew, and what links to an entry that is left out goes too. */
export function excerptOf(grown: GrownChild, { until, without = [] }: Part): GrownChild {
  const { child, screening } = grown;
  const begun = new Set(grown.casebook.filter((entry) => isUntil(entry, until)).map(({ event }) => event));
  const isKept = (entry: GrownEntry) =>
    !without.includes(entry.form) && (isDated(entry) ? isUntil(entry, until) : begun.has(entry.event));
  const kept = withoutLooseEnds(screening, grown.casebook.filter(isKept));
  return { child, screening, casebook: renumbered(kept) };
}

const isDated = ({ form }: GrownEntry) => formByCode(form)?.datedBy !== undefined;

function isUntil({ form, typed }: GrownEntry, until: string | undefined): boolean {
  if (until === undefined) return true;
  const on = typed.texts[formByCode(form)?.datedBy ?? ''];
  return typeof on === 'string' && on.slice(0, 10) <= until;
}

function withoutLooseEnds(screening: readonly GrownEntry[], entries: GrownEntry[]): GrownEntry[] {
  const there = new Set([...screening, ...entries].map(nameOf));
  const kept = entries.filter(({ references }) => Object.values(references).every((place) => there.has(nameOf(place))));
  return kept.length === entries.length ? kept : withoutLooseEnds(screening, kept);
}

/** Entries of a form at an event are counted from 1, without gaps; links follow. */
function renumbered(entries: readonly GrownEntry[]): GrownEntry[] {
  const places = entries.map(({ event, form, repeat }) => ({ event, form, repeat }));
  const rank = (place: Place): Place => {
    const { event, form, repeat } = place;
    const before = places.filter((one) => one.event === event && one.form === form && one.repeat < repeat);
    return { event, form, repeat: new Set(before.map((one) => one.repeat)).size + 1 };
  };
  return entries.map((entry) => {
    const references = Object.entries(entry.references).map(([field, place]) => [field, rank(place)]);
    return { ...entry, ...rank(entry), references: Object.fromEntries(references) };
  });
}
