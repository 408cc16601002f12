import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayIn } from '@/lib/dates/clock';
import { checkChild, childrenToCheck, emptyReport } from './check-casebooks';
import { runIfDue } from './daily-run';
import { saveEntry } from './save-entry';
import { enrolled, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let mary: string;
let anna: string;
beforeAll(async () => {
  stage = await setStage();
  mary = await enrolled(stage.dora, 'MI01');
  anna = await enrolled(stage.dora, 'MI01');
  await enrolled(stage.bruno, 'MI02');
  for (const child of [mary, anna]) {
    await draft(child, 'DM', { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' });
    await draft(child, 'DX', { ...measures, dxdat: child === mary ? '2004-02-20' : '2004-02-21' });
  }
}, 60_000);
afterAll(() => stage.close());

/** Numbers that two children do not share by chance. */
const measures = {
  ...{ primbone: 'OTHER', primboth: 'Sternum', primdim1: '9.3', primdim2: '7.1', primdim3: '6.4', primpct: '31' },
  ...{ ldhdx: '417', alpdx: '583' },
};

async function draft(child: string, form: string, texts: Record<string, string>) {
  const outcome = await saveEntry(stage.dora, typing(child, { event: 'SCR', form }, texts));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome;
}

async function findingsOf(child: string) {
  const { rows } = await stage.owner.query(
    `select f.check_id as check, f.field, f.says from finding f join participant p on p.id = f.participant_id
     where p.number = $1 and f.check_id in ('EC-012', 'EC-146', 'EC-148') order by f.check_id`,
    [child],
  );
  return rows;
}

describe('the checks of all casebooks', () => {
  it('take the children of a site, one child, or all, so many at a time', async () => {
    expect(await childrenToCheck({}, null, 10)).toHaveLength(3);
    expect(await childrenToCheck({ site: 'MI01' }, null, 10)).toHaveLength(2);
    expect(await childrenToCheck({ participant: mary }, null, 10)).toHaveLength(1);
    const [first = ''] = await childrenToCheck({}, null, 1);
    expect(await childrenToCheck({}, first, 10)).toHaveLength(2);
  });

  it('find what depends on other children, on the one who came later, and not a second time', async () => {
    const report = emptyReport();
    for (const child of await childrenToCheck({}, null, 10)) await checkChild(child, report);
    expect(report.participants).toBe(3);
    expect(report.findings['EC-148']).toEqual({ hard: 0, soft: 1 });
    expect(await findingsOf(anna)).toMatchObject([{ check: 'EC-012' }, { check: 'EC-148', field: 'dxdat' }]);
    expect((await findingsOf(anna))[1].says).toContain(mary);
    expect(await findingsOf(mary)).toMatchObject([{ check: 'EC-012' }]);

    const again = emptyReport();
    for (const child of await childrenToCheck({}, null, 10)) await checkChild(child, again);
    expect(again).toMatchObject({ appeared: 0, vanished: 0, proposed: 0, findings: report.findings });
  });

  it('tell nobody of a child at another site', async () => {
    const there = await enrolled(stage.bruno, 'MI02');
    const copy = typing(there, { event: 'SCR', form: 'DX' }, { ...measures, dxdat: '2004-02-20' });
    expect(await saveEntry(stage.bruno, copy)).toMatchObject({ ok: true });
    const report = emptyReport();
    for (const child of await childrenToCheck({ participant: there }, null, 10)) await checkChild(child, report);
    expect(report.findings['EC-148']).toBeUndefined();
    expect(await findingsOf(there)).toEqual([]);
  });

  it('tell which answers have been pending for too long, since the day on which they were first said to be', async () => {
    const typed = typing(mary, { event: 'SCR', form: 'MH' }, { mhyn: 'Y', allergy: 'N' });
    const rows = [{ id: newId(), texts: { mhterm: 'Asthma' }, missing: { mhstdat: 'PENDING' as const } }];
    const saved = await saveEntry(stage.dora, {
      ...typed,
      typed: { ...typed.typed, missing: { gentest: 'PENDING' }, groups: { conditions: rows } },
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    const check = async () => {
      const report = emptyReport();
      for (const child of await childrenToCheck({ participant: mary }, null, 10)) await checkChild(child, report);
      return (await findingsOf(mary)).filter(({ check: id }) => id === 'EC-146');
    };
    expect(await check()).toEqual([]);
    // As if it had been saved half a year ago: the trail is the source of the day.
    await stage.owner.query('alter table audit_event disable trigger user');
    await stage.owner.query("update audit_event set at = at - interval '190 days' where entry_id = $1", [
      saved.entryId,
    ]);
    await stage.owner.query('alter table audit_event enable trigger user');
    expect((await check()).map(({ field }) => field).sort()).toEqual(['gentest', 'mhstdat']);
  });
});

describe('the daily run', () => {
  const day = todayIn('UTC');

  it('is done once a day, however many instances look at once', async () => {
    const looks = await Promise.all(Array.from({ length: 5 }, () => runIfDue(day)));
    expect(looks.sort()).toEqual(['done', 'not due', 'not due', 'not due', 'not due']);
    const { rows } = await stage.owner.query('select participants, finished_at is not null as over from check_run');
    expect(rows).toEqual([{ participants: 4, over: true }]);
    expect(await runIfDue(day)).toBe('not due');
  });

  it('is taken up where a killed instance left it, once that one is gone for good', async () => {
    const [first = ''] = await childrenToCheck({}, null, 1);
    const claim =
      "insert into check_run (day, seen_at, reached, participants) values ('2030-01-01', now() - $1::interval, $2, 1)";
    await stage.owner.query(claim, ['1 minute', first]);
    expect(await runIfDue('2030-01-01')).toBe('not due');
    await stage.owner.query("update check_run set seen_at = now() - interval '6 minutes' where day = '2030-01-01'");
    expect(await runIfDue('2030-01-01')).toBe('done');
    const { rows } = await stage.owner.query("select participants from check_run where day = '2030-01-01'");
    expect(rows).toEqual([{ participants: 4 }]);
  });
});
