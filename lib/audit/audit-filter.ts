import 'server-only';
import { shortDate } from '@/lib/dates/words';
import type { AuditQuery } from './audit-query';
import { auditedTable } from './table-words';

/** What is asked of the trail, without the place in it, as it stands in an address: the same for the same question. */
export function filterAddress(query: AuditQuery): string {
  const asked = Object.entries(query).filter(([key, value]) => value !== '' && key !== 'after' && key !== 'since');
  return new URLSearchParams(asked.sort()).toString();
}

/** The same in words: "participant MI01-004, by Dora, 3 Apr 2026". */
export function filterInWords({ participant, person, day, until, table, entry }: AuditQuery): string {
  const days = day && until ? `${shortDate(day)} to ${shortDate(until)}` : day && shortDate(day);
  const parts = [
    participant && `participant ${participant}`,
    entry && 'one form',
    person && `by ${person}`,
    days || (until && `until ${shortDate(until)}`),
    table && auditedTable(table).title,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'all changes' : parts.join(', ');
}
