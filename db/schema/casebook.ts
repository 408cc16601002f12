import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { person, site } from './people';

/** The last number given out at a site, per kind. The row's lock is what keeps numbers unique; numbers are never reused. */
export const siteCounter = pgTable(
  'site_counter',
  {
    siteId: uuid()
      .notNull()
      .references(() => site.id),
    kind: text({ enum: ['screening', 'participant'] }).notNull(),
    last: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.kind] })],
);

export const participantStatuses = [
  'screening',
  'not enrolled',
  'on treatment',
  'follow-up',
  'dead',
  'lost',
  'off study',
] as const;
export type ParticipantStatus = (typeof participantStatuses)[number];

/** A child. The columns below `enrolledOn` repeat what the casebook says, for the list; `save-entry` keeps them true. */
export const participant = pgTable(
  'participant',
  {
    id: uuid().primaryKey(),
    siteId: uuid()
      .notNull()
      .references(() => site.id),
    /** `MI01-004`, given at enrolment. */
    number: text().unique(),
    /** `MI01-S004`, given at screening. */
    screeningNumber: text().notNull().unique(),
    status: text({ enum: participantStatuses }).notNull().default('screening'),
    enrolledOn: date({ mode: 'string' }),
    sex: text(),
    ageAtDiagnosis: integer(),
    /** Since when something is overdue, as the daily run found it. */
    overdueSince: date({ mode: 'string' }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index('participant_of_site').on(t.siteId, t.screeningNumber),
    index('participant_by_status').on(t.siteId, t.status),
    index('participant_overdue').on(t.siteId, t.overdueSince).where(sql`${t.overdueSince} is not null`),
    // The orders in which the participants list is paged by key (lib/casebook/list-participants.ts, the same expressions).
    index('participant_in_order_of_number').on(sql`coalesce(${t.number}, ${t.screeningNumber})`, t.id),
    index('participant_in_order_of_age').on(sql`coalesce(${t.ageAtDiagnosis}, -1)`, t.id),
    index('participant_in_order_of_status').on(t.status, t.id),
    index('participant_in_order_of_enrolment').on(sql`coalesce(${t.enrolledOn}, date '0001-01-01')`, t.id),
  ],
);

/** What every record of a child begins with. */
export const ofChild = () => ({
  id: uuid().primaryKey(),
  participantId: uuid()
    .notNull()
    .references(() => participant.id),
  siteId: uuid()
    .notNull()
    .references(() => site.id),
});

/** The head of every form that was saved: which child, event and form, in what state, at which version. */
export const entry = pgTable(
  'entry',
  {
    ...ofChild(),
    eventCode: text().notNull(),
    formCode: text().notNull(),
    repeat: integer().notNull().default(1),
    status: text({ enum: ['draft', 'complete'] }).notNull(),
    /** Counts what people saved; a save that read another version is refused. */
    version: integer().notNull().default(1),
    /** The date the form's `datedBy` field says, copied so that the calendar needs one table. */
    occurredOn: date({ mode: 'string' }),
    hardFindings: integer().notNull().default(0),
    softFindings: integer().notNull().default(0),
    /** Answers that are said to be pending, in the form and its rows. */
    pendingAnswers: integer().notNull().default(0),
    /** Answers that were never compared with the source, or changed since: all of them, and the critical ones. Null: not counted yet. */
    toVerify: integer(),
    toVerifyCritical: integer(),
    /** A person has completed it, and only what other forms say keeps it a draft: it is complete as soon as they agree. */
    held: boolean().notNull().default(false),
    /** The version of the protocol it was saved under: its questions and limits. */
    protocolVersion: text(),
    /** Digest of what a person answered, dates apart; null for few answers. Two children with the same are looked at (EC-148). */
    contentDigest: text(),
    createdBy: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: moment().notNull().defaultNow(),
    savedBy: uuid()
      .notNull()
      .references(() => person.id),
    savedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    unique('entry_once').on(t.participantId, t.eventCode, t.formCode, t.repeat),
    index('entry_by_form').on(t.formCode, t.siteId),
    // What is left of a child, for the work lists (lib/today): they go from child to child.
    index('entry_to_verify')
      .on(t.participantId, t.occurredOn, t.id)
      .where(sql`${t.status} = 'complete' and coalesce(${t.toVerify}, 1) > 0`),
    index('entry_to_verify_critical')
      .on(t.participantId, t.occurredOn, t.id)
      .where(sql`${t.status} = 'complete' and coalesce(${t.toVerifyCritical}, 1) > 0`),
    index('entry_left_open').on(t.siteId, t.savedAt, t.id).where(sql`${t.status} = 'draft'`),
    index('entry_by_digest').on(t.formCode, t.contentDigest).where(sql`${t.contentDigest} is not null`),
  ],
);

/** Requests already answered: a double click or a resent request gets the first answer again. */
export const handledRequest = pgTable(
  'handled_request',
  {
    id: uuid().primaryKey(),
    personId: uuid().notNull(),
    /** Digest of what was asked: the same id with another content is no resent request. */
    fingerprint: text().notNull().default(''),
    outcome: jsonb(),
    at: moment().notNull().defaultNow(),
  },
  (t) => [index('handled_request_by_age').on(t.at)],
);

/** Who has an entry open. Rows older than a minute mean nothing. */
export const presence = pgTable(
  'presence',
  {
    participantId: uuid().notNull(),
    siteId: uuid().notNull(),
    eventCode: text().notNull(),
    formCode: text().notNull(),
    repeat: integer().notNull(),
    personId: uuid().notNull(),
    seenAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.participantId, t.eventCode, t.formCode, t.repeat, t.personId] })],
);
