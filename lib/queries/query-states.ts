import { type QueryStatus, queryStatuses } from '@/db/schema/review';
import { shortDate } from '@/lib/dates/words';
import { type Permission, type RoleName, roleTitle } from '@/study/roles';

/** The states of a query, as the database has them. */
export { type QueryStatus, queryStatuses };

/** What a person does with a query that is there. */
export const queryActs = ['answer', 'close', 'reopen', 'cancel', 'assign'] as const;
export type QueryAct = (typeof queryActs)[number];

/** What stands in the thread of a query. */
export type MessageAct = 'open' | QueryAct;

/** The roles at a site that a query can be assigned to. */
export const assignableRoles = ['data_manager', 'investigator', 'monitor'] as const satisfies readonly RoleName[];
export type AssignableRole = (typeof assignableRoles)[number];

/** A query as far as it decides what may be done with it. */
export interface QueryState {
  status: QueryStatus;
  assignedTo: RoleName;
  /** A check closed it, since it found nothing doubtful any more. */
  closedByItself: boolean;
  /** What was done with it last: by whom, and on which day at the site (`YYYY-MM-DD`). */
  last: { act: MessageAct; by: string; on: string } | null;
}

interface Arrow {
  to: QueryStatus;
  /** Whether an answer or a reason must be given with it. */
  words: 'needed' | 'optional';
}

/**
 * Every way a person can move a query; what is not here does not happen. Only an answer or a reason leads to an end (SCDM GCDMP,
 * discrepancy management), so that a query is never closed without either.
 */
const arrows: Record<QueryAct, Partial<Record<QueryStatus, Arrow>>> = {
  answer: { open: { to: 'answered', words: 'needed' } },
  close: { open: { to: 'closed', words: 'needed' }, answered: { to: 'closed', words: 'optional' } },
  reopen: { answered: { to: 'open', words: 'needed' }, closed: { to: 'open', words: 'needed' } },
  cancel: { open: { to: 'cancelled', words: 'needed' }, answered: { to: 'cancelled', words: 'needed' } },
  assign: { open: { to: 'open', words: 'optional' }, answered: { to: 'answered', words: 'optional' } },
};

export type Move = { ok: true; to: QueryStatus } | { ok: false; says: string };

/**
 * Where an act leads from this state, or a sentence why it cannot be done.
 * @param says the answer or the reason, as it was typed
 */
export function moveOf(query: QueryState, act: QueryAct, says: string): Move {
  const arrow = arrows[act][query.status];
  if (!arrow) return { ok: false, says: wrongState(query, act) };
  if (act === 'reopen' && query.closedByItself) return { ok: false, says: nothingToReopen };
  if (arrow.words === 'needed' && says.trim() === '') return { ok: false, says: wordsMissing(query, act) };
  return { ok: true, to: arrow.to };
}

/** Whether an answer or a reason must be given with the act as the query stands. */
export function needsWords({ status }: Pick<QueryState, 'status'>, act: QueryAct): boolean {
  return arrows[act][status]?.words === 'needed';
}

/** Whether somebody with these permissions may do this at all: the site answers, whoever raises queries does the rest. */
export function mayActOn(
  act: QueryAct,
  { assignedTo }: Pick<QueryState, 'assignedTo'>,
  allowed: (permission: Permission) => boolean,
): boolean {
  if (act !== 'answer') return allowed('raise queries');
  // A question to the monitor is answered by whoever raises queries at the site.
  return allowed('answer queries') || (assignedTo === 'monitor' && allowed('raise queries'));
}

/** What somebody may do with the query now: allowed, and possible as it stands. */
export function actsNow(query: QueryState, allowed: (permission: Permission) => boolean): QueryAct[] {
  return queryActs.filter((act) => mayActOn(act, query, allowed) && moveOf(query, act, 'with words').ok);
}

/** What was done, in words: "closed". */
export const actDone: Record<MessageAct, string> = {
  open: 'opened',
  answer: 'answered',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
  assign: 'assigned',
};

const statusInWords: Record<QueryStatus, string> = {
  open: 'still open',
  answered: 'answered already',
  closed: 'closed already',
  cancelled: 'cancelled already',
};

const nothingToReopen =
  'The check found nothing doubtful any more and closed this query by itself. Raise a query of your own where something is still to ask.';

function wrongState({ status, last }: QueryState, act: QueryAct): string {
  const isTold = last !== null && last.act !== 'assign';
  const stands = isTold
    ? `This query was ${actDone[last.act]} by ${last.by} on ${shortDate(last.on)}`
    : `This query is ${statusInWords[status]}`;
  return `${stands}: it cannot be ${actDone[act]} now. Reload the page.`;
}

function wordsMissing({ status }: QueryState, act: QueryAct): string {
  if (act === 'answer') return 'Write the answer.';
  if (act === 'close' && status === 'open') return 'Nobody answered this query: write why it is closed all the same.';
  return `Write why the query is ${actDone[act]}.`;
}

/** To whom a query goes, in words. */
export function assignedInWords(role: RoleName): string {
  return roleTitle(role).toLowerCase();
}
