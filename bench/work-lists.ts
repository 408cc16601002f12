import { Client } from 'pg';
import { closeDatabase } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import { actorOf } from '@/lib/access/actor-of';
import { listQueries } from '@/lib/queries/list/list-queries';
import { readQueryList } from '@/lib/queries/list/query-list-address';
import { todayOf, todayQuery } from '@/lib/today/today';
import { demoPerson } from '@/study/demo/cast';
import type { RoleName } from '@/study/roles';
import { load } from './load';
import type { Study } from './studies';

/** Median milliseconds of each list, by its name. */
export type ListTimes = Record<string, number>;

/** How long the lists take with which people begin their day. The study gets queries, drafts and the like first, as many for each child in a small one. */
export async function benchWorkLists(study: Study): Promise<ListTimes> {
  await fillReview(study.superuserUrl);
  process.env.DATABASE_URL = study.env.DATABASE_URL;
  try {
    const person = (role: RoleName) => actorCalled(study.ownerUrl, demoPerson(role).email);
    const [dora, irene, marco, clara] = [
      await person('data_manager'),
      await person('investigator'),
      await person('monitor'),
      await person('central_data_manager'),
    ];
    const today = (actor: Actor) => () => todayOf(actor, todayQuery.parse({}));
    const queries = (actor: Actor, asked: Record<string, string>) => () => listQueries(actor, readQueryList(asked));
    const lists: Record<string, () => Promise<unknown>> = {
      'today, data manager': today(dora),
      'today, investigator': today(irene),
      'today, monitor': today(marco),
      'today, central data manager': today(clara),
      'queries of a site by age': queries(dora, {}),
      'queries of all sites by age': queries(clara, {}),
      'by rank': queries(clara, { sort: 'rank' }),
      'by participant': queries(clara, { sort: 'participant' }),
      'all that were ever asked': queries(clara, { status: 'all' }),
      'of one form': queries(clara, { form: 'AE' }),
    };
    const times: ListTimes = {};
    for (const [name, list] of Object.entries(lists))
      times[name] = (await load(list, { clients: 1, count: 20, warmUp: 3 })).median;
    return times;
  } finally {
    await closeDatabase();
  }
}

async function actorCalled(ownerUrl: string, email: string): Promise<Actor> {
  const owner = new Client(ownerUrl);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string }>('select id from person where email = $1', [email]);
    return await actorOf(rows[0]?.id ?? '');
  } finally {
    await owner.end();
  }
}

/** Gives every child some queries in every state, and some a draft, a verification, a confirmation to give, something overdue. */
async function fillReview(superuserUrl: string): Promise<void> {
  const client = new Client(superuserUrl);
  await client.connect();
  try {
    await client.query("set session_replication_role = 'replica'");
    for (const statement of volume) await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

const numbered = `(select e.*, row_number() over (partition by e.participant_id order by e.occurred_on, e.id) as place,
  row_number() over (order by e.id) as n from entry e) e`;
const someone = '(select id from person order by id offset 1 limit 1)';

const volume = [
  `insert into query (id, participant_id, site_id, entry_id, event_code, form_code, repeat, field, check_id, says, status, rank, opened_by, opened_at, answered_at, closed_at, outcome)
   select gen_random_uuid(), e.participant_id, e.site_id, e.id, e.event_code, e.form_code, e.repeat, 'sex', 'EC-' || e.n % 90, 'Is this right?',
          state, e.n % 3, ${someone}, at, case when state <> 'open' then at + interval '3 days' end,
          case when state = 'closed' then at + interval '9 days' end, case when state = 'closed' then 'closed without change' end
   from ${numbered}, lateral (select case when e.place = 1 then 'open' when e.place = 2 then 'answered' else 'closed' end as state,
          now() - (30 + e.n % 400) * interval '1 day' as at) q
   where e.place <= 6`,
  `insert into query_message (id, participant_id, site_id, query_id, act, says, said_by, said_at)
   select gen_random_uuid(), participant_id, site_id, id, 'open', says, opened_by, opened_at from query q
   where not exists (select from query_message m where m.query_id = q.id and m.participant_id = q.participant_id)`,
  `update entry set status = 'draft' where id in (select id from ${numbered} where place = 7 and n % 5 = 0)`,
  `update entry set to_verify = 12, to_verify_critical = 3 where status = 'complete'`,
  `insert into verification (id, participant_id, site_id, entry_id, kind, changed, looked_by)
   select gen_random_uuid(), e.participant_id, e.site_id, e.id, 'source', case when e.n % 50 = 0 then '{"sex": "2026-01-01"}' else '{}' end::jsonb, ${someone}
   from ${numbered} where e.place <= 10 on conflict do nothing`,
  `insert into check_confirmation (id, participant_id, site_id, entry_id, check_id, answers, reason, asked_by)
   select gen_random_uuid(), e.participant_id, e.site_id, e.id, 'EC-062-STOP', '{}', 'It is so in the chart', ${someone}
   from ${numbered} where e.place = 1 and e.n % 20 = 0`,
  `update participant set overdue_since = date '2010-01-01' + (('x' || left(md5(id::text), 4))::bit(16)::int % 4000)
   where ('x' || left(md5(id::text), 4))::bit(16)::int % 3 = 0`,
];
