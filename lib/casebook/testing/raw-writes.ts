import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { type Actor, may } from '@/lib/access/actor';
import { held } from '@/lib/locks/testing/locking';
import { raised, visitAt, visited } from '@/lib/queries/testing/visits';
import { verified } from '@/lib/verification/testing/verified';
import type { Permission } from '@/study/roles';
import { withConsent } from './children';
import type { Stage } from './stage';

/** A statement past every verb, and what the table of roles says about it. */
export interface RawWrite {
  name: string;
  /** Any of these, at MI01 or (of the study) at all. Nobody where there is none. */
  needs: readonly Permission[];
  of: 'site' | 'study';
  text: string;
  values(actor: Actor): unknown[];
}

/** Whether the table of roles lets this person do what the statement does. */
export const isAllowedRaw = ({ needs, of }: RawWrite, actor: Actor, siteId: string) =>
  needs.some((permission) => may(actor, permission, of === 'study' ? undefined : siteId));

type Row = Record<string, unknown>;

/** What the verbs write in the review loop, as plain statements on a child of MI01. */
export async function rawWrites(stage: Stage): Promise<RawWrite[]> {
  const { visit, query, freeze, verification } = await reviewedVisit(stage);
  const owner = { participant_id: visit.participant_id, site_id: visit.site_id };
  const ofVisit = { ...owner, entry_id: visit.id };
  const asking = ['enter data', 'raise queries', 'answer queries'] as const;
  const insert = (
    table: string,
    needs: readonly Permission[],
    row: Row,
    by: string | null,
    of: RawWrite['of'] = 'site',
  ): RawWrite[] => {
    const text = `insert into ${table} (${columnsOf(row, by)}) select ${columnsOf(row, by)} from jsonb_populate_record(null::${table}, $1)`;
    const own = (who: (actor: Actor) => string) => (actor: Actor) => [
      { ...row, id: newId(), ...(by && { [by]: who(actor) }) },
    ];
    const asOneself = { name: `insert ${table}`, needs, of, text, values: own(({ personId }) => personId) };
    if (by === null) return [asOneself];
    const another = { needs: [], of, text, values: own(() => stage.ivo.personId) };
    return [asOneself, { ...another, name: `insert ${table} in another's name` }];
  };
  const update = (table: string, needs: readonly Permission[], set: string, key: string, id: unknown): RawWrite => ({
    ...{ name: `update ${table}`, needs, of: 'site' },
    text: `update ${table} set ${set} where ${key} = $1`,
    values: () => [id],
  });
  const lock = { ...owner, event_code: 'SCR', level: 'event', reason: 'Analysis', set_at: new Date() };
  return [
    ...insert(
      'entry',
      ['enter data'],
      { ...place(visit), ...owner, repeat: 7, status: 'draft', saved_by: null },
      'created_by',
    ).map(sameSaver),
    update('entry', ['enter data'], 'version = version + 1', 'id', visit.id),
    update('visit', ['enter data'], 'weight = 39', 'entry_id', visit.id),
    ...insert('query', ['raise queries'], { ...owner, ...asked, ...place(visit) }, 'opened_by'),
    update('query', asking, "status = 'answered'", 'id', query),
    ...insert('query_message', asking, { ...owner, query_id: query, ...said }, 'said_by'),
    ...insert('verification', ['review medically'], { ...ofVisit, kind: 'medical', ...looked }, 'looked_by'),
    ...insert('verification', ['verify data'], { ...ofVisit, kind: 'source', ...looked }, 'looked_by'),
    update('verification', ['verify data'], "fields = '{}'", 'id', verification),
    ...insert('verification_plan', ['plan verification'], { site_id: visit.site_id, ...planned }, 'set_by'),
    ...insert(
      'signature',
      ['sign casebook'],
      { ...ofVisit, scope: 'entry', event_code: 'SCR', ...signed },
      'signed_by',
    ),
    ...insert(
      'signed_entry',
      ['sign casebook'],
      { ...ofVisit, signature_id: newId(), version: 1, content_hash: '0' },
      null,
    ),
    ...insert('record_lock', ['freeze data', 'lock data'], { ...lock, kind: 'freeze' }, 'set_by'),
    ...insert('record_lock', ['lock data'], { ...lock, kind: 'lock' }, 'set_by'),
    ...insert(
      'record_lock',
      ['lock data'],
      { kind: 'lock', level: 'study', reason: 'Analysis', set_at: new Date() },
      'set_by',
      'study',
    ),
    {
      ...{
        name: 'lift record_lock',
        needs: ['freeze data', 'lock data'],
        of: 'site',
        values: (actor) => [freeze, actor.personId],
      },
      text: "update record_lock set lifted_by = $2, lifted_at = now(), lift_reason = 'Something is to be changed' where id = $1",
    },
    ...insert('casebook_view', ['read casebook'], { ...owner, hour: '2026-01-01T00:00:00Z' }, 'seen_by'),
    ...insert(
      'data_cut',
      ['make data cuts'],
      { name: 'A cut past the verbs', at: new Date(), remark: '', made_at: new Date() },
      'made_by',
      'study',
    ),
    ...insert(
      'trail_review',
      ['review audit trail'],
      { filter: '', changes_up_to: new Date(), remark: 'Seen', reviewed_at: new Date() },
      'reviewed_by',
      'study',
    ),
  ];
}

