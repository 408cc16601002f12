import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completed, enrolled, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { writeQuery } from '../testing/write-query';
import { actInBulk, type BulkQueriesInput, bulkQueriesInput, previewBulk } from './bulk-queries';

let stage: Stage;
let mary: string;
let berta: string;
beforeAll(async () => {
  stage = await setStage();
  mary = await enrolled(stage.dora, 'MI01');
  berta = await enrolled(stage.bruno, 'MI02');
  const born = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
  await completed(stage.dora, typing(mary, { event: 'SCR', form: 'DM' }, born));
}, 120_000);
afterAll(() => stage.close());

const input = (queries: string[], act: BulkQueriesInput['act'], says = ''): BulkQueriesInput => ({
  ...{ queries, act, says, assignedTo: act === 'assign' ? 'investigator' : null, requestId: newId() },
});

async function statesOf(ids: string[]) {
  const { rows } = await stage.owner.query('select id, status from query where id = any($1)', [ids]);
  return ids.map((id) => rows.find((row) => row.id === id)?.status);
}

async function rowsOf(outcome: Awaited<ReturnType<typeof actInBulk>>) {
  if (!outcome.ok) throw new Error(outcome.problem.says);
  return outcome.rows;
}

describe('SCDM-2 queries moved in bulk', () => {
  it('says row by row what would happen and why not, and writes nothing', async () => {
    const answered = await writeQuery(stage.owner, { child: mary, status: 'answered', answered: 0 });
    const open = await writeQuery(stage.owner, { child: mary });
    const closed = await writeQuery(stage.owner, { child: mary, status: 'closed', closed: 0 });
    const elsewhere = await writeQuery(stage.owner, { child: berta, status: 'answered', answered: 0 });
    const all = [answered, open, closed, elsewhere, newId()];
    const before = await trail();
    const rows = await rowsOf(await previewBulk(stage.marco, input(all, 'close')));
    expect(rows.map(({ ok }) => ok)).toEqual([true, false, false, false, false]);
    expect(rows.map(({ says }) => says)).toEqual([
      'Would be closed.',
      'Nobody answered this query: write why it is closed all the same.',
      expect.stringContaining('cannot be closed now'),
      'There is no such query among those you may see.',
      'There is no such query among those you may see.',
    ]);
    expect(await statesOf(all)).toEqual(['answered', 'open', 'closed', 'answered', undefined]);
    expect(await trail()).toBe(before);

    expect(await rowsOf(await actInBulk(stage.marco, input(all, 'close')))).toEqual(
      rows.map((row) => (row.ok ? { ...row, says: 'Closed.' } : row)),
    );
    expect(await statesOf(all)).toEqual(['closed', 'open', 'closed', 'answered', undefined]);
    expect(await trail()).toBeGreaterThan(before);
  });

  it('answers with one text, each in a transaction of its own that left its audit row', async () => {
    const [one, other] = [
      await writeQuery(stage.owner, { child: mary }),
      await writeQuery(stage.owner, { child: mary }),
    ];
    const request = input([one, other], 'answer', 'As in the source.');
    const rows = await rowsOf(await actInBulk(stage.dora, request));
    expect(rows).toEqual([one, other].map((query) => ({ query, ok: true, says: 'Answered.' })));
    const { rows: said } = await stage.owner.query(
      `select a.reason, m.says from query_message m join audit_event a on a.row_id::text = m.id::text and a.field = 'says'
       where m.query_id = any($1) and m.act = 'answer'`,
      [[one, other]],
    );
    expect(said).toEqual(
      [1, 2].map(() => ({ reason: 'Query answered: As in the source.', says: 'As in the source.' })),
    );
    // Sent again, it is not done again.
    expect(await rowsOf(await actInBulk(stage.dora, request))).toEqual(rows);
    const { rows: counted } = await stage.owner.query('select count(*)::int from query_message where query_id = $1', [
      one,
    ]);
    expect(counted[0].count).toBe(2);
  });

  it('assigns, reopens and cancels', async () => {
    const query = await writeQuery(stage.owner, { child: mary });
    expect(await rowsOf(await actInBulk(stage.clara, input([query], 'assign')))).toMatchObject([{ ok: true }]);
    const { rows } = await stage.owner.query('select assigned_to from query where id = $1', [query]);
    expect(rows[0].assigned_to).toBe('investigator');
    await rowsOf(await actInBulk(stage.dora, input([query], 'answer', 'So it is.')));
    await rowsOf(await actInBulk(stage.marco, input([query], 'reopen', 'It says otherwise in the chart.')));
    expect(await statesOf([query])).toEqual(['open']);
    await rowsOf(await actInBulk(stage.marco, input([query], 'cancel', 'Asked twice.')));
    expect(await statesOf([query])).toEqual(['cancelled']);
  });

  it('P11-10g is refused as a whole to those who may do it with no query', async () => {
    const query = await writeQuery(stage.owner, { child: mary });
    for (const verb of [previewBulk, actInBulk]) {
      await expect(verb(stage.dora, input([query], 'cancel', 'No.'))).rejects.toThrow('role');
      await expect(verb(stage.marco, input([query], 'assign'))).resolves.toMatchObject({ ok: true });
      await expect(verb(stage.ines, input([query], 'answer', 'Yes.'))).rejects.toThrow('role');
      await expect(verb(stage.adam, input([query], 'close'))).rejects.toThrow('role');
    }
  });

  it('understands only what can be done', () => {
    const id = newId();
    const says = (typed: unknown) => bulkQueriesInput.safeParse(typed).error?.issues[0]?.message;
    const request = { act: 'close', requestId: newId() };
    expect(says({ ...request, queries: [] })).toBe('Choose at least one query.');
    expect(says({ ...request, queries: [id, id] })).toMatch(/twice/);
    expect(says({ ...request, queries: Array.from({ length: 101 }, () => newId()) })).toBe(
      'Choose at most 100 queries.',
    );
    expect(says({ ...request, act: 'assign', queries: [id] })).toBe('Choose who is to answer.');
    expect(says({ ...request, queries: [id] })).toBeUndefined();
  });
});

async function trail(): Promise<number> {
  const { rows } = await stage.owner.query('select count(*)::int from audit_event');
  return rows[0].count;
}
