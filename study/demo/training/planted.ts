import { formByCode } from '../../forms';
import type { GrownEntry } from '../grown-entry';
import { nameOf, type Plant, placesOf, type RowError } from './plant';

/** The entries with the errors typed into them. What carries a hard finding is a draft. */
export function planted(entries: readonly GrownEntry[], plants: readonly Plant[]): GrownEntry[] {
  const found = new Set(plants.flatMap(placesOf));
  return plants
    .reduce(withError, [...entries])
    .map((entry) => (found.has(nameOf(entry)) ? { ...entry, intent: 'draft' as const } : entry));
}

function withError(entries: GrownEntry[], plant: Plant): GrownEntry[] {
  const place = plant.typedAt ?? plant.at;
  const index = entries.findLastIndex((entry) => nameOf(entry) === place);
  const entry = entries[index];
  if (!entry) throw new Error(`${plant.check} is planted on ${place}, which is not in the casebook.`);
  return entries.with(index, mistyped(entry, plant));
}

function mistyped(entry: GrownEntry, { set = {}, rows = [] }: Plant): GrownEntry {
  assertFields(entry, Object.keys(set));
  const texts = { ...entry.typed.texts, ...set };
  return rows.reduce(withRowError, { ...entry, typed: { ...entry.typed, texts } });
}

function withRowError(entry: GrownEntry, { group, row, set }: RowError): GrownEntry {
  const rows = entry.typed.groups[group] ?? [];
  const right = rows[row - 1];
  if (!right) throw new Error(`${nameOf(entry)} has no row ${row} of ${group}.`);
  assertFields(entry, Object.keys(set), group);
  const wrong = { ...right, texts: { ...right.texts, ...set } };
  return { ...entry, typed: { ...entry.typed, groups: { ...entry.typed.groups, [group]: rows.with(row - 1, wrong) } } };
}

function assertFields({ form }: GrownEntry, keys: readonly string[], group?: string): void {
  const part = group === undefined ? formByCode(form) : formByCode(form)?.groups[group];
  for (const key of keys) if (!part?.fields[key]) throw new Error(`${form} has no field ${key}.`);
}
