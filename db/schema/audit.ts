import { bigint, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * The audit trail, declared for reading only: db/sql/2-audit.sql makes the table, partitioned by month, and only its trigger
 * writes it. Hence it is not among the files drizzle-kit generates from.
 */
export const auditEvent = pgTable('audit_event', {
  id: bigint({ mode: 'number' }).notNull(),
  at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
  actorId: uuid().notNull(),
  action: text({ enum: ['insert', 'update', 'delete'] }).notNull(),
  tableName: text().notNull(),
  rowId: uuid().notNull(),
  entryId: uuid(),
  participantId: uuid(),
  siteId: uuid(),
  field: text().notNull(),
  oldValue: jsonb(),
  newValue: jsonb(),
  reason: text().notNull(),
  requestId: uuid(),
});
