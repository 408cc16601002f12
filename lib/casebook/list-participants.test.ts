import { afterAll, beforeAll, expect, it } from 'vitest';
import { listParticipants, pageSize } from './list-participants';
import { type ListQuery, listAddress, readListQuery } from './list-query';
import { completed, enrolled, screened, typing } from './testing/children';
import { countingQueries } from './testing/count-queries';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let first: string;
beforeAll(async () => {
  stage = await setStage();
  first = await enrolled(stage.dora, 'MI01');
  await completed(
    stage.dora,
    typing(
      first,
      { event: 'SCR', form: 'DM' },
      { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' },
    ),
  );
  await enrolled(stage.bruno, 'MI02');
  for (let n = 0; n < pageSize + 3; n++) await screened(stage.dora, 'MI01');
}, 120_000);
afterAll(() => stage.close());

const all = readListQuery({});
const labels = async (query: Partial<ListQuery>) => {
  const list = await listParticipants(stage.clara, { ...all, ...query });
  return list.participants.map(({ label }) => label);
};

it('shows who a child is, where it stands and what comes next', async () => {
  const { participants } = await listParticipants(stage.dora, { ...all, search: first });
  expect(participants).toMatchObject([
    {
      label: 'MI01-001',
      siteCode: 'MI01',
      sex: 'F',
      status: 'on treatment',
      lastEvent: { label: 'Screening & staging' },
    },
  ]);
  expect(participants[0]?.next).toMatchObject({ event: 'SCR' });
});

it('shows a site its own children only', async () => {
  const bergamo = await listParticipants(stage.bruno, all);
  expect(bergamo.participants.map(({ siteCode }) => siteCode)).toEqual(['MI02']);
  expect(bergamo).toMatchObject({ count: 1, sites: [{ code: 'MI02' }] });
  const asked = await listParticipants(stage.bruno, { ...all, site: 'MI01' });
  expect(asked).toMatchObject({ participants: [], count: 0 });
});

it('is refused to those who may not read casebooks', async () => {
  await expect(listParticipants(stage.adam, all)).rejects.toThrow('role');
});

it('goes forward and back by key, every child once, in both directions of every column', async () => {
  for (const sort of ['number', 'age', 'status', 'enrolled'] as const) {
    for (const order of ['up', 'down'] as const) {
      const query = { ...all, sort, order };
      const one = await listParticipants(stage.clara, query);
      const two = await listParticipants(stage.clara, { ...query, after: one.following });
      const back = await listParticipants(stage.clara, { ...query, before: two.previous });
      const seen = [...one.participants, ...two.participants].map(({ label }) => label);
      expect(new Set(seen).size).toBe(one.count);
      expect(seen).toHaveLength(one.count);
      expect(back.participants).toEqual(one.participants);
      expect([one.previous, two.following]).toEqual([null, null]);
    }
  }
});

it('finds a child by the beginning of a number, and by its serial alone', async () => {
  expect(await labels({ search: 'mi02' })).toEqual(['MI02-001']);
  expect(await labels({ search: 'MI01-S00' })).toContain('MI01-S002');
  expect(await labels({ search: '1' })).toEqual(['MI01-001', 'MI02-001']);
  expect(await labels({ search: 's2' })).toEqual(['MI01-S002']);
  expect(await labels({ search: '%' })).toEqual([]);
  expect(await labels({ search: "'; drop" })).toEqual([]);
});

it('keeps the whole query in its address, and forgives an address that was cut', () => {
  const query = readListQuery({ q: 'MI01', site: 'MI01', status: 'screening', sort: 'age', order: 'down' });
  const edge: ListQuery['after'] = [14, '0190aaaa-0000-7000-8000-000000000000'];
  const address = new URL(listAddress(query, { after: edge }), 'http://casebook.invalid');
  expect(readListQuery(Object.fromEntries(address.searchParams))).toEqual({ ...query, after: edge });
  expect(readListQuery({ after: 'xx', before: 'eyJ', sort: 'evil', status: ['dead', 'lost'] })).toEqual({
    ...all,
    status: 'dead',
  });
});

it('begins at the beginning where the edge in the address fits no row of the sorted column', async () => {
  const id = '0190aaaa-0000-7000-8000-000000000000';
  const edges = { number: 'a\0b', age: 'x', status: 'x', enrolled: '9999-99-99' };
  for (const [sort, value] of Object.entries(edges)) {
    const after = Buffer.from(JSON.stringify([value, id])).toString('base64url');
    const query = readListQuery({ sort, after });
    expect(query).toMatchObject({ sort, after: null });
    expect((await listParticipants(stage.clara, query)).previous).toBeNull();
  }
});

it('asks the database two things: who is reading, and the page', async () => {
  expect(await countingQueries(() => listParticipants(stage.clara, all))).toBe(2);
});
