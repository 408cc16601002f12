import 'server-only';
import { eq } from 'drizzle-orm';
import { schema } from '@/db/client';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { dateTimeWithZone, todayIn } from '@/lib/dates/clock';
import { parseTypedDate } from '@/lib/dates/typed-date';
import { analyteCodes, analyteFacts } from '@/study/laboratory/analytes';
import { coverageOn } from './coverage';
import { findLaboratory } from './find-laboratory';
import { rangesOf } from './range';
import { type RangeRow, rangeRow } from './range-words';
import { unitChoices } from './read-unit';

const { laboratory } = schema;

/** Which ranges are asked for: those in force on a day as it was typed, of one analyte; or all that there ever were. */
export interface RangeQuery {
  on: string;
  analyte: string;
  all: boolean;
}

export interface LoadedLaboratory {
  id: string;
  name: string;
  site: { code: string; name: string };
  /** Since when, in words; null while it is open. */
  closed: string | null;
  mayManage: boolean;
  /** The day on which the ranges are in force; `problem` where none could be read from what was typed, and it is today. */
  on: string;
  problem: string | null;
  rows: RangeRow[];
  missing: string[];
  gaps: string[];
  /** Whether the laboratory has any range, on whatever day. */
  hasRanges: boolean;
  /** The other laboratories of the site. */
  neighbours: { id: string; name: string }[];
}

/** The analytes with the units in which they are usually reported, for the boxes that offer them. */
export interface AnalyteChoice {
  code: string;
  label: string;
  units: string[];
}

/** A laboratory with its ranges. Throws NotFound. */
export async function loadLaboratory(actor: Actor, id: string, query: RangeQuery): Promise<LoadedLaboratory> {
  assertMay(actor, 'read casebook');
  return readAs(actor, async (tx) => {
    const found = await findLaboratory(tx, id);
    const ranges = await rangesOf(tx, id);
    const neighbours = await tx.select().from(laboratory).where(eq(laboratory.siteId, found.siteId));
    const { on, problem } = dayOf(query.on, todayIn(found.timeZone));
    const { missing, gaps } = coverageOn(ranges, on);
    const rows = ranges.map((range) => rangeRow(range, on)).filter((row) => isAskedFor(row, query));
    return {
      ...{ id, name: found.name, site: { code: found.siteCode, name: found.siteName } },
      closed: found.closedAt && dateTimeWithZone(found.timeZone, found.closedAt),
      mayManage: may(actor, 'manage reference ranges', found.siteId),
      ...{ on, problem, rows: inOrderOfForm(rows), missing, gaps, hasRanges: ranges.length > 0 },
      neighbours: neighbours.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.name })),
    };
  });
}

/** The laboratory whose ranges are imported, for whoever may. Throws NotFound and NotAllowed. */
export async function loadForImport(actor: Actor, id: string): Promise<{ name: string; siteCode: string }> {
  assertMay(actor, 'manage reference ranges');
  const { name, siteCode, siteId } = await readAs(actor, (tx) => findLaboratory(tx, id));
  assertMay(actor, 'manage reference ranges', siteId);
  return { name, siteCode };
}

export function analyteChoices(): AnalyteChoice[] {
  return analyteCodes.map((code) => ({ code, label: analyteFacts(code).label, units: unitChoices(code) }));
}

function dayOf(typed: string, today: string): { on: string; problem: string | null } {
  if (typed.trim() === '') return { on: today, problem: null };
  const read = parseTypedDate(typed, today);
  return read.ok ? { on: read.value, problem: null } : { on: today, problem: read.problem };
}

function isAskedFor({ analyte, state }: RangeRow, query: RangeQuery): boolean {
  return (query.analyte === '' || query.analyte === analyte) && (query.all || state === 'in force');
}

/** As the form asks them; within an analyte by day, age and sex, as they were read. */
function inOrderOfForm(rows: readonly RangeRow[]): RangeRow[] {
  return analyteCodes.flatMap((code) => rows.filter(({ analyte }) => analyte === code));
}
