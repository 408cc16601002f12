import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { DatedDose } from '@/study/analyses/records/observations';

/** A dose as SQL hands it over: its day and mg/m². */
export type DoseRow = [on: string, doseM2: number];

/** SQL: the doses of one drug child by child, each over the body surface of its cycle, as `doses` of `participant_id`. */
export function dosesOf(drug: string): SQL {
  return sql`(
    select c.participant_id, json_agg(json_build_array(e.exstdat, e.exdose / c.bsaused) order by e.exstdat, e.id) as doses
    from drug_administration e join chemotherapy_cycle c on c.entry_id = e.entry_id
    where e.extrt = ${drug} and e.exstdat is not null and e.exdose is not null and c.bsaused > 0
      and e.exadjyn is distinct from 'NOT_GIVEN'
    group by c.participant_id
  )`;
}

/** The doses by name. */
export function asDoses(rows: readonly DoseRow[] | null): DatedDose[] {
  return (rows ?? []).map(([on, doseM2]) => ({ on, doseM2 }));
}
