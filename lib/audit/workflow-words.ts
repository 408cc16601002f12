import 'server-only';
import type { AnyForm } from '@/lib/crf/form';
import { placeOfPath } from '@/lib/crf/paths';
import { levelInWords } from '@/lib/locks/locks';
import { actDone } from '@/lib/queries/query-states';
import { deviationCategories } from '@/study/codelists/deviations';
import { forms } from '@/study/forms';
import { auditedTables } from './table-words';

/** Columns of the review that name fields: verified, changed since, fallen. */
const mapsOfFields = new Set(['fields', 'changed', 'fallen_fields']);

/** Whether the column names fields, and what is told of it is which of them came and went. */
export const namesFields = (column: string): boolean => mapsOfFields.has(column);

const mostNamed = 8;

/** Codes of the review's own tables, by table and column. */
const codes: Record<string, Record<string, string>> = {
  'query.rank': {
    0: 'First: it stands in the way of the analysis',
    1: 'Second: it is about a form that the analysis reads',
    2: 'Third: everything else',
  },
  'query_message.act': actDone,
  'verification.kind': { source: 'Comparison with the source', medical: 'Medical review' },
  'verification_plan.others': { critical: 'The critical fields', nothing: 'Nothing' },
  'signature.scope': { entry: 'A form', event: 'The forms of an event', casebook: 'The whole casebook' },
  'record_lock.kind': { freeze: 'Freeze', lock: 'Lock' },
  'record_lock.level': levelInWords,
  'finding.severity': { hard: 'To mend', soft: 'Doubtful' },
  'deviation_proposal.category': deviationCategories,
};

/** The words for a code of one of the review's own tables; null where the value is no code. */
export function codeInWords(table: string, column: string, value: unknown): string | null {
  return codes[`${table}.${column}`]?.[String(value)] ?? null;
}

/** The label of a field by its key, whichever form has it. */
export function fieldCalled(key: string): string {
  if (key === 'status') return 'State of the form';
  for (const { fields } of auditedTables()) if (fields[key]) return fields[key].label;
  return groupCalled(key);
}

/** The title of a grid by its key. */
export function groupCalled(key: string): string {
  for (const { groups } of Object.values<AnyForm>(forms)) if (groups[key]) return groups[key].title;
  return key;
}

/** What a filter of an address asks for, key by key; null where the text is no such filter. */
export function filterParts(text: string): { label: string; value: string }[] | null {
  if (!text.includes('=')) return null;
  const asked = [...new URLSearchParams(text.replaceAll(' ', '&'))];
  return asked.filter(([key]) => key !== 'after').map(([key, value]) => ({ label: labels[key] ?? key, value }));
}
const labels: Record<string, string> = { entry: 'form', table: 'kind of record', day: 'from', until: 'to' };

/** Paths of fields in words: the first of them, how many rows of a grid each is in, and how many more there are. */
export function pathsInWords(value: unknown): string {
  const named = new Map<string, number>();
  for (const path of pathsOf(value)) {
    const label = fieldCalled(placeOfPath(path).field);
    named.set(label, (named.get(label) ?? 0) + 1);
  }
  const words = [...named].map(([label, rows]) => (rows > 1 ? `${label} (${rows} rows)` : label));
  const more = words.length - mostNamed;
  return more > 0 ? `${words.slice(0, mostNamed).join(', ')} and ${more} more` : words.join(', ');
}

/** What of a column that names fields differs: of a verified form with a hundred answers the one that fell. */
export function movedPaths(old: unknown, now: unknown): { old: string[]; new: string[] } {
  return { old: pathsOnlyIn(old, now), new: pathsOnlyIn(now, old) };
}

const pathsOf = (value: unknown) => (Array.isArray(value) ? value.map(String) : Object.keys(value ?? {}));

function pathsOnlyIn(one: unknown, other: unknown): string[] {
  return pathsOf(one).filter((path) => !pathsOf(other).includes(path) || told(one, path) !== told(other, path));
}

const told = (value: unknown, path: string) =>
  Array.isArray(value) ? '' : JSON.stringify(Reflect.get(Object(value), path));
