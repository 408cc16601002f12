import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { formByCode } from '@/study/forms';
import { anyTime, findEvent } from '@/study/schedule';

/** A value that is an id, or the filter of an address that names one. */
const anId = /(?<=^|=)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=$|&)/g;

type Row = { id: string; name: string | null; formCode: string | null; event: string | null; repeat: number | null };

/** Words for the ids among the values of some rows: "MI01", "Dana Example", "Primary tumour surgery, PS". One query at most. */
export async function namesOf(tx: Transaction, values: readonly unknown[]): Promise<Map<string, string>> {
  const ids = [...new Set(values.flatMap((value) => (typeof value === 'string' ? (value.match(anId) ?? []) : [])))];
  if (ids.length === 0) return new Map();
  const list = sql`any(${sql.param(ids)}::uuid[])`;
  const { rows } = await tx.execute<Row>(sql`
    select id, code as name, null as "formCode", null as event, null::int as repeat from site where id = ${list}
    union all select id, display_name, null, null, null from person where id = ${list}
    union all select id, name, null, null, null from laboratory where id = ${list}
    union all select id, null, form_code, event_code, repeat from entry where id = ${list}`);
  return new Map(rows.map((row) => [row.id, row.name ?? placeInWords(row)]));
}

/** "Chemotherapy cycle, HD-methotrexate 1"; the repeat is told from the second on. */
export function placeInWords({ formCode, event, repeat }: Pick<Row, 'formCode' | 'event' | 'repeat'>): string {
  const form = formByCode(formCode ?? '')?.title ?? formCode ?? 'Form';
  const which = repeat && repeat > 1 ? `, no. ${repeat}` : '';
  const label = event && event !== anyTime.code ? (findEvent(event)?.label ?? event) : null;
  return label ? `${form}, ${label}${which}` : `${form}${which}`;
}
