import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Answers } from '@/lib/crf/value';
import { entry, ofChild } from './casebook';
import { moment } from './columns';
import { person } from './people';

/**
 * What the checks over a whole casebook found and is not mended yet, on the entry where it is to be mended; without an entry
 * it is about the child. Findings of one form alone are not kept: they follow from what the form holds.
 */
export const finding = pgTable(
  'finding',
  {
    ...ofChild(),
    entryId: uuid().references(() => entry.id),
    checkId: text().notNull(),
    severity: text({ enum: ['hard', 'soft'] }).notNull(),
    field: text().notNull(),
    groupKey: text(),
    rowId: uuid(),
    says: text().notNull(),
    foundAt: moment().notNull().defaultNow(),
  },
  (t) => [index('finding_of_entry').on(t.participantId, t.entryId), index('finding_by_check').on(t.siteId, t.checkId)],
);

/** That a hard check is true all the same: asked for by one person with a reason, decided by another; bound to the answers. */
export const checkConfirmation = pgTable(
  'check_confirmation',
  {
    ...ofChild(),
    entryId: uuid()
      .notNull()
      .references(() => entry.id),
    checkId: text().notNull(),
    rowId: uuid(),
    answers: jsonb().$type<Answers>().notNull(),
    reason: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAt: moment().notNull().defaultNow(),
    decision: text({ enum: ['confirmed', 'refused'] }),
    decidedBy: uuid().references(() => person.id),
    decidedAt: moment(),
    remark: text(),
  },
  (t) => [
    index('check_confirmation_of_entry').on(t.participantId, t.entryId),
    index('check_confirmation_to_give').on(t.siteId, t.askedAt, t.id).where(sql`${t.decision} is null`),
  ],
);

/** A protocol deviation that the study proposes: the site accepts it as an entry of its own, or dismisses it with a reason. */
export const deviationProposal = pgTable(
  'deviation_proposal',
  {
    ...ofChild(),
    /** Which rule proposes, and about what: an entry's id, an event's code. */
    rule: text().notNull(),
    about: text().notNull(),
    entryId: uuid().references(() => entry.id),
    category: text().notNull(),
    says: text().notNull(),
    occurredOn: date({ mode: 'string' }),
    proposedAt: moment().notNull().defaultNow(),
    decision: text({ enum: ['accepted', 'dismissed'] }),
    decidedBy: uuid().references(() => person.id),
    decidedAt: moment(),
    reason: text(),
    deviationEntryId: uuid().references(() => entry.id),
  },
  (t) => [
    unique('deviation_proposed_once').on(t.participantId, t.rule, t.about),
    index('deviation_proposal_open').on(t.siteId, t.participantId).where(sql`${t.decision} is null`),
  ],
);

/** One run of the checks over all casebooks; one a day is claimed by whichever instance comes first, and taken up after a restart. */
export const checkRun = pgTable('check_run', {
  day: date({ mode: 'string' }).primaryKey(),
  startedAt: moment().notNull().defaultNow(),
  seenAt: moment().notNull().defaultNow(),
  /** The last child that is done; children are taken in the order of their ids. */
  reached: uuid(),
  participants: integer().notNull().default(0),
  findings: integer().notNull().default(0),
  finishedAt: moment(),
});
