import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, may } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { answerQuery } from './answer-query';
import { assignQuery } from './assign-query';
import { cancelQuery } from './cancel-query';
import { closeQuery } from './close-query';
import { assignableRoles, mayActOn, moveOf, type QueryAct, queryActs } from './query-states';
import { reopenQuery } from './reopen-query';
import { drawFrom, numbers } from './testing/random';
import { raised, visited } from './testing/visits';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const verbs = { answer: answerQuery, close: closeQuery, reopen: reopenQuery, cancel: cancelQuery };
const steps = 400;

it('SCDM-2 P11-10g whoever does whatever in whatever order: what the table says happens, and nothing else', async () => {
  const random = numbers(7);
  const pick = <T>(list: readonly T[]): T => drawFrom(random, list);
  const child = await withConsent(stage.dora, 'MI01');
  await visited(stage.dora, child);
  const { siteId } = await placeOf(child);
  const people = [stage.dora, stage.bruno, stage.marco, stage.clara, stage.paola, stage.adam, stage.ines];
  let query = await raised(stage.marco, child);
  let [happened, refused] = [0, 0];
  for (let step = 0; step < steps; step++) {
    if ((await stateOf(query)).status === 'cancelled') query = await renewed(child);
    const now = await stateOf(query);
    const [actor, act, says] = [pick(people), pick(queryActs), pick(['', 'Compared with the chart.'])];
    const assignedTo = pick(assignableRoles.filter((role) => role !== now.assigned_to));
    const state = { status: now.status, assignedTo: now.assigned_to, closedByItself: false, last: null };
    const isAllowed = mayActOn(act, state, (permission) => may(actor, permission, siteId));
    const move = moveOf(state, act, says);
    const outcome = await attempt(actor, act, { query, says, assignedTo });
    if (isAllowed && move.ok) {
      expect(outcome).toBe('done');
      expect((await stateOf(query)).status).toBe(move.to);
      happened += 1;
    } else {
      expect(outcome).toBe(isAllowed ? 'refused' : 'not allowed');
      expect(await stateOf(query)).toEqual(now);
      refused += 1;
    }
  }
  expect(Math.min(happened, refused)).toBeGreaterThan(20);
});

type Doing = { query: string; says: string; assignedTo: (typeof assignableRoles)[number] };

async function attempt(actor: Actor, act: QueryAct, { query, says, assignedTo }: Doing): Promise<string> {
  const input = { query, says, requestId: newId() };
  const done = act === 'assign' ? assignQuery(actor, { ...input, assignedTo }) : verbs[act](actor, input);
  return done.then(
    () => 'done',
    (error) => {
      if (error instanceof Refused) return 'refused';
      if (error instanceof NotAllowed || error instanceof NotFound) return 'not allowed';
      throw error;
    },
  );
}

/** A new question in place of one that was cancelled. */
const renewed = (child: string) => raised(stage.marco, child, { field: 'height' });

async function stateOf(id: string) {
  const { rows } = await stage.owner.query('select status, assigned_to, about, outcome from query where id = $1', [id]);
  return rows[0];
}

async function placeOf(child: string): Promise<{ siteId: string }> {
  const { rows } = await stage.owner.query('select site_id from participant where screening_number = $1', [child]);
  return { siteId: rows[0]?.site_id };
}
