import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { systemPersonId } from '@/db/system-person';
import { type Actor, may } from '@/lib/access/actor';
import type { FoundParticipant } from '@/lib/casebook/find-participant';
import { dateTimeWithZone, localDateTimeIn } from '@/lib/dates/clock';
import { isRoleName, type RoleName } from '@/study/roles';
import {
  actDone,
  actsNow,
  assignedInWords,
  type MessageAct,
  needsWords,
  type QueryAct,
  type QueryStatus,
} from './query-states';

/** A query with its thread as one reader sees it: plain data in words, so that it crosses to the browser. */
export interface ReadQuery {
  id: string;
  /** Where it stands: an event, a form of it, a field of that, in a row of a grid. */
  at: {
    event: string;
    form: string | null;
    repeat: number | null;
    field: string | null;
    group: string | null;
    rowId: string | null;
  };
  /** On an entry; on a form that is not entered yet and on an event as a whole, not. */
  isOnEntry: boolean;
  status: QueryStatus;
  /** The check that asks; null for a person's question. */
  checkId: string | null;
  says: string;
  /** Who asks: "A check", or "Marco Monitor (monitor)". */
  from: string;
  assignedTo: RoleName;
  /** In words: "data manager". */
  assignedInWords: string;
  thread: QueryMessage[];
  /** What the reader may do with it now. */
  acts: QueryAct[];
  /** What of that takes an answer or a reason. */
  withWords: QueryAct[];
}

export interface QueryMessage {
  id: string;
  act: MessageAct;
  /** In words: "answered". */
  done: string;
  says: string;
  /** The value was corrected with this answer. */
  changedValue: boolean;
  /** "Dora Datamanager (data manager)". */
  by: string;
  /** On the site's clock, with its zone. */
  at: string;
}

type Row = {
  id: string;
  on_entry: boolean;
  event_code: string;
  form_code: string | null;
  repeat: number | null;
  field: string | null;
  group_key: string | null;
  row_id: string | null;
  status: QueryStatus;
  check_id: string | null;
  says: string;
  assigned_to: RoleName;
  thread: Said[];
};

interface Said {
  id: string;
  act: MessageAct;
  says: string;
  changedValue: boolean;
  byId: string;
  byName: string;
  role: string | null;
  at: string;
}

/** The queries of a child for which the condition on `q` holds, the oldest first, each with its thread: one statement. */
export async function readQueries(
  tx: Transaction,
  actor: Actor,
  child: Pick<FoundParticipant, 'id' | 'siteId' | 'timeZone'>,
  condition: SQL,
): Promise<ReadQuery[]> {
  const { rows } = await tx.execute<Row>(sql`
    select q.id, q.entry_id is not null as on_entry, q.event_code, q.form_code, q.repeat, q.field, q.group_key, q.row_id, q.status, q.check_id, q.says, q.assigned_to,
           (select coalesce(json_agg(json_build_object('id', m.id, 'act', m.act, 'says', m.says, 'changedValue', m.changed_value,
                'byId', m.said_by, 'byName', who.display_name, 'role', ${roleThen}, 'at', m.said_at) order by m.said_at, m.id), '[]')
            from query_message m join person who on who.id = m.said_by
            where m.participant_id = q.participant_id and m.query_id = q.id) as thread
    from query q where q.participant_id = ${child.id} and (${condition}) order by q.opened_at, q.id`);
  return rows.map((row) => readAs(row, actor, child));
}

/** The role at the site in which the person spoke, as they held it then. */
const roleThen = sql`(select a.role from role_assignment a where a.person_id = m.said_by and (a.site_id is null or a.site_id = m.site_id)
  and a.valid_from <= m.said_at::date and (a.valid_to is null or a.valid_to >= m.said_at::date) order by a.site_id nulls last, a.valid_from limit 1)`;

function readAs(row: Row, actor: Actor, child: Pick<FoundParticipant, 'siteId' | 'timeZone'>): ReadQuery {
  const [first, last] = [row.thread[0], row.thread.at(-1)];
  const closedByItself = row.status === 'closed' && last?.byId === systemPersonId;
  const told = last && { act: last.act, by: last.byName, on: dayOf(child.timeZone, last.at) };
  const state = { status: row.status, assignedTo: row.assigned_to, closedByItself, last: told ?? null };
  const acts = actsNow(state, (permission) => may(actor, permission, child.siteId));
  const { event_code: event, form_code: form, repeat, field, group_key: group, row_id: rowId } = row;
  return {
    id: row.id,
    at: { event, form, repeat, field, group, rowId },
    isOnEntry: row.on_entry,
    ...{ status: row.status, checkId: row.check_id, says: row.says },
    from: first ? whoIn(first).replace(/^a check$/, 'A check') : '',
    ...{ assignedTo: row.assigned_to, assignedInWords: assignedInWords(row.assigned_to) },
    thread: row.thread.map((said) => messageOf(said, child.timeZone)),
    acts,
    withWords: acts.filter((act) => needsWords(state, act)),
  };
}

function messageOf(said: Said, timeZone: string): QueryMessage {
  const { id, act, says, changedValue } = said;
  return {
    id,
    act,
    done: actDone[act],
    says,
    changedValue,
    by: whoIn(said),
    at: dateTimeWithZone(timeZone, new Date(said.at)),
  };
}

function whoIn({ byId, byName, role }: Said): string {
  if (byId === systemPersonId) return 'a check';
  return role !== null && isRoleName(role) ? `${byName} (${assignedInWords(role)})` : byName;
}

const dayOf = (timeZone: string, at: string) => localDateTimeIn(timeZone, new Date(at)).slice(0, 10);
