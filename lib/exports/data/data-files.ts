import 'server-only';
import { sql } from 'drizzle-orm';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { forms } from '@/study/forms';
import { type Column, cellsOf, day, fieldColumns, missingColumn, moment, namesOf } from './columns';
import type { Cells, ExportFile } from './exported';
import { childColumns, entryColumns, entryEnd, entryOrder, fileOfChildren } from './per-child';

/**
 * The clinical data: a file for each form and each grid, the participants, and what the answers are read with. What is here moves no more
 * once the study is locked; the content hash is taken over these files alone.
 */
export const dataFiles: readonly ExportFile[] = [
  fileOfChildren('data/participants.csv', {
    columns: [
      ...childColumns,
      ['status', sql`p.status`],
      ['enrolled_on', day(sql`p.enrolled_on`)],
      ['sex', sql`p.sex`],
      ['age_at_diagnosis', sql`p.age_at_diagnosis::text`],
    ],
    joins: sql``,
    order: sql`p.id`,
  }),
  ...Object.values<AnyForm>(forms).flatMap((form) => [
    ofForm(form),
    ...Object.values(form.groups).map((group) => ofGrid(form, group)),
  ]),
  fileOfChildren('data/confirmations.csv', {
    columns: [
      ...entryColumns,
      ['form', sql`e.form_code`],
      ['check', sql`k.check_id`],
      ['row_id', sql`k.row_id::text`],
      ['answers', sql`k.answers::text`],
      ['reason', sql`k.reason`],
      ['asked_by', sql`asks.display_name`],
      ['asked_at', moment(sql`k.asked_at`)],
      ['decision', sql`k.decision`],
      ['decided_by', sql`decides.display_name`],
      ['decided_at', moment(sql`k.decided_at`)],
      ['remark', sql`k.remark`],
    ],
    joins: sql`join check_confirmation k on k.participant_id = p.id join entry e on e.id = k.entry_id
      join person asks on asks.id = k.asked_by left join person decides on decides.id = k.decided_by`,
    order: sql`${entryOrder}, k.asked_at, k.id`,
  }),
  ofSites('data/reference_ranges.csv', {
    columns: [
      ['site', sql`s.code`],
      ['laboratory', sql`l.name`],
      ['analyte', sql`r.analyte`],
      ['unit', sql`r.unit`],
      ['sex', sql`r.sex`],
      ['age_from_months', sql`r.age_from::text`],
      ['age_to_months', sql`r.age_to::text`],
      ['valid_from', day(sql`r.valid_from`)],
      ['valid_to', day(sql`r.valid_to`)],
      ['low', sql`r.low::text`],
      ['high', sql`r.high::text`],
    ],
    from: sql`reference_range r join laboratory l on l.id = r.laboratory_id join site s on s.id = r.site_id`,
    order: sql`s.code, l.name collate "C", r.analyte, r.valid_from, r.age_from, r.sex nulls first, r.id`,
  }),
  ofSites('data/approvals.csv', {
    columns: [
      ['site', sql`s.code`],
      ['document', sql`a.document`],
      ['version', sql`a.version`],
      ['approved_on', day(sql`a.approved_on`)],
    ],
    from: sql`document_approval a join site s on s.id = a.site_id`,
    order: sql`s.code, a.document, a.version collate "C"`,
  }),
];

/** The file in which a form or a grid is. */
export function fileOf({ name }: Pick<AnyForm | AnyGroup, 'name'>): string {
  return `data/${name}.csv`;
}

function ofForm(form: AnyForm): ExportFile {
  return fileOfChildren(fileOf(form), {
    columns: [...entryColumns, ...fieldColumns(form.fields), missingColumn, ...entryEnd],
    joins: sql`join entry e on e.participant_id = p.id and e.form_code = ${form.code}
      join ${sql.identifier(form.name)} t on t.participant_id = p.id and t.entry_id = e.id`,
    order: entryOrder,
  });
}

function ofGrid(form: AnyForm, group: AnyGroup): ExportFile {
  const row: Column[] = [['row', sql`(t.position + 1)::text`]];
  return fileOfChildren(fileOf(group), {
    columns: [
      ...entryColumns,
      ...row,
      ...fieldColumns(group.fields),
      missingColumn,
      ...entryEnd,
      ['row_id', sql`t.id::text`],
    ],
    joins: sql`join entry e on e.participant_id = p.id and e.form_code = ${form.code}
      join ${sql.identifier(group.name)} t on t.participant_id = p.id and t.entry_id = e.id`,
    order: sql`${entryOrder}, t.position, t.id`,
  });
}

interface OfSites {
  columns: readonly Column[];
  from: ReturnType<typeof sql>;
  order: ReturnType<typeof sql>;
}

/** What a site keeps: some hundred rows, read at once. */
function ofSites(name: string, { columns, from, order }: OfSites): ExportFile {
  return {
    name,
    columns: namesOf(columns),
    async *rows(tx, { siteIds }) {
      const { rows } = await tx.execute<{ cells: Cells }>(sql`
        select ${cellsOf(columns)} from ${from} where s.id = any (${sql.param([...siteIds])}::uuid[]) order by ${order}`);
      yield rows.map(({ cells }) => cells);
    },
  };
}
