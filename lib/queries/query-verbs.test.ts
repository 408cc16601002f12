import { type SQL, sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transactionAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { answerQuery } from './answer-query';
import { assignQuery } from './assign-query';
import { cancelQuery } from './cancel-query';
import { childQueries } from './child-queries';
import { closeQuery } from './close-query';
import { reopenQuery } from './reopen-query';
import { acting, onlyQuery, queriesSeen, raised, threadOf, visited } from './testing/visits';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

describe('a query of a person', () => {
  beforeEach(async () => {
    child = await withConsent(stage.dora, 'MI01');
    await visited(stage.dora, child);
  });

  it('SCDM-2 R3-4.2.2aiii is raised, answered and closed, each by its own people, and the trail says by whom and why', async () => {
    const query = await raised(stage.marco, child);
    expect(await onlyQuery(stage.marco, child)).toMatchObject({
      at: { field: 'weight' },
      status: 'open',
      from: 'Marco Monitor (monitor)',
      assignedInWords: 'data manager',
      acts: ['close', 'cancel', 'assign'],
    });
    expect((await onlyQuery(stage.dora, child)).acts).toEqual(['answer']);
    expect((await onlyQuery(stage.ines, child)).acts).toEqual([]);

    expect(await answerQuery(stage.dora, acting(query, 'Yes, in the morning.'))).toEqual({ ok: true });
    expect(await closeQuery(stage.marco, acting(query))).toEqual({ ok: true });
    const closed = await onlyQuery(stage.dora, child);
    expect(closed.status).toBe('closed');
    expect(threadOf(closed)).toEqual([
      'open Marco Monitor (monitor)',
      'answer Dora Datamanager (data manager)',
      'close Marco Monitor (monitor)',
    ]);
    expect(await stored(query)).toMatchObject({ status: 'closed', outcome: 'closed without change', rank: 2 });
    expect(await statesInTrail(query)).toEqual([
      { by: stage.marco.personId, state: 'open', reason: 'Query raised: Is this the weight of the day?' },
      { by: stage.dora.personId, state: 'answered', reason: 'Query answered: Yes, in the morning.' },
      { by: stage.marco.personId, state: 'closed', reason: 'Query closed' },
    ]);
  });

  it('remembers whether the value it is about was changed', async () => {
    const query = await raised(stage.marco, child);
    await visited(stage.dora, child, { weight: '41' });
    await answerQuery(stage.dora, acting(query, 'A slip of the pen.'));
    expect((await onlyQuery(stage.dora, child)).thread.at(-1)).toMatchObject({ changedValue: true });
    await closeQuery(stage.marco, acting(query));
    expect(await stored(query)).toMatchObject({ outcome: 'value changed', about: { weight: 40 } });
  });

  it('SCDM-2 is reopened with a reason, is then about the value of now, and can be cancelled', async () => {
    const query = await raised(stage.marco, child);
    await visited(stage.dora, child, { weight: '41' });
    await answerQuery(stage.dora, acting(query, 'Corrected.'));
    await expect(reopenQuery(stage.marco, acting(query))).rejects.toThrow('Write why the query is reopened.');
    await reopenQuery(stage.marco, acting(query, 'The chart says 42.'));
    expect(await stored(query)).toMatchObject({ status: 'open', about: { weight: 41 }, answered_at: null });
    await expect(cancelQuery(stage.marco, acting(query))).rejects.toThrow('Write why the query is cancelled.');
    await cancelQuery(stage.marco, acting(query, 'It was the wrong chart.'));
    expect(await stored(query)).toMatchObject({ status: 'cancelled', outcome: 'cancelled' });
    await expect(reopenQuery(stage.marco, acting(query, 'Again.'))).rejects.toThrow(/cancelled by Marco Monitor on/);
  });

  it('SCDM-2 is not closed unanswered without a reason', async () => {
    const query = await raised(stage.marco, child);
    await expect(closeQuery(stage.marco, acting(query))).rejects.toThrow('Nobody answered this query');
    await closeQuery(stage.marco, acting(query, 'Seen in the chart myself.'));
    expect((await onlyQuery(stage.dora, child)).status).toBe('closed');
  });

  it('is assigned to another role, once', async () => {
    const query = await raised(stage.marco, child);
    const assigning = (assignedTo: 'investigator' | 'monitor') => ({ ...acting(query), assignedTo });
    await assignQuery(stage.marco, assigning('investigator'));
    await expect(assignQuery(stage.marco, assigning('investigator'))).rejects.toThrow('assigned to the investigator');
    expect(await onlyQuery(stage.marco, child)).toMatchObject({ assignedTo: 'investigator', status: 'open' });
    await expect(assignQuery(stage.dora, assigning('monitor'))).rejects.toThrow(NotAllowed);
  });

  it('goes to the monitor where the monitor is asked', async () => {
    const query = await raised(stage.clara, child, { assignedTo: 'monitor' });
    expect((await onlyQuery(stage.marco, child)).acts).toContain('answer');
    expect(await answerQuery(stage.marco, acting(query, 'I have seen the source.'))).toEqual({ ok: true });
  });

  it('P11-10g is moved by nobody whose role does not allow it, and never from another site', async () => {
    const query = await raised(stage.marco, child);
    await expect(raised(stage.dora, child)).rejects.toThrow(NotAllowed);
    await expect(raised(stage.ines, child)).rejects.toThrow(NotAllowed);
    await expect(answerQuery(stage.marco, acting(query, 'Yes.'))).rejects.toThrow(NotAllowed);
    await expect(answerQuery(stage.ines, acting(query, 'Yes.'))).rejects.toThrow(NotAllowed);
    for (const act of [closeQuery, reopenQuery, cancelQuery])
      await expect(act(stage.dora, acting(query, 'Why.'))).rejects.toThrow(NotAllowed);
    await expect(answerQuery(stage.bruno, acting(query, 'Yes.'))).rejects.toThrow(NotFound);
    await expect(answerQuery(stage.dora, acting(newId(), 'Yes.'))).rejects.toThrow(NotFound);
    const elsewhere = await withConsent(stage.bruno, 'MI02');
    await expect(raised(stage.marco, elsewhere)).rejects.toThrow(NotFound);
    const theirs = await raised(stage.clara, elsewhere, { field: null });
    await expect(closeQuery(stage.marco, acting(theirs, 'Why.'))).rejects.toThrow(NotFound);
  });

  it('is moved once by two people at the same moment, and the second is told who was first', async () => {
    const query = await raised(stage.marco, child);
    const both = await Promise.allSettled([
      answerQuery(stage.dora, acting(query, 'Yes.')),
      cancelQuery(stage.marco, acting(query, 'The wrong child.')),
      closeQuery(stage.clara, acting(query, 'Seen by telephone.')),
      answerQuery(stage.dora, acting(query, 'No.')),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.length).toBeGreaterThanOrEqual(2);
    for (const error of refused) {
      expect(error).toBeInstanceOf(Refused);
      expect(error.message).toMatch(/^This query was (answered|cancelled|closed) by (Dora|Marco|Clara) /);
    }
    const { thread } = await onlyQuery(stage.marco, child);
    expect(thread).toHaveLength(1 + both.length - refused.length);
  });

  it('is not in the way of a save, whoever moves it meanwhile', async () => {
    const queries = await Promise.all(
      ['weight', 'height', 'pulse'].map((field) => raised(stage.marco, child, { field })),
    );
    await Promise.all([
      ...queries.map((query) => closeQuery(stage.marco, acting(query, 'Seen.'))),
      visited(stage.dora, child, { spo2: '85' }),
      ...queries.map((query) =>
        reopenQuery(stage.clara, acting(query, 'Again.')).catch((error) => expect(error).toBeInstanceOf(Refused)),
      ),
    ]);
  });

  it('does one thing of the same request sent twice', async () => {
    const query = await raised(stage.marco, child);
    const request = acting(query, 'Yes.');
    const both = await Promise.all([answerQuery(stage.dora, request), answerQuery(stage.dora, request)]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect((await onlyQuery(stage.dora, child)).thread).toHaveLength(2);
  });

  it('stands on an event, on a form that is not entered, and on a row of a grid; never where nothing is', async () => {
    await raised(stage.marco, child, { form: null, repeat: null, field: null });
    const unentered = { event: 'SCR', form: 'DM', repeat: 1 };
    await raised(stage.marco, child, { ...unentered, field: null, says: 'When will it be entered?' });
    expect((await queriesSeen(stage.dora, child, unentered)).map(({ at }) => at.form)).toEqual([null, 'DM']);
    expect((await queriesSeen(stage.dora, child)).map(({ at }) => at.form)).toEqual([null]);
    const here = await childQueries(stage.dora, child);
    expect(here.map(({ href }) => href)).toEqual([
      expect.stringMatching(/\/SCR\/[A-Z]+\/1$/),
      `/participants/${child}/SCR/DM/1`,
    ]);
    await expect(childQueries(stage.bruno, child)).rejects.toThrow(NotFound);

    await saveEntry(stage.dora, typing(child, unentered, { sex: 'F' }));
    const [, taken] = await queriesSeen(stage.dora, child, unentered);
    expect(await stored(taken?.id ?? '')).toMatchObject({ entry_id: expect.any(String) });

    await expect(raised(stage.marco, child, { field: 'nonsense' })).rejects.toThrow(NotFound);
    await expect(raised(stage.marco, child, { event: 'NEVER' })).rejects.toThrow(NotFound);
    await expect(raised(stage.marco, child, { group: 'rows', rowId: newId() })).rejects.toThrow(NotFound);
  });

  it('stands on a row of a grid as long as the row is there', async () => {
    const number = await enrolled(stage.dora, 'MI01');
    const cycle = { event: 'MTX1', form: 'CYC', repeat: 1 };
    const given = { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2004-03-08' };
    const rows = [{ id: 'new', texts: { extrt: 'METHOTREXATE', exdose: '18000' }, missing: {} }];
    const input = typing(number, cycle, given);
    const saved = await saveEntry(stage.dora, { ...input, typed: { ...input.typed, groups: { exposures: rows } } });
    const rowId = saved.ok ? (saved.content.groups.exposures?.[0]?.id ?? null) : null;
    const at = { ...cycle, field: 'exdose', group: 'exposures', rowId };
    const query = await raised(stage.marco, number, at);
    expect(await stored(query)).toMatchObject({ about: { exdose: 18000 }, rank: 0 });
    await expect(raised(stage.marco, number, { ...at, rowId: newId() })).rejects.toThrow('This row is not saved');
  });
});

describe('the database itself', () => {
  it('SCDM-2 keeps queries on their arrows and in step with their threads, and keeps them at all', async () => {
    child = await withConsent(stage.dora, 'MI01');
    await visited(stage.dora, child);
    const query = await raised(stage.marco, child);
    const closing = sql`update query set status = 'closed', closed_at = now() where id = ${query}`;
    expect(await refusalAs(stage.marco, closing)).toContain('moved by what is said');
    await cancelQuery(stage.marco, acting(query, 'Asked twice.'));
    expect(await refusalAs(stage.marco, closing)).toContain('reopened before');
    expect(await refusalAs(stage.marco, sql`delete from query where id = ${query}`)).toContain('permission denied');
    await expect(stage.owner.query('delete from query where id = $1', [query])).rejects.toThrow('never removed');
    const rewriting = sql`update query_message set says = 'x' where query_id = ${query}`;
    expect(await refusalAs(stage.marco, rewriting)).toContain('permission denied');
  });
});

async function stored(id: string) {
  const { rows } = await stage.owner.query('select * from query where id = $1', [id]);
  return rows[0];
}

async function statesInTrail(id: string) {
  const { rows } = await stage.owner.query(
    "select actor_id as by, new_value as state, reason from audit_event where table_name = 'query' and field = 'status' and row_id = $1 order by id",
    [id],
  );
  return rows;
}

/** What the database says when this person writes past the verbs. */
async function refusalAs(actor: Actor, statement: SQL): Promise<string> {
  const error = await transactionAs(actor, 'Past the verbs', (tx) => tx.execute(statement)).catch((caught) => caught);
  return error instanceof Error ? `${error.message} ${error.cause}` : 'not refused';
}
