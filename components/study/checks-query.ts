import { type CheckInWords, checkId, checkInWords } from '@/study/check-words';
import type { RunCheck } from '@/study/edit-checks';
import { forms } from '@/study/forms';

/** What a list of checks is asked for. It stands in the address, so that it can be sent to a colleague. */
export interface ChecksQuery {
  text: string;
  /** Code of a form; '' for all. */
  form: string;
  /** '' for all. */
  severity: string;
  sort: CheckColumn;
  order: 'up' | 'down';
}

export const checkColumns = ['check', 'severity', 'where'] as const;
export type CheckColumn = (typeof checkColumns)[number];

/** A check with its words. */
export interface CheckRow extends CheckInWords {
  check: RunCheck;
}

/** Reads the query of the address; what cannot be understood counts as not asked. */
export function readChecksQuery(asked: (name: string) => string | undefined): ChecksQuery {
  const sort = checkColumns.find((column) => column === asked('sort')) ?? 'check';
  const form = asked('form') ?? '';
  return {
    text: asked('text')?.trim().slice(0, 100) ?? '',
    form: Object.hasOwn(forms, form) ? form : '',
    severity: asked('severity') ?? '',
    sort,
    order: asked('order') === 'down' ? 'down' : 'up',
  };
}

/** The address of the list; what is as it is without being asked is left out. */
export function checksAddress({ text, form, severity, sort, order }: ChecksQuery): string {
  const asked = { text, form, severity, sort: sort === 'check' ? '' : sort, order: order === 'up' ? '' : order };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return query.size === 0 ? '/study/checks' : `/study/checks?${query}`;
}

/** The checks that fit, in the order asked for. */
export function checksFitting(checks: readonly RunCheck[], query: ChecksQuery): CheckRow[] {
  const rows = checks.map((check) => ({ check, ...checkInWords(check) }));
  const fitting = rows.filter((row) => fitsForm(row, query) && fitsSeverity(row, query) && fitsText(row, query));
  const sorted = fitting.sort((one, other) => compare(keyOf(one, query.sort), keyOf(other, query.sort)));
  return query.order === 'up' ? sorted : sorted.reverse();
}

/** The severities of these checks in words, each once. */
export function severitiesOf(checks: readonly RunCheck[]): string[] {
  return [...new Set(checks.map((check) => checkInWords(check).severity))];
}

function fitsForm({ check }: CheckRow, { form }: ChecksQuery): boolean {
  const places = check.on.length > 0 ? check.on.map((place) => place.form) : check.reads;
  return form === '' || places.includes(form);
}

function fitsSeverity(row: CheckRow, { severity }: ChecksQuery): boolean {
  return severity === '' || row.severity === severity;
}

function fitsText({ check, where, how }: CheckRow, { text }: ChecksQuery): boolean {
  const searched = [check.id, check.of, check.says, ...where, how].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

function keyOf({ check, severity, where }: CheckRow, sort: CheckColumn): string {
  if (sort === 'severity') return severity;
  // The numbered checks of the list first, then those named after their form.
  if (sort === 'check') return (check.of.startsWith('EC-') ? '1 ' : '2 ') + checkId(check);
  return where[0] ?? '';
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en');
}
