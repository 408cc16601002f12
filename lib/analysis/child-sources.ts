import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import type { Source } from '@/study/analyses/analysis';
import { formByCode } from '@/study/forms';

/** A field of an entry that a number was made of. */
export interface SourceField {
  event: string;
  form: string;
  repeat: number;
  field: string;
  /** "Death, date of death"; with the number of an entry that repeats. */
  says: string;
}

/** Of a form that is entered again and again the last ones, which decide; the casebook has the others. */
const mostOfOne = 3;

interface Row extends Record<string, unknown> {
  number: string;
  event: string;
  form: string;
  repeat: number;
}

/**
 * Where the numbers of these children come from: the declared fields, in the entries that are there (as they were at `at`), in the order
 * they are declared. Throws NotAllowed for who may not read casebooks.
 */
export async function childSources(
  actor: Actor,
  numbers: readonly string[],
  sources: readonly Source[],
  at: Date | null,
): Promise<ReadonlyMap<string, SourceField[]>> {
  assertMay(actor, 'read casebook');
  const codes = sources.map(({ form }) => form);
  const read = readAs(
    actor,
    (tx) =>
      tx.execute<Row>(sql`
        select p.number, e.event_code as "event", e.form_code as "form", e.repeat
        from participant p join entry e on e.participant_id = p.id
        where p.number = any(${sql.param([...numbers])}::text[]) and e.form_code = any(${sql.param(codes)}::text[])
        order by p.number, e.occurred_on nulls last, e.id`),
    at ? { at } : null,
  );
  const { rows } = await read;
  const entriesOf = (number: string) => rows.filter((row) => row.number === number);
  return new Map(numbers.map((number) => [number, fieldsOf(entriesOf(number), sources)]));
}

function fieldsOf(entries: Row[], sources: readonly Source[]): SourceField[] {
  return sources.flatMap(({ form, field }) => {
    const found = entries.filter((entry) => entry.form === form);
    const placed = found.map(({ event, repeat }, i) => ({
      event,
      form,
      repeat,
      field,
      says: inWords(form, field, found.length > 1 ? i + 1 : null),
    }));
    return placed.slice(-mostOfOne);
  });
}

function inWords(code: string, field: string, place: number | null): string {
  const form = formByCode(code);
  const label = form?.fields[field]?.label;
  const title = place === null ? form?.title : `${form?.title} ${place}`;
  return label === undefined ? `${title}` : `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
