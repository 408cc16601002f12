import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ChildSince, ReceivedRecord } from '@/study/analyses/records/toxicity';
import { cycles, protocolCytotoxics } from '@/study/codelists/chemotherapy';
import { countedChildren } from './counted-children';
import { kindOfCycle, treatmentsBegun } from './treatments-begun';

interface Row extends Record<string, unknown> {
  child: string;
  /** First days in the order of `treatments`, of the drugs, of G-CSF; a treatment without a day since `infinity`. */
  treatments: (string | null)[] | null;
  drugs: (string | null)[] | null;
  gcsf: string | null;
}

const treatments = [...new Set(Object.keys(cycles).map(kindOfCycle)), 'IL2', 'LAK', 'SURGERY'];

/** Which treatments and drugs the enrolled children received. A drug counts from a dose on; what was "not given" does not. */
export async function readReceived(tx: Transaction): Promise<ReceivedRecord[]> {
  const { rows } = await tx.execute<Row>(received);
  const found = new Map<string, ChildSince[]>();
  for (const row of rows) {
    addTo(found, row.child, treatments, row.treatments);
    addTo(found, row.child, protocolCytotoxics, row.drugs);
    addTo(found, row.child, ['GCSF'], [row.gcsf]);
  }
  return Array.from(found, ([treatment, children]) => ({ treatment, children }));
}

/** The first day of each of these names, `null` for one that does not occur. */
function firstDays(names: readonly string[], name: SQL, day: SQL): SQL {
  const each = names.map((one) => sql`min(coalesce(${day}, 'infinity'::date)) filter (where ${name} = ${one})`);
  return sql`json_build_array(${sql.join(each, sql`, `)})`;
}

const received = sql`
with
treatment as (
  select participant_id, ${firstDays(treatments, sql`kind`, sql`began`)} as days from ${treatmentsBegun} begun group by participant_id
),
drug as (
  select participant_id, ${firstDays(protocolCytotoxics, sql`extrt`, sql`exstdat`)} as days from drug_administration
  where exadjyn is distinct from 'NOT_GIVEN' and coalesce(exdose, 1) > 0 group by participant_id
),
gcsf as (
  select participant_id, min(coalesce(gcsfstd, 'infinity'::date))::text as since from chemotherapy_cycle
  where gcsf = 'Y' group by participant_id
)
select p.number as "child", treatment.days as "treatments", drug.days as "drugs", gcsf.since as "gcsf"
from ${countedChildren}
left join treatment on treatment.participant_id = p.id
left join drug on drug.participant_id = p.id
left join gcsf on gcsf.participant_id = p.id
order by p.number`;

function addTo(
  found: Map<string, ChildSince[]>,
  child: string,
  names: readonly string[],
  days: readonly (string | null)[] | null,
): void {
  for (const [i, day] of (days ?? []).entries()) {
    const name = names[i];
    if (day === null || name === undefined) continue;
    const children = found.get(name) ?? [];
    children.push({ child, from: day === 'infinity' ? null : day });
    found.set(name, children);
  }
}
