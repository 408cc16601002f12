import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Answers } from '@/lib/crf/value';
import type { RoleName } from '@/study/roles';
import { entry, ofChild, participant } from './casebook';
import { moment } from './columns';
import { person, site } from './people';

const by = () => uuid().references(() => person.id);

export const queryStatuses = ['open', 'answered', 'closed', 'cancelled'] as const;
export type QueryStatus = (typeof queryStatuses)[number];

/** How a query ended, for the metrics: whether the question changed the data. */
export const queryOutcomes = ['value changed', 'closed without change', 'no longer doubtful', 'cancelled'] as const;
export type QueryOutcome = (typeof queryOutcomes)[number];

/**
 * A question about a field, a form or an event: opened by a check that doubts, or by a person. Its state repeats what its last
 * message did; the messages are the thread.
 */
export const query = pgTable(
  'query',
  {
    ...ofChild(),
    /** Null while the form is not entered, and for a query on an event. */
    entryId: uuid().references(() => entry.id),
    eventCode: text().notNull(),
    formCode: text(),
    repeat: integer(),
    field: text(),
    groupKey: text(),
    rowId: uuid(),
    /** The check that doubts; null for a query of a person. */
    checkId: text(),
    says: text().notNull(),
    /** The answers it is about as they stood when it was opened, or last reopened: whether a value changed is told by them. */
    about: jsonb().$type<Answers>().notNull().default({}),
    status: text({ enum: queryStatuses }).notNull().default('open'),
    /** The role, at the child's site, that is to answer. */
    assignedTo: text().$type<RoleName>().notNull().default('data_manager'),
    /** What is answered first: 0 stands in the way of the analysis, 1 is about a form that it reads, 2 is everything else. */
    rank: smallint().notNull().default(2),
    openedBy: by().notNull(),
    openedAt: moment().notNull().defaultNow(),
    answeredAt: moment(),
    closedAt: moment(),
    outcome: text({ enum: queryOutcomes }),
  },
  (t) => [
    index('query_of_entry').on(t.participantId, t.entryId),
    // The orders in which lists of queries are paged by key, site by site and state by state (lib/queries/list/read-queries.ts).
    index('query_by_rank').on(t.siteId, t.status, t.rank, t.openedAt, t.id),
    index('query_by_age').on(t.siteId, t.status, t.openedAt, t.id),
    index('query_by_check').on(t.siteId, t.checkId, t.status),
    index('query_ended').on(t.siteId, t.closedAt).where(sql`${t.closedAt} is not null`),
    // One at a time of one check on one field: a second opener finds the first.
    uniqueIndex('query_of_check_once')
      .on(t.entryId, t.checkId, t.field, sql`coalesce(${t.rowId}, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`${t.checkId} is not null`),
  ],
);

/** One message of the thread of a query. */
export const queryMessage = pgTable(
  'query_message',
  {
    ...ofChild(),
    queryId: uuid()
      .notNull()
      .references(() => query.id),
    act: text({ enum: ['open', 'answer', 'close', 'reopen', 'cancel', 'assign'] }).notNull(),
    says: text().notNull(),
    /** Whether the value was corrected with this answer. */
    changedValue: boolean().notNull().default(false),
    saidBy: by().notNull(),
    saidAt: moment().notNull().defaultNow(),
  },
  (t) => [index('query_message_of_query').on(t.participantId, t.queryId)],
);

/** What was verified of an entry: path of the field (`wtused`, `<row id>/exdose`) -> who, when, at which version of the entry. */
export type VerifiedFields = Record<string, [personId: string, at: string, version: number]>;

/**
 * What of an entry was compared with the source (`source`), or reviewed by the principal investigator (`medical`). A value that
 * changes leaves `fields` and stands in `changed` until it is looked at again: the database does that, whoever changes it.
 */
export const verification = pgTable(
  'verification',
  {
    ...ofChild(),
    entryId: uuid()
      .notNull()
      .references(() => entry.id),
    kind: text({ enum: ['source', 'medical'] }).notNull(),
    fields: jsonb().$type<VerifiedFields>().notNull().default({}),
    /** Path of the field -> the moment of the change. */
    changed: jsonb().$type<Record<string, string>>().notNull().default({}),
    lookedBy: by().notNull(),
    lookedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    unique('verification_once').on(t.entryId, t.kind),
    index('verification_of_child').on(t.participantId),
    index('verification_to_look_again')
      .on(t.siteId, t.lookedAt, t.id)
      .where(sql`${t.kind} = 'source' and ${t.changed} <> '{}'`),
  ],
);

/** How much of a site's data is compared with the source; the latest plan of a site holds. Without one, everything is. */
export const verificationPlan = pgTable(
  'verification_plan',
  {
    id: uuid().primaryKey(),
    siteId: uuid()
      .notNull()
      .references(() => site.id),
    /** Of so many in a hundred participants everything is verified: 100 for all, 0 for none. */
    share: smallint().notNull(),
    /** Of all other participants the critical fields, or nothing. */
    others: text({ enum: ['critical', 'nothing'] }).notNull(),
    /** What the draw starts from: the same seed draws the same participants. */
    seed: text().notNull(),
    setBy: by().notNull(),
    setAt: moment().notNull().defaultNow(),
    reason: text().notNull(),
  },
  (t) => [index('verification_plan_of_site').on(t.siteId, t.setAt)],
);

/** One act of signing: an entry, all of an event, or the whole casebook. */
export const signature = pgTable(
  'signature',
  {
    ...ofChild(),
    scope: text({ enum: ['entry', 'event', 'casebook'] }).notNull(),
    eventCode: text(),
    entryId: uuid().references(() => entry.id),
    meaning: text().notNull(),
    /** The sentence that was signed, as it stood on the screen. */
    statement: text().notNull(),
    /** SHA-256 over what was signed: the hashes of its entries in the order of their ids. */
    contentHash: text().notNull(),
    signedBy: by().notNull(),
    /** The name as it was printed. */
    signedName: text().notNull(),
    signedAt: moment().notNull().defaultNow(),
  },
  (t) => [index('signature_of_child').on(t.participantId, t.signedAt)],
);

/** An entry under a signature. When its content changes the signature falls from it: the database does that, whoever changes it. */
export const signedEntry = pgTable(
  'signed_entry',
  {
    ...ofChild(),
    signatureId: uuid()
      .notNull()
      .references(() => signature.id),
    entryId: uuid()
      .notNull()
      .references(() => entry.id),
    version: integer().notNull(),
    contentHash: text().notNull(),
    fallenAt: moment(),
    fallenBy: by(),
    fallenBecause: text(),
    /** Paths of the fields that changed. */
    fallenFields: jsonb().$type<string[]>(),
  },
  (t) => [
    unique('signed_entry_once').on(t.signatureId, t.entryId),
    index('signed_entry_standing').on(t.participantId, t.entryId).where(sql`${t.fallenAt} is null`),
    index('signed_entry_of_entry').on(t.entryId),
  ],
);

export const lockLevels = ['field', 'form', 'event', 'participant', 'site', 'study'] as const;
export type LockLevel = (typeof lockLevels)[number];

/**
 * That something is frozen (the site changes it no more) or locked (nobody does). Lifted by another act with its reason, never
 * removed. The database refuses what a lock forbids.
 */
export const recordLock = pgTable(
  'record_lock',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: ['freeze', 'lock'] }).notNull(),
    level: text({ enum: lockLevels }).notNull(),
    /** Null for a lock of the whole study. */
    siteId: uuid().references(() => site.id),
    /** Null for a site and the study. */
    participantId: uuid().references(() => participant.id),
    eventCode: text(),
    entryId: uuid().references(() => entry.id),
    field: text(),
    groupKey: text(),
    rowId: uuid(),
    reason: text().notNull(),
    /** Of a lock of the study: SHA-256 over the data, as the export of that lock carries it. */
    contentHash: text(),
    /** And of each file of that export, by its name, so that a difference can be named. */
    contentFiles: jsonb().$type<Record<string, string>>(),
    setBy: by().notNull(),
    setAt: moment().notNull().defaultNow(),
    liftedBy: by(),
    liftedAt: moment(),
    liftReason: text(),
  },
  (t) => [
    index('record_lock_of_child').on(t.participantId).where(sql`${t.liftedAt} is null`),
    index('record_lock_of_site').on(t.siteId, t.setAt),
  ],
);

/** That a person looked at a child's casebook: once for each hour. */
export const casebookView = pgTable(
  'casebook_view',
  { ...ofChild(), seenBy: by().notNull(), hour: moment().notNull() },
  (t) => [unique('casebook_view_once').on(t.participantId, t.seenBy, t.hour)],
);

/** That data left the study as a file, and which. */
export const dataExport = pgTable(
  'data_export',
  {
    id: uuid().primaryKey(),
    /** What was taken: "data", "audit trail", "queries". */
    kind: text().notNull(),
    /** Filters in words of the address: `site=MI01`. */
    filter: text().notNull().default(''),
    lockId: uuid().references(() => recordLock.id),
    contentHash: text(),
    madeBy: by().notNull(),
    madeAt: moment().notNull().defaultNow(),
  },
  (t) => [index('data_export_in_order').on(t.madeAt)],
);

/** That somebody went through a part of the audit trail, and what it showed. */
export const trailReview = pgTable(
  'trail_review',
  {
    id: uuid().primaryKey(),
    /** The filters of what was reviewed, as they stand in the address of the page. */
    filter: text().notNull().default(''),
    changesUpTo: moment().notNull(),
    remark: text().notNull(),
    reviewedBy: by().notNull(),
    reviewedAt: moment().notNull().defaultNow(),
  },
  (t) => [index('trail_review_in_order').on(t.reviewedAt)],
);

/** A moment with a name, at which the data can be looked at again. */
export const dataCut = pgTable('data_cut', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  at: moment().notNull(),
  remark: text().notNull().default(''),
  madeBy: by().notNull(),
  madeAt: moment().notNull().defaultNow(),
});
