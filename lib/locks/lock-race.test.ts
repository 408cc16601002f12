import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusalOf } from '@/lib/access/errors';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { saveEntry } from '@/lib/casebook/save-entry';
import { typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from './lift-lock';
import type { LockTarget } from './lock-input';
import { held } from './testing/locking';

let stage: Stage;
let children: string[];
const savers = 32;
beforeAll(async () => {
  process.env.DATABASE_POOL = String(savers + 8);
  stage = await setStage();
  children = [];
  for (let each = 0; each < 8; each++) children.push(await withConsent(stage.dora, 'MI01'));
}, 60_000);
afterAll(async () => {
  await stage.close();
  process.env.DATABASE_POOL = undefined;
});

const fixed = { sex: 'F', country: 'ITA', ethnicyn: 'N', brthmo: '5' };

/** How many saves were kept since the race began. */
let kept = 0;

/** Saves one form again and again until it is refused, and answers why; a conflict with another saver is taken up and saved once more. */
async function saveUntilRefused(child: string, form: string): Promise<string> {
  const reason = { code: 'TRANSCRIPTION' as const };
  for (let version = 0; version < 1000; version++) {
    const texts: Record<string, string> =
      form === 'DM' ? { ...fixed, brthyy: String(1990 + (version % 15)) } : { dxdat: `${1 + (version % 28)}/2/2004` };
    try {
      const outcome = await saveEntry(stage.dora, typing(child, { event: 'SCR', form }, texts, { version, reason }));
      if (outcome.ok) kept += 1;
      else if (outcome.problem.kind === 'conflict') version = outcome.problem.version - 1;
      else return outcome.problem.says;
    } catch (error) {
      return refusalOf(error)?.message ?? `incident: ${error}`;
    }
  }
  return 'never refused';
}

/** What was written to the data after the moment of the lock, by the trail; what is only counted, and goes on being counted, left out. */
async function writtenAfter(lockId: string): Promise<string[]> {
  const { rows } = await stage.owner.query<{ what: string }>(
    `select a.table_name || '.' || a.field || ': ' || a.reason as what from audit_event a, record_lock l
     where l.id = $1 and a.at > l.set_at and a.table_name in ('entry', 'demographics', 'diagnosis', 'participant')
       and a.field not in ('hard_findings', 'soft_findings', 'pending_answers', 'to_verify', 'to_verify_critical', 'overdue_since')`,
    [lockId],
  );
  return rows.map(({ what }) => what);
}

const targets: Record<string, () => LockTarget> = {
  'the study': () => ({ level: 'study' }),
  'the site': () => ({ level: 'site', site: 'MI01' }),
  'a child': () => ({ level: 'participant', participant: children[0] ?? '' }),
};

for (const [name, target] of Object.entries(targets)) {
  it(`R3-4.2.6 R3-3.16.1r ${savers} savers and the daily run against a lock of ${name}: nothing is written after it, nobody gets an incident`, async () => {
    const own = name === 'a child' ? children.slice(0, 1) : children;
    kept = 0;
    const running = Array.from({ length: savers }, (_, each) =>
      saveUntilRefused(own[each % own.length] ?? '', Math.floor(each / own.length) % 2 === 0 ? 'DM' : 'DX'),
    );
    const daily = runDaily();
    await untilSome();
    const lockId = await held(stage.clara, 'lock', target());
    try {
      const said = await Promise.all(running);
      await daily;
      expect(said.filter((words) => !/ was locked on .+ by Clara Central: Interim analysis\./.test(words))).toEqual([]);
      expect(await writtenAfter(lockId)).toEqual([]);
      expect(await keptVersions()).toBe(true);
    } finally {
      await liftLock(stage.clara, { lockId, reason: 'The next race is run again' });
    }
  }, 60_000);
}

async function runDaily(): Promise<void> {
  for (const child of await childrenToCheck({}, null, 50)) await checkChild(child, emptyReport());
}

/** Waits until the savers are at it. */
async function untilSome(): Promise<void> {
  while (kept < 10) await stage.owner.query('select 1');
}

/** No entry is half written: each has as many saves in the trail as its version counts. */
async function keptVersions(): Promise<boolean> {
  const { rows } = await stage.owner.query(
    `select e.id from entry e where e.version <> (select count(*) from audit_event a where a.row_id = e.id and a.table_name = 'entry' and a.field = 'version')`,
  );
  return rows.length === 0;
}
