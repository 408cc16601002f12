import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import { unitInWords } from '@/lib/crf/entry-text';
import { dateTimeWithZone, todayIn } from '@/lib/dates/clock';
import { printedUnit } from '@/study/laboratory/analytes';
import { findLaboratory } from './find-laboratory';
import { valuesBy } from './moved-units';
import { isWithdrawn, type Range, rangesOf } from './range';
import { type RangeRow, rangeInSentence, rangeRow } from './range-words';
import { asTyped } from './ranges-csv';
import type { TypedRange } from './read-range';

export interface RangeChange {
  at: string;
  by: string;
  reason: string;
}

export interface LoadedRange {
  laboratory: { id: string; name: string; siteCode: string };
  row: RangeRow;
  says: string;
  /** What stands in the boxes of its forms. */
  typed: TypedRange;
  mayChange: boolean;
  /** How many values on forms stand by it. */
  values: number;
  /** The ranges of the same children, of all times, this one among them. */
  history: RangeRow[];
  entered: string;
  /** Who did what and why, for those who may read the trail. */
  changes: RangeChange[];
}

/** One range with its history. Throws NotFound. */
export async function loadRange(actor: Actor, laboratoryId: string, rangeId: string): Promise<LoadedRange> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const laboratory = await findLaboratory(tx, laboratoryId);
    const ranges = await rangesOf(tx, laboratoryId);
    const range = ranges.find(({ id }) => id === rangeId);
    if (!range) throw new NotFound('There is no such range of this laboratory.');
    const today = todayIn(laboratory.timeZone);
    const mayChange = may(actor, 'manage reference ranges', laboratory.siteId) && !isWithdrawn(range);
    return {
      laboratory: { id: laboratory.id, name: laboratory.name, siteCode: laboratory.siteCode },
      row: rangeRow(range, today),
      says: rangeInSentence(range),
      typed: inBoxes(range),
      mayChange,
      values: await valuesBy(tx, laboratory, range),
      history: ranges.filter((one) => isOfTheSameChildren(one, range)).map((one) => rangeRow(one, today)),
      entered: dateTimeWithZone(laboratory.timeZone, range.createdAt),
      changes: await changesOf(tx, range.id, laboratory.timeZone),
    };
  });
}

/** As a person would type it: the unit as it is printed, days as 1/1/1995. */
function inBoxes(range: Range): TypedRange {
  const day = (date: string) => date.split('-').reverse().map(Number).join('/');
  const typed = asTyped(range);
  return {
    ...typed,
    unit: unitInWords(printedUnit(range.analyte, range.unit)),
    validFrom: day(range.validFrom),
    validTo: range.validTo === null ? '' : day(range.validTo),
  };
}

function isOfTheSameChildren(one: Range, other: Range): boolean {
  const ofOneSex = one.sex === null || other.sex === null || one.sex === other.sex;
  return one.analyte === other.analyte && ofOneSex && one.ageFrom < other.ageTo && other.ageFrom < one.ageTo;
}

type Row = { at: string; by: string; reason: string };

/** Row-level security leaves nothing of it to those who may not read the trail. */
async function changesOf(tx: Transaction, rangeId: string, timeZone: string): Promise<RangeChange[]> {
  const { rows } = await tx.execute<Row>(sql`
    select a.at::text, who.display_name as by, a.reason
    from audit_event a join person who on who.id = a.actor_id
    where a.table_name = 'reference_range' and a.row_id = ${rangeId}
      and a.field = case a.action when 'insert' then 'valid_from' else 'valid_to' end
    order by a.at, a.id`);
  return rows.map(({ at, by, reason }) => ({ at: dateTimeWithZone(timeZone, new Date(at)), by, reason }));
}