const columnsOf = (row: Row, by: string | null) =>
  ['id', ...Object.keys(row), by].filter((name, at, all) => name !== null && all.indexOf(name) === at).join(', ');

/** An entry names twice who made it. */
const sameSaver = (write: RawWrite): RawWrite => ({
  ...write,
  values: (actor) => write.values(actor).map((row) => ({ ...(row as Row), saved_by: (row as Row).created_by })),
});

const place = ({ event_code, form_code }: Row) => ({ event_code, form_code });
const asked = {
  field: 'weight',
  says: 'Is it right?',
  about: {},
  status: 'open',
  assigned_to: 'data_manager',
  rank: 2,
  opened_at: new Date(),
  repeat: 1,
};
const said = { act: 'answer', says: 'It is.', changed_value: false, said_at: new Date() };
const looked = { fields: {}, changed: {}, looked_at: new Date() };
const planned = { share: 10, others: 'nothing', seed: 'another', set_at: new Date(), reason: 'Past the verbs' };
const signed = {
  meaning: 'Review',
  statement: 'I have',
  content_hash: '0',
  signed_name: 'Somebody',
  signed_at: new Date(),
};

async function reviewedVisit({ owner, dora, marco }: Stage) {
  const child = await withConsent(dora, 'MI01');
  await visited(dora, child);
  const query = await raised(marco, child);
  await verified(marco, child, ['weight']);
  const freeze = await held(marco, 'freeze', {
    level: 'field',
    participant: child,
    ...visitAt,
    field: 'pulse',
    rowId: null,
  });
  const { rows } = await owner.query<{ visit: Row; verification: string }>(
    `select to_jsonb(e) as visit, v.id as verification
     from entry e join participant p on p.id = e.participant_id join verification v on v.entry_id = e.id
     where p.screening_number = $1 and e.form_code = 'VS'`,
    [child],
  );
  const [found] = rows;
  if (!found) throw new Error('The visit is not there.');
  return { ...found, query, freeze };
}

/**
 * Runs statements as the application's login with this person as the one who acts, each undone again: whether it wrote a row, was refused
 * by the rights of the person, or for another reason.
 */
export async function written(actor: Actor, writes: readonly RawWrite[]): Promise<string[]> {
  const client = new Client(process.env.DATABASE_URL);
  await client.connect();
  const ends: string[] = [];
  try {
    for (const write of writes) {
      await client.query('begin');
      await client.query(
        "select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'Past the verbs', true)",
        [actor.personId],
      );
      ends.push(
        await client
          .query(write.text, write.values(actor))
          .then(({ rowCount }) => (rowCount ? 'written' : 'not seen'), refusedBy),
      );
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
  return ends;
}

const insufficientPrivilege = '42501';

function refusedBy(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return error.code === insufficientPrivilege ? 'no right' : `${error.code} ${error.message}`;
}
