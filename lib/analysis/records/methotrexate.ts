import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { MethotrexateRecord } from '@/study/analyses/records/treatment';
import { countedChildren } from './counted-children';
import { numberIn, packedRows, textIn, unpackRows } from './packed-rows';

interface Row extends Record<string, unknown> {
  child: string;
  courses: string;
}

/** The levels after each infusion of methotrexate of the enrolled children, in the order of the infusions. */
export async function readMethotrexate(tx: Transaction): Promise<MethotrexateRecord[]> {
  const { rows } = await tx.execute<Row>(courses);
  return rows.flatMap(({ child, courses }) => {
    const inOrder = unpackRows(courses).sort(byPlace);
    return inOrder.map((course, i) => courseOf(child, course, i + 1));
  });
}

/** A form of levels stands at the same event as the cycle that it belongs to. */
const courses = sql`
with further as (
  select entry_id, string_agg(concat(mtxxt, ' ', mtxxl), ',' order by mtxxt, position) as list
  from methotrexate_sample group by entry_id
),
course as (
  select m.participant_id, ${packedRows([
    ...[sql`c.cycstdat`, sql`e.event_code`, sql`e.repeat`, sql`m.mtxclr`, sql`m.glucarp`, sql`further.list`],
    ...[sql`m.mtxl24`, sql`m.mtxl48`, sql`m.mtxl72`, sql`m.mtxl24t`, sql`m.mtxl48t`, sql`m.mtxl72t`],
  ])} as list
  from methotrexate_levels m
  join entry e on e.id = m.entry_id
  left join entry ce on ce.form_code = 'CYC' and ce.participant_id = e.participant_id
    and ce.event_code = e.event_code and ce.repeat = e.repeat
  left join chemotherapy_cycle c on c.entry_id = ce.id
  left join further on further.entry_id = m.entry_id
  group by m.participant_id
)
select p.number as "child", course.list as "courses"
from ${countedChildren} join course on course.participant_id = p.id
order by p.number`;

/** By the day of the cycle, those without one last; then by event and number. */
function byPlace(one: readonly string[], other: readonly string[]): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}

const placeOf = ([day, event, repeat]: readonly string[]) => `${day || '9999'} ${event} ${repeat?.padStart(4, '0')}`;

function courseOf(child: string, course: readonly string[], number: number): MethotrexateRecord {
  const [startedOn, event = '', , clearedAfter, glucarpidase, further, ...numbers] = course;
  const [level24 = null, level48 = null, level72 = null, hours24, hours48, hours72] = numbers.map(numberIn);
  return {
    ...{ child, event, number, startedOn: textIn(startedOn), level24, level48, level72 },
    // A scheduled sample whose hours are not recorded was taken about then.
    samples: [
      ...sampleOf(hours24 ?? 24, level24),
      ...sampleOf(hours48 ?? 48, level48),
      ...sampleOf(hours72 ?? 72, level72),
      ...(textIn(further)?.split(',') ?? []).flatMap(furtherSample),
    ],
    clearedAfter: numberIn(clearedAfter),
    glucarpidase: textIn(glucarpidase) === null ? null : glucarpidase === 'Y',
  };
}

type Sample = readonly [hours: number, level: number];

function sampleOf(hours: number | null, level: number | null): Sample[] {
  return hours === null || level === null ? [] : [[hours, level]];
}

function furtherSample(packed: string): Sample[] {
  const [hours, level] = packed.split(' ');
  return sampleOf(numberIn(hours), numberIn(level));
}
