import { date, doublePrecision, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { person, site } from './people';

const ofSite = () => ({
  id: uuid().primaryKey(),
  siteId: uuid()
    .notNull()
    .references(() => site.id),
});

/** The day on which a site's ethics committee approved a version of the protocol or of the consent form: from then on it holds there. */
export const documentApproval = pgTable(
  'document_approval',
  {
    ...ofSite(),
    document: text({ enum: ['protocol', 'consent'] }).notNull(),
    version: text().notNull(),
    approvedOn: date({ mode: 'string' }).notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: moment().notNull().defaultNow(),
  },
  (t) => [unique('document_approved_once').on(t.siteId, t.document, t.version)],
);

/** A laboratory whose results a site enters. Its name is what the form keeps, and hence stays. */
export const laboratory = pgTable(
  'laboratory',
  { ...ofSite(), name: text().notNull(), closedAt: moment(), createdAt: moment().notNull().defaultNow() },
  (t) => [unique('laboratory_named_once').on(t.siteId, t.name)],
);

/** Normal limits of one analyte in one laboratory, for an age and sex, from a day to a day. */
export const referenceRange = pgTable(
  'reference_range',
  {
    ...ofSite(),
    laboratoryId: uuid()
      .notNull()
      .references(() => laboratory.id),
    analyte: text().notNull(),
    /** UCUM code of the unit in which this laboratory reports, and what one of it is in the form's unit and in the SI unit. */
    unit: text().notNull(),
    toOwn: doublePrecision().notNull(),
    toSi: doublePrecision().notNull(),
    /** Null: both. */
    sex: text({ enum: ['M', 'F'] }),
    /** Completed months, from and up to but not including. */
    ageFrom: integer().notNull(),
    ageTo: integer().notNull(),
    validFrom: date({ mode: 'string' }).notNull(),
    validTo: date({ mode: 'string' }),
    /** In the laboratory's unit; null where it gives none. */
    low: doublePrecision(),
    high: doublePrecision(),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [index('reference_range_of_laboratory').on(t.siteId, t.laboratoryId, t.analyte)],
);
