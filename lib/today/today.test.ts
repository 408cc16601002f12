import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPersonId } from '@/db/system-person';
import type { Actor } from '@/lib/access/actor';
import { actorOf } from '@/lib/access/actor-of';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, enrolled, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { writeQuery } from '@/lib/queries/testing/write-query';
import { forms } from '@/study/forms';
import { childrenAtOnce } from './overdue-forms';
import { todayOf, todayQuery } from './today';

let stage: Stage;
let irene: Actor;
let mary: string;
let anna: string;
let berta: string;
const born = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const nothing = todayQuery.parse({});

beforeAll(async () => {
  stage = await setStage();
  irene = await investigator();
  mary = await enrolled(stage.dora, 'MI01');
  anna = await enrolled(stage.dora, 'MI01');
  berta = await enrolled(stage.bruno, 'MI02');
  await completed(stage.dora, typing(mary, { event: 'SCR', form: 'DM' }, born));
  await draft(stage.dora, anna, { event: 'SCR', form: 'DM' }, { sex: 'F' });
}, 120_000);
afterAll(() => stage.close());

async function investigator(): Promise<Actor> {
  const id = newId();
  await stage.owner.query(
    "insert into person (id, email, display_name) values ($1, 'irene@example.org', 'Irene Investigator')",
    [id],
  );
  await stage.owner.query(
    `insert into role_assignment (id, person_id, role, site_id, valid_from)
     values ($1, $2, 'investigator', (select id from site where code = 'MI01'), '2020-01-01')`,
    [newId(), id],
  );
  return actorOf(id);
}

async function draft(who: Actor, child: string, place: { event: string; form: string }, texts: Record<string, string>) {
  const outcome = await saveEntry(who, typing(child, place, texts));
  if (!outcome.ok) throw new Error(outcome.problem.says);
}

const as = (who: Actor) => todayOf(who, nothing);

