import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { checkChild, emptyReport } from '@/lib/casebook/check-casebooks';
import { loadEntry } from '@/lib/casebook/load-entry';
import { withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { answerQuery } from './answer-query';
import { cancelQuery } from './cancel-query';
import { closeQuery } from './close-query';
import { reopenQuery } from './reopen-query';
import { acting, onlyQuery, queriesSeen, raised, threadOf, visitAt, visited } from './testing/visits';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(async () => {
  child = await withConsent(stage.dora, 'MI01');
});

const low = { spo2: '85' };
const statusNow = async () => (await onlyQuery(stage.dora, child)).status;
const answering = (query: string, says = 'Read again in the chart.') => ({ answers: [{ query, says }] });

describe('a doubt of a check', () => {
  it('SCDM-2 opens a query on the field of a complete form, and closes it when the value is no longer doubtful', async () => {
    await visited(stage.dora, child, low);
    const query = await onlyQuery(stage.marco, child);
    expect(query).toMatchObject({ at: { field: 'spo2' }, status: 'open', from: 'A check', checkId: 'RANGE' });
    expect(query.says).toContain('unusually low');
    await visited(stage.dora, child);
    const closed = await onlyQuery(stage.marco, child);
    expect(closed).toMatchObject({ status: 'closed', acts: [] });
    expect(threadOf(closed)).toEqual(['open a check', 'close a check']);
    expect(await outcomeOf(query.id)).toBe('value changed');
    await expect(reopenQuery(stage.marco, acting(query.id, 'Why.'))).rejects.toThrow('closed this query by itself');
  });

  it('opens none on a draft: somebody is still at work on it', async () => {
    await visited(stage.dora, child, low, { intent: 'draft' });
    expect(await queriesSeen(stage.dora, child)).toEqual([]);
    await visited(stage.dora, child, low);
    expect(await statusNow()).toBe('open');
  });

  it('SCDM-2 stays closed without a change until the value changes to another doubtful one, and opens again then', async () => {
    await visited(stage.dora, child, low);
    const { id } = await onlyQuery(stage.dora, child);
    await answerQuery(stage.dora, acting(id, 'It is so in the chart.'));
    await closeQuery(stage.marco, acting(id, 'Seen.'));
    expect(await outcomeOf(id)).toBe('closed without change');
    await visited(stage.dora, child, { ...low, pulse: '90' });
    const { rows } = await stage.owner.query('select id from participant where screening_number = $1', [child]);
    await checkChild(rows[0]?.id, emptyReport());
    expect(await statusNow()).toBe('closed');
    await visited(stage.dora, child, { spo2: '84', pulse: '90' });
    const again = await onlyQuery(stage.dora, child);
    expect(again.status).toBe('open');
    expect(threadOf(again).at(-1)).toBe('reopen a check');
    expect(again.thread.at(-1)?.says).toContain('changed and is doubtful again');
  });

  it('stays closed on the value that a person has accepted, although it is another than the one asked about', async () => {
    await visited(stage.dora, child, low);
    const { id } = await onlyQuery(stage.dora, child);
    await visited(stage.dora, child, { spo2: '83' }, answering(id));
    expect(await statusNow()).toBe('answered');
    await closeQuery(stage.marco, acting(id));
    expect(await outcomeOf(id)).toBe('value changed');
    await visited(stage.dora, child, { spo2: '83', pulse: '90' });
    expect(await statusNow()).toBe('closed');
  });

  it('stays cancelled as long as the value stays', async () => {
    await visited(stage.dora, child, low);
    await cancelQuery(stage.marco, acting((await onlyQuery(stage.dora, child)).id, 'The chart is right.'));
    await visited(stage.dora, child, { ...low, pulse: '90' });
    expect(await statusNow()).toBe('cancelled');
  });
});

describe('answering and correcting in one step', () => {
  it('SCDM-2 R3-4.2.4 leaves the answer in the thread before the check closes the query by itself', async () => {
    await visited(stage.dora, child, low);
    const { id } = await onlyQuery(stage.dora, child);
    await visited(stage.dora, child, {}, { ...answering(id), reason: { code: 'QUERY', text: 'Read again.' } });
    const closed = await onlyQuery(stage.marco, child);
    expect(closed.status).toBe('closed');
    expect(closed.thread.map(({ act, changedValue }) => ({ act, changedValue }))).toEqual([
      { act: 'open', changedValue: false },
      { act: 'answer', changedValue: true },
      { act: 'close', changedValue: false },
    ]);
    expect(await reasonsOf('visit', 'spo2')).toContain('Answer to a query: Read again.');
    expect(await reasonsOf('query', 'status')).toContain('Query answered: Read again in the chart.');
  });

  it('leaves the query of a person answered, for the monitor to look at', async () => {
    await visited(stage.dora, child);
    const query = await raised(stage.marco, child);
    await visited(stage.dora, child, { weight: '41' }, answering(query));
    const answered = await onlyQuery(stage.marco, child);
    expect(answered).toMatchObject({ status: 'answered', acts: ['close', 'reopen', 'cancel', 'assign'] });
    expect(answered.thread.at(-1)).toMatchObject({ act: 'answer', changedValue: true });
  });

  it('answers too where nothing of the form was changed', async () => {
    await visited(stage.dora, child);
    const query = await raised(stage.marco, child);
    const { version } = await visited(stage.dora, child, {}, answering(query));
    expect(version).toBe(1);
    expect((await onlyQuery(stage.marco, child)).thread.at(-1)).toMatchObject({ act: 'answer', changedValue: false });
  });

  it('is answered once when the same request is sent twice', async () => {
    await visited(stage.dora, child);
    const query = await raised(stage.marco, child);
    const request = { ...answering(query), version: 1, requestId: newId() };
    await Promise.all([1, 2].map(() => visited(stage.dora, child, { weight: '41' }, request)));
    expect((await onlyQuery(stage.marco, child)).thread).toHaveLength(2);
  });

  it('saves nothing when the query was moved meanwhile, is another form’s, or is not the site’s to answer', async () => {
    await visited(stage.dora, child);
    const query = await raised(stage.marco, child);
    await cancelQuery(stage.marco, acting(query, 'Asked twice.'));
    const change = { weight: '41' };
    await expect(visited(stage.dora, child, change, answering(query))).rejects.toThrow(Refused);
    const elsewhere = await raised(stage.marco, child, { form: 'DM', field: null });
    await expect(visited(stage.dora, child, change, answering(elsewhere))).rejects.toThrow(NotFound);
    await expect(visited(stage.marco, child, change, answering(query))).rejects.toThrow(NotAllowed);
    const { content } = await loadEntry(stage.dora, { participant: child, ...visitAt });
    expect(content.answers.weight).toBe(40);
  });
});

async function outcomeOf(id: string): Promise<string> {
  const { rows } = await stage.owner.query('select outcome from query where id = $1', [id]);
  return rows[0]?.outcome;
}

async function reasonsOf(table: string, field: string): Promise<string[]> {
  const { rows } = await stage.owner.query(
    `select reason from audit_event a join participant p on p.id = a.participant_id
     where p.screening_number = $1 and table_name = $2 and field = $3`,
    [child, table, field],
  );
  return rows.map(({ reason }) => reason);
}
