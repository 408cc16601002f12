import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns';

const key = () => uuid().primaryKey();

export const site = pgTable('site', {
  id: key(),
  code: text().notNull().unique(),
  name: text().notNull(),
  timeZone: text().notNull(),
  /** For practice: no analysis counts its children. Said once, when the site is added. */
  isTraining: boolean().notNull().default(false),
  closedAt: moment(),
  createdAt: moment().notNull().defaultNow(),
});

export const person = pgTable(
  'person',
  {
    id: key(),
    /** Stored in lower case; the sign-in name. */
    email: text().notNull().unique(),
    displayName: text().notNull(),
    passwordHash: text(),
    passwordChangedAt: moment(),
    deactivatedAt: moment(),
    failedSignIns: integer().notNull().default(0),
    lockedUntil: moment(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index('person_by_name').on(t.displayName, t.id)],
);

/** A role a person holds, at one site or (site null) at all of them, from a day to a day. Ended, never removed. */
export const roleAssignment = pgTable(
  'role_assignment',
  {
    id: key(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text().notNull(),
    siteId: uuid().references(() => site.id),
    validFrom: date({ mode: 'string' }).notNull(),
    validTo: date({ mode: 'string' }),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index('role_assignment_of_person').on(t.personId)],
);

/** What a role may do: the copy of `study/roles.ts` that row-level security reads. Written at migration only. */
export const rolePermission = pgTable(
  'role_permission',
  { role: text().notNull(), scope: text({ enum: ['site', 'all'] }).notNull(), permission: text().notNull() },
  (t) => [unique('role_permission_once').on(t.role, t.permission)],
);

/** A one-time link: for a new person, or for one who forgot the password. Only the hash of the token is kept. */
export const invitation = pgTable('invitation', {
  id: key(),
  personId: uuid()
    .notNull()
    .references(() => person.id),
  tokenHash: text().notNull().unique(),
  purpose: text({ enum: ['welcome', 'forgotten password'] }).notNull(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
  createdBy: uuid().references(() => person.id),
  createdAt: moment().notNull().defaultNow(),
});

/** One row per sign-in. Revoked rows stay. */
export const session = pgTable(
  'session',
  {
    id: key(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    createdAt: moment().notNull().defaultNow(),
    lastSeenAt: moment().notNull().defaultNow(),
    revokedAt: moment(),
    revokedBecause: text(),
    userAgent: text(),
  },
  (t) => [
    index('session_of_person').on(t.personId, t.createdAt),
    uniqueIndex('session_open').on(t.id).where(sql`${t.revokedAt} is null`),
  ],
);
