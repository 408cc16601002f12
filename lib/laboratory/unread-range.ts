import 'server-only';
import type { Problem } from '@/lib/access/outcome';
import type { RangeField } from './read-range';

/** A range that could not be read or stored; `fields` where the mistakes can be mended. */
export interface UnreadRange extends Problem {
  fields?: Partial<Record<RangeField, string>>;
}

/** The answer to a range that could not be read: the first mistake, and all of them by field. */
export function unread(fields: Partial<Record<RangeField, string>>): { ok: false; problem: UnreadRange } {
  const says = Object.values(fields).join(' ');
  return { ok: false, problem: { kind: 'not understood', says, fields } };
}
