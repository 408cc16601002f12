import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { formByCode } from '@/study/forms';

/** The few answers the schedule asks for, by form: what a list of children reads instead of whole forms. */
export const scheduleAnswers: Record<string, readonly string[]> = {
  CYC: ['cycdone'],
  IL2: ['il2done'],
  LAK: ['harvyn', 'reinfyn', 'reinfdat'],
  METS: ['lungmet', 'lunglat'],
  SXP: ['sxpdone'],
  SXM: ['sxmlat', 'lungsxdone'],
  ICF: ['icftype', 'icfwdrl'],
  FU: ['survstat'],
  EOT: ['eosdat'],
};

/** These answers of an entry `e`, as JSON; null for every other form. */
export function selectScheduleAnswers(): SQL {
  const branches = Object.entries(scheduleAnswers).flatMap(([code, keys]) => {
    const form = formByCode(code);
    return form
      ? [sql`when ${code} then (select ${asJson(keys)} from ${sql.identifier(form.name)} t where t.entry_id = e.id)`]
      : [];
  });
  return sql`case e.form_code ${sql.join(branches, sql` `)} end`;
}

function asJson(keys: readonly string[]): SQL {
  const pairs = keys.map((key) => sql`${key}::text, t.${sql.identifier(key)}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}
