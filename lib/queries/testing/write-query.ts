import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { systemPersonId } from '@/db/system-person';
import type { QueryStatus } from '../query-states';

interface Written {
  /** Participant or screening number. */
  child: string;
  form?: string;
  event?: string;
  field?: string | null;
  check?: string | null;
  status?: QueryStatus;
  assignedTo?: string;
  rank?: number;
  /** Days ago. */
  opened?: number;
  closed?: number;
  answered?: number;
  outcome?: string | null;
}

/** Writes a query with its first message past the verbs, for tests of lists: every moment can be chosen. Returns its id. */
export async function writeQuery(owner: Client, query: Written): Promise<string> {
  const id = newId();
  const ago = (days: number | undefined) => (days === undefined ? null : `${days} days`);
  const { child, form = 'DM', event = 'SCR', field = 'sex', check = null, status = 'open' } = query;
  const { assignedTo = 'data_manager', rank = 2, opened = 1, outcome = null } = query;
  await owner.query(
    `insert into query (id, participant_id, site_id, entry_id, event_code, form_code, repeat, field, check_id, says, status, assigned_to,
                        rank, opened_by, opened_at, answered_at, closed_at, outcome)
     select $1, p.id, p.site_id, (select id from entry e where e.participant_id = p.id and e.event_code = $2 and e.form_code = $3 limit 1),
            $2, $3, 1, $4, $5, 'Is this right?', $6, $7, $8, $9, now() - $10::interval, now() - $11::interval, now() - $12::interval, $13
     from participant p where $14 in (p.number, p.screening_number)`,
    [
      ...[id, event, form, field, check, status, assignedTo, rank, systemPersonId, ago(opened)],
      ...[ago(query.answered), ago(query.closed), outcome, child],
    ],
  );
  await owner.query(
    `insert into query_message (id, participant_id, site_id, query_id, act, says, said_by, said_at)
     select $1, participant_id, site_id, id, 'open', says, opened_by, opened_at from query where id = $2`,
    [newId(), id],
  );
  if (query.answered !== undefined)
    await owner.query(
      `insert into query_message (id, participant_id, site_id, query_id, act, says, said_by, said_at)
       select $1, participant_id, site_id, id, 'answer', 'It is.', opened_by, answered_at from query where id = $2`,
      [newId(), id],
    );
  return id;
}
