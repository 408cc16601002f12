import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { refusalOf } from '@/lib/access/errors';
import type { Stage } from '@/lib/casebook/testing/stage';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';

/** The tables of all forms and their grids. */
export const parts = Object.values<AnyForm>(forms).flatMap((form) => [
  { table: form.name, form: form.code, isGrid: false },
  ...Object.values(form.groups).map(({ name }) => ({ table: name, form: form.code, isGrid: true })),
]);
/** An entry of every form with its table and a row of each grid, a request to confirm, a proposed deviation. */
export async function withOneOfEach(stage: Stage, child: string): Promise<{ confirmation: string; proposal: string }> {
  const one = async (text: string, values: unknown[]) => (await stage.owner.query(text, values)).rows[0]?.id as string;
  const { rows } = await stage.owner.query('select id, site_id from participant where number = $1', [child]);
  const [{ id, site_id: site }] = rows;
  for (const form of Object.values<AnyForm>(forms)) {
    const entryOf = (repeat: number) =>
      one(
        `insert into entry (id, participant_id, site_id, event_code, form_code, repeat, status, created_by, saved_by)
         values ($1, $2, $3, 'ANY', $4, $5, 'draft', $6, $6) returning id`,
        [newId(), id, site, form.code, repeat, stage.clara.personId],
      );
    const [entry] = [await entryOf(91), await entryOf(92)]; // the second has no answers yet
    await stage.owner.query(`insert into ${form.name} (entry_id, participant_id, site_id) values ($1, $2, $3)`, [
      entry,
      id,
      site,
    ]);
    for (const group of Object.values(form.groups))
      await stage.owner.query(
        `insert into ${group.name} (id, entry_id, participant_id, site_id, position) values ($1, $2, $3, $4, 0)`,
        [newId(), entry, id, site],
      );
  }
  const [entry] = (await stage.owner.query(`select id from entry where form_code = 'CYC' and repeat = 91`)).rows;
  const confirmation = await one(
    `insert into check_confirmation (id, participant_id, site_id, entry_id, check_id, answers, reason, asked_by)
     values ($1, $2, $3, $4, 'EC-057', '{}', 'The pharmacy confirms it', $5) returning id`,
    [newId(), id, site, entry.id, stage.dora.personId],
  );
  const proposal = await one(
    `insert into deviation_proposal (id, participant_id, site_id, rule, about, category, says)
     values ($1, $2, $3, 'NO-RULE', 'x', 'PROHIBITED_MEDICATION', 'A steroid was given') returning id`,
    [newId(), id, site],
  );
  return { confirmation, proposal };
}

/** What the application's login is told when this person tries the statement by hand; everything is undone afterwards. */
export async function tryAs(
  app: Client,
  { personId }: Actor,
  statement: string,
  values: unknown[] = [],
): Promise<string> {
  await app.query('begin');
  await app.query(`select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'By hand', true)`, [
    personId,
  ]);
  try {
    const { rowCount } = await app.query(statement, values);
    return `done ${rowCount}`;
  } catch (error) {
    return refusalOf(error)?.message ?? String(error);
  } finally {
    await app.query('rollback');
  }
}

/** Every statement that writes data, as far as the application's login may try it at all. */
export function writes(): Record<string, string> {
  const own = Object.fromEntries(
    parts.flatMap(({ table, form, isGrid }) => {
      const key = isGrid ? 'id, entry_id, position' : 'entry_id';
      const values = isGrid ? 'gen_random_uuid(), e.id, 5' : 'e.id';
      const insert = `insert into ${table} (${key}, participant_id, site_id) select ${values}, e.participant_id, e.site_id
                      from entry e where e.form_code = '${form}' and e.repeat = 92`;
      const update = `update ${table} set missing = '{"x": "UNKNOWN"}'`;
      return [
        [`insert ${table}`, insert],
        [`update ${table}`, update],
        ...(isGrid ? [[`delete ${table}`, `delete from ${table}`]] : []),
      ];
    }),
  );
  return {
    ...own,
    'insert entry': `insert into entry (id, participant_id, site_id, event_code, form_code, status, created_by, saved_by)
      select gen_random_uuid(), id, site_id, 'ANY', 'EVT', 'draft', casebook_actor(), casebook_actor() from participant where number is not null`,
    'update entry': `update entry set status = 'complete'`,
    'insert participant': `insert into participant (id, site_id, screening_number) select gen_random_uuid(), id, 'X-1' from site where code = 'MI01'`,
    'update participant': `update participant set sex = 'M'`,
    'insert check_confirmation': `insert into check_confirmation (id, participant_id, site_id, entry_id, check_id, answers, reason, asked_by)
      select gen_random_uuid(), participant_id, site_id, id, 'EC-001', '{}', 'Because', casebook_actor() from entry limit 1`,
    'update check_confirmation': `update check_confirmation set remark = 'Later'`,
    'update deviation_proposal': `update deviation_proposal set decision = 'dismissed', decided_by = casebook_actor()`,
    'insert deviation_proposal': `insert into deviation_proposal (id, participant_id, site_id, rule, about, category, says, decision)
      select gen_random_uuid(), id, site_id, 'EC-001', 'y', 'OTHER', 'Decided at once', 'accepted' from participant limit 1`,
    'insert laboratory': `insert into laboratory (id, site_id, name) select gen_random_uuid(), id, 'Another' from site where code = 'MI01'`,
    'update laboratory': `update laboratory set closed_at = now()`,
    'insert reference_range': `insert into reference_range (id, site_id, laboratory_id, analyte, unit, to_own, to_si, age_from, age_to, valid_from)
      select gen_random_uuid(), site_id, id, 'alt', 'U/L', 1, 1, 0, 12, '2020-01-01' from laboratory limit 1`,
    'update reference_range': `update reference_range set valid_to = '2020-01-01'`,
    'insert document_approval': `insert into document_approval (id, site_id, document, version, approved_on, recorded_by)
      select gen_random_uuid(), id, 'protocol', '9.0', '2020-01-01', casebook_actor() from site where code = 'MI01'`,
    'update document_approval': `update document_approval set approved_on = '2001-01-01'`,
    'update site_counter': `update site_counter set last = last + 1`,
    'insert site_counter': `insert into site_counter (site_id, kind, last) select id, 'screening', 1 from site where code = 'MI03'`,
  };
}
