import 'server-only';
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { schema, type Transaction } from '@/db/client';
import { addDays } from '@/lib/dates/calendar';
import type { AnalyteCode } from '@/study/laboratory/analytes';

/** Normal limits of one analyte in a laboratory, for an age and sex, from a day to a day. */
export interface Range {
  analyte: AnalyteCode;
  /** UCUM code of the laboratory's unit, and what one of it is in the unit of the form and in the SI unit. */
  unit: string;
  toOwn: number;
  toSi: number;
  /** Null: both. */
  sex: 'M' | 'F' | null;
  /** Completed months, from and up to but not including. */
  ageFrom: number;
  ageTo: number;
  /** First and last day; null while it goes on. */
  validFrom: string;
  validTo: string | null;
  /** In the laboratory's unit; null where it gives none. */
  low: number | null;
  high: number | null;
}

export interface StoredRange extends Range {
  id: string;
  createdAt: Date;
}

/** Days from one to another, both included; null: without end. */
export interface Span {
  from: string;
  to: string | null;
}

const { referenceRange } = schema;

/** All ranges of a laboratory in the order in which they are shown: by analyte, first day, age and sex. */
export async function rangesOf(tx: Transaction, laboratoryId: string): Promise<StoredRange[]> {
  return (await select(tx, eq(referenceRange.laboratoryId, laboratoryId))).map(({ range }) => range);
}

/** The ranges that are in force today, or are so in another time zone, of all laboratories that the person may see, by laboratory. */
export async function rangesOfToday(tx: Transaction): Promise<Map<string, StoredRange[]>> {
  const { validFrom, validTo } = referenceRange;
  const isOfToday = sql`${validFrom} <= current_date + 1 and (${validTo} is null or ${validTo} >= current_date - 1)`;
  const byLaboratory = new Map<string, StoredRange[]>();
  for (const { laboratoryId, range } of await select(tx, isOfToday)) {
    const known = byLaboratory.get(laboratoryId);
    if (known) known.push(range);
    else byLaboratory.set(laboratoryId, [range]);
  }
  return byLaboratory;
}

async function select(tx: Transaction, condition: SQL) {
  const { analyte, validFrom, ageFrom, sex, id } = referenceRange;
  const inOrder = [analyte, validFrom, ageFrom, sex, id].map((column) => asc(column));
  const rows = await tx
    .select()
    .from(referenceRange)
    .where(condition)
    .orderBy(...inOrder);
  return rows.map(({ siteId: _, laboratoryId, ...row }) => {
    return { laboratoryId, range: { ...row, analyte: row.analyte as AnalyteCode } }; // written by readRange alone
  });
}

/** Whether the range holds on this day. */
export function isInForce({ validFrom, validTo }: Range, on: string): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}

/** A range that was wrong from its first day on is ended before it: it is in force on no day, and stays to be read. */
export function isWithdrawn({ validFrom, validTo }: Range): boolean {
  return validTo !== null && validTo < validFrom;
}

/** The last day of a range that is in force on no day. */
export function lastDayWhenWithdrawn({ validFrom }: Range): string {
  return addDays(validFrom, -1);
}

/** Whether two spans have a day in common. */
export function haveDayInCommon(one: Span, other: Span): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

/** The days of a range. */
export const daysOf = ({ validFrom, validTo }: Range): Span => ({ from: validFrom, to: validTo });