describe('SCDM-2 the work of the day', () => {
  it('P11-10g is for those who enter or verify data alone', async () => {
    for (const who of [stage.adam, stage.paola, stage.ines]) await expect(as(who)).rejects.toThrow('role');
  });

  it('gives each role its own lists', async () => {
    const given = async (who: Actor) => {
      const { siteCodes, resolved, ...lists } = await as(who);
      return Object.entries(lists).flatMap(([name, list]) => (list === null ? [] : [name]));
    };
    const site = ['toAnswer', 'overdue', 'drafts', 'confirmations', 'deviations'];
    expect(await given(stage.dora)).toEqual(site);
    expect(await given(irene)).toEqual([...site, 'toSign']);
    expect(await given(stage.marco)).toEqual(['confirmations', 'toClose', 'toVerify']);
    expect(await given(stage.clara)).toEqual(['confirmations', 'toClose', 'sites']);
  });

  it('puts the open queries of the site in the order that unblocks the analysis, then by age', async () => {
    const [late, first, second] = [
      await writeQuery(stage.owner, { child: mary, rank: 2, opened: 90 }),
      await writeQuery(stage.owner, { child: mary, rank: 0, opened: 3 }),
      await writeQuery(stage.owner, { child: anna, rank: 0, opened: 2 }),
    ];
    await writeQuery(stage.owner, { child: mary, rank: 0, status: 'answered', opened: 50, answered: 1 });
    await writeQuery(stage.owner, { child: berta, rank: 0, opened: 70 });
    const { toAnswer } = await as(stage.dora);
    expect(toAnswer?.queries.map(({ id }) => id)).toEqual([first, second, late]);
    expect(toAnswer).toMatchObject({ count: 3, isCountExact: true });
    expect((await as(stage.bruno)).toAnswer?.count).toBe(1);
  });

  it('shows a monitor what the site has answered, the oldest first', async () => {
    const older = await writeQuery(stage.owner, { child: anna, status: 'answered', opened: 60, answered: 9 });
    const { toClose } = await as(stage.marco);
    expect(toClose?.queries[0]?.id).toBe(older);
    expect(toClose?.count).toBe(2);
    expect((await as(stage.clara)).toClose?.count).toBe(2);
  });

  it('lists forms that were left open, the oldest first, of the own site', async () => {
    const { drafts } = await as(stage.dora);
    expect(drafts?.drafts).toMatchObject([{ participant: anna, savedBy: 'Dora Datamanager', days: 0 }]);
    expect((await as(stage.bruno)).drafts).toEqual({ drafts: [], counted: { count: 0, isCountExact: true } });
  });

  it('lists overdue forms once the daily run has found them, those that the analysis reads first', async () => {
    const given = { cycdone: 'GIVEN', cycstdat: '12/3/2004' };
    await draft(stage.dora, mary, { event: 'MTX1', form: 'CYC' }, given);
    await draft(stage.bruno, berta, { event: 'MTX1', form: 'CYC' }, given);
    expect((await as(stage.dora)).overdue?.children.count).toBe(0);
    for (const child of await childrenToCheck({}, null, 10)) await checkChild(child, emptyReport());
    const { overdue } = await as(stage.dora);
    expect(overdue?.children).toEqual({ count: 1, isCountExact: true });
    const sittings = overdue?.sittings ?? [];
    expect(new Set(sittings.map(({ participant }) => participant))).toEqual(new Set([mary]));
    const keys = sittings.map(({ rank, daysLate }) => [rank, -daysLate]);
    expect(keys).toEqual([...keys].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    expect(sittings.every(({ state, daysLate }) => state === 'overdue' && daysLate > 0)).toBe(true);
    const { rows } = await stage.owner.query('select overdue_since from participant where number = $1', [mary]);
    expect(rows[0].overdue_since).not.toBeNull();
    expect((await as(stage.bruno)).overdue?.children.count).toBe(1);
    expect(sittings[0]?.rank).toBe(1);
    const trail = await stage.owner.query(
      "select reason from audit_event where field = 'overdue_since' and new_value is not null",
    );
    expect(trail.rows[0]?.reason).toBe('Daily checks');
  });

  it('pages the overdue by child, every child once', async () => {
    await stage.owner.query(
      `insert into participant (id, site_id, number, screening_number, status, enrolled_on, overdue_since)
       select gen_random_uuid(), (select id from site where code = 'MI02'), 'MI02-' || n, 'MI02-S' || n, 'on treatment', '2004-03-05',
              date '2010-01-01' + n / 3 from generate_series(500, $1) n`,
      [499 + childrenAtOnce + 3],
    );
    await bend(`insert into entry (id, participant_id, site_id, event_code, form_code, status, occurred_on, created_by, saved_by)
      select gen_random_uuid(), id, site_id, 'MTX1', 'CYC', 'complete', '2004-03-12', '${systemPersonId}', '${systemPersonId}'
      from participant where number like 'MI02-5%'`);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { overdue } = await todayOf(stage.bruno, { ...nothing, overdue: after });
      seen.push(...new Set(overdue?.sittings.map(({ participant }) => participant)));
      after = overdue?.following ?? null;
    }
    expect(seen).toHaveLength(childrenAtOnce + 4);
    expect(new Set(seen).size).toBe(seen.length);
    await bend("delete from entry where participant_id in (select id from participant where number like 'MI02-5%')");
    await bend("delete from participant where number like 'MI02-5%'");
  });

  it('tells a monitor what to verify next: what changed, then critical values, then the rest', async () => {
    const { toVerify } = await as(stage.marco);
    expect(toVerify?.forms.map(({ participant }) => participant)).toContain(mary);
    expect(toVerify?.forms.every(({ critical }) => (critical ?? 0) > 0)).toBe(true);
    const before = toVerify?.counted.count ?? 0;
    await bend(`update entry set to_verify_critical = 0 where form_code = 'SCR'`);
    await bend(`insert into verification (id, participant_id, site_id, entry_id, kind, changed, looked_by)
      select gen_random_uuid(), participant_id, site_id, id, 'source', '{"inc01": "2026-01-01T10:00:00Z", "inc02": "2026-01-01T10:00:00Z"}', '${systemPersonId}'
      from entry where form_code = 'ICF' and participant_id = (select id from participant where number = '${anna}')`);
    const now = await as(stage.marco);
    expect(now.toVerify?.forms[0]).toMatchObject({ participant: anna, form: 'ICF', changed: 2 });
    expect(now.toVerify?.forms.slice(-2).map(({ form }) => form)).toEqual(['SCR', 'SCR']);
    expect(now.toVerify?.forms.map(({ form }) => form).sort()).toEqual(['DM', 'ICF', 'ICF', 'SCR', 'SCR']);
    expect(now.toVerify?.counted.count).toBe(before);
  });

  it('asks for what the plan of the site asks, of whom it draws', async () => {
    const plan = (share: number, others: string) =>
      bend(`insert into verification_plan (id, site_id, share, others, seed, set_by, set_at, reason)
        select gen_random_uuid(), id, ${share}, '${others}', 'seed', '${systemPersonId}', clock_timestamp(), 'Test' from site where code = 'MI01'`);
    await plan(0, 'critical');
    const critical = await as(stage.marco);
    expect(critical.toVerify?.forms.map(({ form }) => form)).not.toContain('SCR');
    expect(critical.toVerify?.forms[0]?.left).toBe(critical.toVerify?.forms[0]?.critical);
    expect(critical.toVerify?.counted.count).toBe(critical.toVerify?.forms.length);
    await plan(50, 'nothing');
    const { rows } = await bend(
      'select coalesce(number, screening_number) as label, verification_asked(site_id, screening_number) as asked from participant',
    );
    const drawn = rows
      .filter(({ label, asked }) => asked === 'all' && label.startsWith('MI01'))
      .map(({ label }) => label);
    const listed = (await as(stage.marco)).toVerify?.forms.map(({ participant }) => participant) ?? [];
    expect(new Set(listed)).toEqual(new Set(drawn));
    await plan(0, 'nothing');
    expect((await as(stage.marco)).toVerify).toMatchObject({ forms: [], counted: { count: 0 } });
  });

  it('lists the casebooks with something to sign, and what fell since it was signed', async () => {
    const { toSign } = await as(irene);
    expect(toSign).toMatchObject({
      casebooks: [
        { participant: mary, unsigned: 3, fallen: 0 },
        { participant: anna, unsigned: 2, fallen: 0 },
      ],
      following: null,
    });
    const signature = newId();
    await bend(`insert into signature (id, participant_id, site_id, scope, meaning, statement, content_hash, signed_by, signed_name)
      select '${signature}', id, site_id, 'casebook', 'approval', 'I approve.', 'x', '${irene.personId}', 'Irene' from participant where number = '${mary}'`);
    await bend(`insert into signed_entry (id, participant_id, site_id, signature_id, entry_id, version, content_hash, fallen_at)
      select gen_random_uuid(), e.participant_id, e.site_id, '${signature}', e.id, 1, 'x', case when form_code = 'DM' then now() end
      from entry e join participant p on p.id = e.participant_id where p.number = '${mary}'`);
    expect((await as(irene)).toSign?.casebooks[0]).toMatchObject({ participant: mary, unsigned: 1, fallen: 1 });
  });

  it('lists confirmations to those who may give them, and never to whoever asked', async () => {
    const ask = (check: string) =>
      bend(`insert into check_confirmation (id, participant_id, site_id, entry_id, check_id, answers, reason, asked_by)
        select gen_random_uuid(), participant_id, site_id, id, '${check}', '{}', 'It is so in the chart', '${stage.dora.personId}'
        from entry where form_code = 'DM' and participant_id = (select id from participant where number = '${mary}')`);
    await ask(checkOverriddenBy('monitor'));
    await ask(checkOverriddenBy('second person'));
    const counted = async (who: Actor) => (await as(who)).confirmations?.counted.count;
    expect(await counted(stage.dora)).toBe(0);
    expect(await counted(irene)).toBe(1);
    expect(await counted(stage.marco)).toBe(1);
    expect(await counted(stage.bruno)).toBe(0);
    expect((await as(stage.marco)).confirmations?.confirmations).toMatchObject([
      { participant: mary, form: 'DM', askedBy: 'Dora Datamanager', reason: 'It is so in the chart' },
    ]);
  });

  it('lists proposed deviations by casebook', async () => {
    await bend(`insert into deviation_proposal (id, participant_id, site_id, rule, about, category, says)
      select gen_random_uuid(), id, site_id, 'TEST-' || n, 'x', 'DOSING', 'A dose' from participant, generate_series(1, 3) n where number = '${mary}'`);
    const { deviations } = await as(stage.dora);
    expect(deviations?.casebooks.find(({ participant }) => participant === mary)).toBeDefined();
    expect(deviations?.counted.count).toBeGreaterThanOrEqual(3);
    expect((await as(stage.bruno)).deviations?.casebooks.some(({ participant }) => participant === mary)).toBe(false);
  });

  it('counts for the central data manager what waits at each site, and for how long', async () => {
    const { sites } = await as(stage.clara);
    expect(sites?.find(({ code }) => code === 'MI01')).toMatchObject({
      open: { count: 4, isCountExact: true }, // one of a check, by the daily run
      answered: { count: 2 },
      overdue: { count: 1 },
      drafts: { count: 2 },
      oldestDraft: 0,
    });
    expect(sites?.find(({ code }) => code === 'MI02')).toMatchObject({
      open: { count: 2 },
      answered: { count: 0 },
      oldestAnswered: null,
    });
  });

  it('tells how long queries took that were closed in the last 90 days, at the own sites', async () => {
    expect((await as(stage.dora)).resolved).toEqual({ median: null, ended: 0 });
    await writeQuery(stage.owner, { child: mary, status: 'closed', opened: 30, closed: 20 });
    await writeQuery(stage.owner, { child: mary, status: 'closed', opened: 30, closed: 10 });
    await writeQuery(stage.owner, { child: mary, status: 'closed', opened: 400, closed: 100 });
    await writeQuery(stage.owner, { child: berta, status: 'closed', opened: 9, closed: 8 });
    expect((await as(stage.dora)).resolved).toMatchObject({ ended: 2, median: expect.closeTo(15, 1) });
    expect((await as(stage.clara)).resolved.ended).toBe(3);
  });

  it('forgives an address that was cut', async () => {
    expect((await todayOf(stage.dora, { overdue: 'xx', sign: 'eyJ' })).overdue?.children.count).toBe(1);
    expect(todayQuery.parse({ overdue: ['a', 'b'] })).toEqual({ overdue: 'a', sign: '' });
  });
});

/** Writes past the verbs, as the owner of the tables. */
const bend = (statement: string) => stage.owner.query(statement);

function checkOverriddenBy(by: string): string {
  const parts = Object.values<AnyForm>(forms).flatMap((form): (AnyForm | AnyGroup)[] => [
    form,
    ...Object.values(form.groups),
  ]);
  return parts.flatMap(({ checks }) => checks).find(({ override }) => override?.by === by)?.id ?? '';
}
