import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completed, enrolled, screened, typing } from '@/lib/casebook/testing/children';
import { countingQueries } from '@/lib/casebook/testing/count-queries';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { writeQuery } from '../testing/write-query';
import { listQueries, pageSize } from './list-queries';
import { queriesCsv } from './queries-csv';
import { type QueryListQuery, queryListAddress, readQueryList } from './query-list-address';

let stage: Stage;
let mary: string;
let berta: string;
const many = pageSize + 6;
beforeAll(async () => {
  stage = await setStage();
  mary = await enrolled(stage.dora, 'MI01');
  berta = await enrolled(stage.bruno, 'MI02');
  const anna = await screened(stage.dora, 'MI01');
  const born = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
  await completed(stage.dora, typing(mary, { event: 'SCR', form: 'DM' }, born));
  const { owner } = stage;
  // Two on the same day, and ranks that go against the ages.
  for (let n = 0; n < many; n++)
    await writeQuery(owner, { child: n % 3 === 0 ? anna : mary, opened: 1 + Math.floor(n / 2), rank: n % 3 });
  await writeQuery(owner, {
    child: mary,
    status: 'answered',
    opened: 40,
    answered: 2,
    check: 'EC-045',
    form: 'CYC',
    event: 'MTX1',
  });
  await writeQuery(owner, { child: mary, status: 'closed', opened: 50, closed: 20, assignedTo: 'investigator' });
  await writeQuery(owner, { child: berta, opened: 60, form: 'AE', event: 'ANY', field: null });
}, 120_000);
afterAll(() => stage.close());

const all = readQueryList({});
const asked = (query: Partial<QueryListQuery>, who = stage.clara) => listQueries(who, { ...all, ...query });

describe('SCDM-2 the list of queries', () => {
  it('tells where each stands, in words, since when, and what was said last', async () => {
    const { queries } = await asked({ check: 'EC-045' });
    expect(queries).toMatchObject([
      {
        participant: mary,
        where: 'Chemotherapy cycle, HD-methotrexate 1',
        status: 'answered',
        last: { act: 'answer', by: 'Casebook', says: 'It is.' },
      },
    ]);
    // Where the clocks were changed meanwhile, forty times 24 hours may be a day less on the calendar.
    expect([39, 40]).toContain(queries[0]?.days);
    const [oldest] = (await asked({})).queries;
    expect(oldest).toMatchObject({ participant: berta, where: 'Adverse event 1', fieldLabel: null });
  });

  it('shows what waits, the oldest first, unless it is asked for something else', async () => {
    const { queries, count } = await asked({});
    const days = queries.map((query) => query.days);
    expect(days).toEqual([...days].sort((one, other) => other - one));
    expect(new Set(queries.map(({ status }) => status))).toEqual(new Set(['open', 'answered']));
    expect(count).toBe(many + 2);
  });

  it('is filtered by state, site, child, form, check, who asks, role and age', async () => {
    const counted = async (query: Partial<QueryListQuery>) => (await asked(query)).count;
    expect(await counted({ status: 'answered' })).toBe(1);
    expect(await counted({ status: 'all' })).toBe(many + 3);
    expect(await counted({ site: 'MI02' })).toBe(1);
    expect(await counted({ participant: berta })).toBe(1);
    expect(await counted({ participant: 'MI09-001' })).toBe(0);
    expect(await counted({ form: 'CYC' })).toBe(1);
    expect(await counted({ check: 'EC-045' })).toBe(1);
    expect(await counted({ by: 'check' })).toBe(1);
    expect(await counted({ by: 'person' })).toBe(many + 1);
    expect(await counted({ role: 'investigator', status: 'all' })).toBe(1);
    expect(await counted({ age: 40 })).toBe(2);
    expect(await counted({ age: 41 })).toBe(1);
  });

  it('puts first what stands in the way of the analysis, when sorted by rank', async () => {
    const { queries } = await asked({ sort: 'rank', order: 'up', site: 'MI01' });
    const keys = queries.map(({ rank, openedOn }) => `${rank} ${openedOn}`);
    expect(keys).toEqual([...keys].sort());
    expect(queries[0]?.rank).toBe(0);
  });

  it('goes forward and back by key, every query once, in both directions of every column', async () => {
    for (const sort of ['age', 'participant', 'rank'] as const) {
      for (const order of ['up', 'down'] as const) {
        const query = { ...all, sort, order, status: 'all' } as const;
        const one = await asked(query);
        const two = await asked({ ...query, after: one.following });
        const back = await asked({ ...query, before: two.previous });
        const seen = [...one.queries, ...two.queries].map(({ id }) => id);
        expect(new Set(seen).size, `${sort} ${order}`).toBe(one.count);
        expect(seen).toHaveLength(one.count);
        expect(back.queries).toEqual(one.queries);
        expect([one.previous, two.following]).toEqual([null, null]);
      }
    }
  });

  it('sorts by the number of the participant', async () => {
    const { queries } = await asked({ sort: 'participant', order: 'up', status: 'all' });
    const labels = queries.map(({ participant }) => participant);
    expect(labels).toEqual([...labels].sort());
  });

  it('shows a site its own queries only, by count neither', async () => {
    const bergamo = await asked({ status: 'all' }, stage.bruno);
    expect(bergamo).toMatchObject({ count: 1, sites: [{ code: 'MI02' }] });
    expect(bergamo.queries.map(({ siteCode }) => siteCode)).toEqual(['MI02']);
    for (const query of [{ site: 'MI01' }, { participant: mary }, { check: 'EC-045' }] as const)
      expect(await asked({ ...query, status: 'all' }, stage.bruno)).toMatchObject({ queries: [], count: 0 });
  });

  it('P11-10g is refused to those who may not read casebooks', async () => {
    await expect(asked({}, stage.adam)).rejects.toThrow('role');
  });

  it('is read as it stood at a moment, from the trail alone', async () => {
    const { rows } = await stage.owner.query('select clock_timestamp() as at');
    const id = await writeQuery(stage.owner, { child: mary, opened: 100, check: 'EC-LATER' });
    await stage.owner.query("update query set status = 'cancelled' where id = $1", [id]);
    const later = { ...all, check: 'EC-LATER', status: 'all' } as const;
    expect((await listQueries(stage.clara, later, { asOf: rows[0].at })).count).toBe(0);
    expect((await listQueries(stage.clara, later)).queries).toMatchObject([{ id, status: 'cancelled' }]);
    const before = await listQueries(stage.clara, all, { asOf: rows[0].at });
    expect(before.queries).toEqual((await asked({})).queries);
  });

  it('asks the database two things: who is reading, and the page', async () => {
    expect(await countingQueries(() => asked({}))).toBe(2);
  });
});

