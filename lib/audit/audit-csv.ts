import 'server-only';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '@/lib/access/actor';
import type { AuditQuery } from './audit-query';
import { type AuditRow, readAuditTrail } from './read-audit-trail';

const columns: Record<keyof Omit<AuditRow, 'id'>, string> = {
  at: 'When',
  moment: 'When, ISO 8601',
  by: 'Who',
  about: 'About',
  where: 'Where',
  field: 'Field',
  action: 'Done',
  old: 'Old',
  new: 'New',
  reason: 'Why',
};

/** The rows that the page shows for this query, as CSV for a spreadsheet: what looks like a formula is written as text. */
export async function auditCsv(actor: Actor, query: AuditQuery): Promise<string> {
  const { rows } = await readAuditTrail(actor, query);
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
}
