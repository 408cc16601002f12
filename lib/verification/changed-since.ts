import 'server-only';
import { sql } from 'drizzle-orm';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, siteScope } from '@/lib/access/actor';
import { readPageKey, writePageKey } from '@/lib/access/page-key';
import { storedEntries } from '@/lib/casebook/stored-entries';
import { type PlaceInWords, placeInWords } from '@/lib/queries/list/place-in-words';
import { acrossSites } from '@/lib/today/across-sites';
import { formByCode } from '@/study/forms';
import { type ChangedValue, changedValues } from './changed-values';
import { pathInWords } from './path-words';

/** A form with answers that changed since somebody compared them with the source. */
export interface ChangedForm extends PlaceInWords {
  participant: string;
  siteCode: string;
  changed: (ChangedValue & { label: string })[];
}

type Row = {
  verification: string;
  looked_at: string;
  changed: Record<string, string>;
  id: string;
  participant_id: string;
  label: string;
  site_code: string;
  time_zone: string;
  event_code: string;
  form_code: string;
  repeat: number;
};

/**
 * What changed since somebody last looked, form by form at all sites of this person: what was looked at longest ago comes first.
 * `after` is where the page before ended. Throws NotAllowed.
 */
export async function changedSince(
  actor: Actor,
  after: string,
  size = 20,
): Promise<{ forms: ChangedForm[]; next: string | null }> {
  assertMay(actor, 'read casebook');
  const [lookedAt, id] = readPageKey(after, 2) ?? [];
  const beyond = isKey(lookedAt, id) ? sql`and (v.looked_at, v.id) > (${lookedAt}::timestamptz, ${id}::uuid)` : sql``;
  const perSite = sql`select v.id as verification, v.looked_at, v.changed, v.entry_id from verification v
    where v.site_id = s.id and v.kind = 'source' and v.changed <> '{}' ${beyond} order by v.looked_at, v.id limit ${size + 1}`;
  return readAs(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(sql`
      select v.verification, to_json(v.looked_at) #>> '{}' as looked_at, v.changed, e.id, e.participant_id, e.event_code, e.form_code, e.repeat,
             coalesce(p.number, p.screening_number) as label, s.code as site_code, s.time_zone
      from ${acrossSites(siteScope(actor, 'read casebook'), perSite)} v join entry e on e.id = v.entry_id
      join participant p on p.id = e.participant_id join site s on s.id = p.site_id
      order by v.looked_at, v.verification limit ${size + 1}`);
    const shown = rows.slice(0, size).flatMap((row) => {
      const form = formByCode(row.form_code);
      return form ? [{ row, form }] : [];
    });
    const changes = await changedValues(
      tx,
      shown.map(({ row, form }) => ({
        ...{ id: row.id, participantId: row.participant_id, timeZone: row.time_zone, form, changed: row.changed },
      })),
      'source',
    );
    const forms: ChangedForm[] = [];
    for (const { row, form } of shown) {
      const entries = await storedEntries(tx, row.participant_id, [form.code]);
      const content = entries.find((entry) => entry.id === row.id)?.content ?? { answers: {}, missing: {}, groups: {} };
      forms.push({
        ...{ participant: row.label, siteCode: row.site_code },
        ...placeInWords({ event: row.event_code, form: row.form_code, repeat: row.repeat }),
        changed: (changes.get(row.id) ?? []).map((one) => ({ ...one, label: pathInWords(form, content, one.path) })),
      });
    }
    const last = rows[size - 1];
    return { forms, next: rows.length > size && last ? writePageKey([last.looked_at, last.verification]) : null };
  });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isKey = (moment: string | undefined, id: string | undefined) =>
  moment !== undefined &&
  id !== undefined &&
  uuid.test(id) &&
  /^\d{4}-\d\d-\d\dT[\d:.+-]+$/.test(moment) &&
  !Number.isNaN(Date.parse(moment));