describe('the address of a list of queries', () => {
  it('keeps the whole query, and forgives an address that was cut', () => {
    const params = { status: 'closed', site: 'MI01', participant: 'mi01-001', form: 'CYC', asof: '2026-01-01' };
    const query = readQueryList({ ...params, by: 'check', role: 'monitor', age: '7', sort: 'rank', order: 'down' });
    const after: QueryListQuery['after'] = [
      '1',
      '2026-01-01T10:00:00.123456+00:00',
      '0190aaaa-0000-7000-8000-000000000000',
    ];
    const address = new URL(queryListAddress({ ...query, after }), 'http://casebook.invalid');
    expect(readQueryList(Object.fromEntries(address.searchParams))).toEqual({ ...query, after });
    expect(readQueryList({ status: 'evil', form: "';", role: 'x', age: '-1', after: 'xx', before: 'eyJ' })).toEqual(
      all,
    );
    expect(queryListAddress(all)).toBe('/queries');
  });

  it('begins at the beginning where the edge fits no row of the sorted column', async () => {
    const id = '0190aaaa-0000-7000-8000-000000000000';
    for (const [sort, lead, moment] of [
      ['age', 'x', '2026-01-01T10:00:00+00:00'],
      ['rank', '7', '2026-01-01T10:00:00+00:00'],
      ['participant', 'a b', '2026-01-01T10:00:00+00:00'],
      ['age', '', '2026-99-01T10:00:00+00:00'],
    ]) {
      const after = Buffer.from(JSON.stringify([lead, moment, id])).toString('base64url');
      expect(readQueryList({ sort, after }).after).toBeNull();
    }
  });
});

describe('the file of a list of queries', () => {
  it('has every query that is asked for, and is kept on record before it leaves', async () => {
    const text = await new Response(await queriesCsv(stage.clara, { ...all, status: 'all' })).text();
    const [head, ...lines] = text.trim().split('\n');
    expect(head).toBe('Participant,Site,Where,Field,Question,Check,State,Assigned to,Opened,Days,Last message');
    expect(lines).toHaveLength(many + 4);
    const { rows } = await stage.owner.query('select kind, filter from data_export');
    expect(rows).toEqual([{ kind: 'queries', filter: 'status=all' }]);
  });

  it('P11-10g has nothing of another site', async () => {
    const text = await new Response(await queriesCsv(stage.bruno, { ...all, status: 'all' })).text();
    expect(text).not.toContain('MI01');
    await expect(queriesCsv(stage.adam, all)).rejects.toThrow('role');
  });
});
