import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import type { Stage } from '@/lib/casebook/testing/stage';
import { addLaboratory } from '../add-laboratory';
import { addRange } from '../add-ranges';
import { type TypedRange, typedRange } from '../read-range';

/** A laboratory of a site; returns its id. */
export async function laboratoryAt(actor: Actor, site: string, name: string): Promise<string> {
  const added = done(await addLaboratory(actor, { site, name }));
  return added.laboratoryId;
}

/** A range as it is typed: haemoglobin of all children unless something else is said. */
export function typedOf(more: Partial<TypedRange> = {}): TypedRange {
  return typedRange.parse({ analyte: 'hgb', unit: 'g/dL', low: '11.5', high: '15.5', validFrom: '1/1/1995', ...more });
}

/** Adds a range, and returns its id. */
export async function rangeAt(stage: Stage, laboratoryId: string, more: Partial<TypedRange> = {}): Promise<string> {
  done(await addRange(stage.dora, { laboratoryId, ...typedOf(more) }));
  const { rows } = await stage.owner.query<{ id: string }>(
    'select id from reference_range where laboratory_id = $1 order by created_at desc, id desc limit 1',
    [laboratoryId],
  );
  return rows[0]?.id ?? '';
}

/** The ranges of a laboratory as the database holds them, in the order in which they were entered. */
export async function storedIn(stage: Stage, laboratoryId: string) {
  const { rows } = await stage.owner.query<Record<string, unknown>>(
    `select analyte, unit, sex, age_from, age_to, low, high, valid_from::text, valid_to::text
     from reference_range where laboratory_id = $1 order by created_at, valid_from, analyte, id`,
    [laboratoryId],
  );
  return rows;
}

/** The changes of a laboratory's ranges as the trail has them: "field: old -> new, because …" of one column. */
export async function trailOf(stage: Stage, laboratoryId: string, field: string): Promise<string[]> {
  const { rows } = await stage.owner.query<{ said: string }>(
    `select a.action || ' ' || coalesce(a.old_value #>> '{}', '-') || ' -> ' || coalesce(a.new_value #>> '{}', '-') || ': ' || a.reason as said
     from audit_event a join reference_range r on r.id = a.row_id
     where r.laboratory_id = $1 and a.table_name = 'reference_range' and a.field = $2 order by a.id`,
    [laboratoryId, field],
  );
  return rows.map(({ said }) => said);
}

/** The answer of a verb that is expected to succeed. */
export function done<Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Error(`Expected to succeed: ${JSON.stringify(answer)}`);
  return answer as Extract<Answer, { ok: true }>; // just checked
}

/** The sentence of a verb that is expected to refuse. */
export function refused(answer: Outcome): string {
  if (answer.ok) throw new Error(`Expected to be refused: ${JSON.stringify(answer)}`);
  return answer.problem.says;
}
