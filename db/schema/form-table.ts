import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  numeric,
  type PgColumnBuilderBase,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DerivedField, Field, Fields } from '@/lib/crf/fields';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import type { Missing } from '@/lib/crf/value';
import { entry, participant } from './casebook';
import { site } from './people';

/** Wall-clock time at the site, `HH:MM`: a clinical time has no zone of its own. */
const clockTime = customType<{ data: string; driverData: string }>({
  dataType: () => 'time(0)',
  fromDriver: (stored) => stored.slice(0, 5),
});

/** Wall-clock date and time at the site, `YYYY-MM-DDTHH:MM`. */
const wallClock = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(0) without time zone',
  fromDriver: (stored) => stored.slice(0, 16).replace(' ', 'T'),
});

const textColumn = (name: string) => text(name);
const codesColumn = (name: string) => text(name).array();
const integerColumn = (name: string) => integer(name);
const decimalColumn = (name: string) => numeric(name, { precision: 14, scale: 4, mode: 'number' });
const dateColumn = (name: string) => date(name, { mode: 'string' });

type DerivedColumn<F extends DerivedField> =
  F extends DerivedField<'integer'>
    ? ReturnType<typeof integerColumn>
    : F extends DerivedField<'decimal'>
      ? ReturnType<typeof decimalColumn>
      : ReturnType<typeof textColumn>;

type ColumnOf<F extends Field> = F extends DerivedField
  ? DerivedColumn<F>
  : F extends { kind: 'choices' }
    ? ReturnType<typeof codesColumn>
    : F extends { kind: 'integer' }
      ? ReturnType<typeof integerColumn>
      : F extends { kind: 'decimal' }
        ? ReturnType<typeof decimalColumn>
        : ReturnType<typeof textColumn>;

/** Every data column is nullable: an incomplete form can be saved. What is required is a finding. */
type ColumnsOf<F extends Fields> = { [K in keyof F]: ColumnOf<F[K]> };

function columnOf(name: string, field: Field): PgColumnBuilderBase {
  switch (field.kind) {
    case 'derived':
      return columnOf(name, { ...field, kind: field.result, decimals: field.decimals ?? 4 } as Field); // stored as its result's kind
    case 'choices':
      return codesColumn(name);
    case 'integer':
      return integerColumn(name);
    case 'decimal':
      return numeric(name, { precision: 14, scale: field.decimals, mode: 'number' });
    case 'date':
      return dateColumn(name);
    case 'time':
      return clockTime(name);
    case 'datetime':
      return wallClock(name);
    case 'reference':
      return uuid(name).references(() => entry.id);
    default:
      return textColumn(name);
  }
}

function columnsOf<F extends Fields>(fields: F): ColumnsOf<F> {
  const columns = Object.entries(fields).map(([name, field]) => [name, columnOf(name, field)] as const);
  return Object.fromEntries(columns) as ColumnsOf<F>; // one column per field, by its kind
}

/** The database refuses what cannot be an answer: a code outside its list, a partial date that is none. */
function checksOf(table: string, fields: Fields) {
  return Object.entries(fields).flatMap(([name, field]) => {
    const condition = storable(name, field);
    return condition === null ? [] : [check(`${table}_${name}_storable`, sql.raw(condition))];
  });
}

function storable(name: string, field: Field): string | null {
  switch (field.kind) {
    case 'choice':
      return `"${name}" in (${codes(field.options)})`;
    case 'choices':
      return `"${name}" <@ array[${codes(field.options)}]::text[]`;
    case 'partialdate':
      return `"${name}" ~ '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$'`;
    default:
      return null;
  }
}

const codes = (options: Readonly<Record<string, string>>) =>
  Object.keys(options)
    .map((code) => `'${code.replaceAll("'", "''")}'`)
    .join(', ');

const ownership = () => ({
  participant_id: uuid('participant_id')
    .notNull()
    .references(() => participant.id),
  site_id: uuid('site_id')
    .notNull()
    .references(() => site.id),
  missing: jsonb('missing').$type<Missing>().notNull().default({}),
});

/** The table of a form: one row per entry, one column per field, named by the field's key. */
export function tableOf<Name extends string, F extends Fields>(name: Name, form: { fields: F } & AnyForm) {
  return pgTable(
    name,
    {
      entry_id: uuid('entry_id')
        .primaryKey()
        .references(() => entry.id),
      ...ownership(),
      ...columnsOf(form.fields),
    },
    (t) => [index(`${name}_of_participant`).on(t.participant_id), ...checksOf(name, form.fields)],
  );
}

/** The table of a repeating group: one row per row of the group, in `position` order within its entry. */
export function groupTableOf<Name extends string, F extends Fields>(name: Name, group: { fields: F } & AnyGroup) {
  return pgTable(
    name,
    {
      id: uuid('id').primaryKey(),
      entry_id: uuid('entry_id')
        .notNull()
        .references(() => entry.id),
      position: integer('position').notNull(),
      ...ownership(),
      ...columnsOf(group.fields),
    },
    (t) => [index(`${name}_of_participant`).on(t.participant_id, t.entry_id), ...checksOf(name, group.fields)],
  );
}
