import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolled } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { writeQuery } from '../testing/write-query';
import { metricsAddress, metricsQuery } from './metrics-query';
import { queryMetrics } from './query-metrics';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  const mary = await enrolled(stage.dora, 'MI01');
  const berta = await enrolled(stage.bruno, 'MI02');
  const { owner } = stage;
  const ended = { status: 'closed', opened: 30 } as const;
  for (let n = 0; n < 6; n++)
    await writeQuery(owner, {
      ...ended,
      child: mary,
      check: 'EC-USELESS',
      closed: 10 + n,
      answered: 28,
      outcome: n < 5 ? 'closed without change' : 'no longer doubtful',
    });
  for (const outcome of ['value changed', 'value changed', 'value changed', 'closed without change'])
    await writeQuery(owner, { ...ended, child: mary, check: 'EC-USEFUL', closed: 20, outcome, field: 'brthyy' });
  await writeQuery(owner, { child: mary, check: 'EC-USEFUL', opened: 2 });
  await writeQuery(owner, { child: berta, opened: 400, status: 'cancelled', closed: 399, outcome: 'cancelled' });
  await writeQuery(owner, { child: berta, opened: 300, status: 'answered', answered: 290 });
}, 120_000);
afterAll(() => stage.close());

const asked = (query: Record<string, string>, who = stage.clara) => queryMetrics(who, metricsQuery.parse(query));

describe('SCDM-2 what queries came to', () => {
  it('shows first the check that asks and changes nothing', async () => {
    const { rows } = await asked({});
    expect(rows.map(({ of }) => of)).toEqual(['EC-USELESS', 'Asked by a person', 'EC-USEFUL']);
    expect(rows[0]).toMatchObject({
      ...{ raised: 6, openNow: 0, valueChanged: 0, closedWithoutChange: 5, noLongerDoubtful: 1, cancelled: 0 },
      ...{ changedShare: 0, useless: true, daysToAnswer: expect.closeTo(2, 1), daysToClose: expect.closeTo(17.5, 0) },
    });
    expect(rows[2]).toMatchObject({ raised: 5, openNow: 1, valueChanged: 3, changedShare: 0.75, useless: false });
  });

  it('counts by field and by site', async () => {
    const fields = (await asked({ per: 'field' })).rows;
    expect(fields.find(({ of }) => /year of birth/i.test(of))).toMatchObject({ raised: 4, valueChanged: 3 });
    const sites = (await asked({ per: 'site' })).rows;
    expect(sites.map(({ site, raised }) => [site, raised]).sort()).toEqual([
      ['MI01', 11],
      ['MI02', 2],
    ]);
    expect(sites.every(({ useless }) => !useless)).toBe(true);
  });

  it('is filtered by site and by the period in which queries were raised', async () => {
    const counted = async (query: Record<string, string>) =>
      (await asked(query)).rows.reduce((sum, { raised }) => sum + raised, 0);
    expect(await counted({})).toBe(13);
    expect(await counted({ site: 'MI02' })).toBe(2);
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    expect(await counted({ from: day(100) })).toBe(11);
    expect(await counted({ to: day(350) })).toBe(1);
    expect(await counted({ from: day(350), to: day(100) })).toBe(1);
  });

  it('P11-10g counts for a site its own queries only, and is refused to those who may not read casebooks', async () => {
    const { rows, sites } = await asked({ per: 'site' }, stage.bruno);
    expect(rows.map(({ site, raised }) => [site, raised])).toEqual([['MI02', 2]]);
    expect(sites.map(({ code }) => code)).toEqual(['MI02']);
    expect((await asked({ site: 'MI01' }, stage.bruno)).rows).toEqual([]);
    await expect(asked({}, stage.adam)).rejects.toThrow('role');
  });

  it('keeps what is asked in its address', () => {
    const query = metricsQuery.parse({ per: 'field', site: 'MI01', from: '3/4/2009', to: 'rubbish' });
    expect(query).toEqual({ per: 'field', site: 'MI01', from: '2009-04-03', to: '' });
    const address = new URL(metricsAddress(query), 'http://casebook.invalid');
    expect(metricsQuery.parse(Object.fromEntries(address.searchParams))).toEqual(query);
    expect(metricsAddress(metricsQuery.parse({}))).toBe('/queries/metrics');
  });
});
