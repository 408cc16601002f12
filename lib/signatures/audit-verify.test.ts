import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { givePassword, signedCasebook, withThreeForms } from './testing/signing';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await givePassword(stage, stage.ivo);
}, 60_000);
afterAll(() => stage.close());

/** `npm run audit:verify` on the database of the stage. */
function verify() {
  const { host, port, database, user } = stage.owner;
  const owner = new URL(process.env.DATABASE_URL ?? '');
  Object.assign(owner, { hostname: host, port: String(port), pathname: `/${database}`, username: user ?? '' });
  owner.password = encodeURIComponent(String(stage.owner.password ?? ''));
  const options = ['--conditions=react-server', '--import', 'tsx', 'scripts/audit-verify.ts'];
  const env = { ...process.env, OWNER_DATABASE_URL: owner.toString() };
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { env, encoding: 'utf8' });
  return { status, told: `${stdout}${stderr}` };
}

it('P11-70 audit:verify recomputes every signature, and exits 1 naming one that does not fit', async () => {
  const child = await withThreeForms(stage.dora);
  await signedCasebook(stage.ivo, child);
  expect(verify()).toEqual({
    status: 0,
    told: expect.stringContaining('Signatures: 1. Forms that stand under one: 3; all fit what is stored.'),
  });
  await stage.owner.query('alter table demographics disable trigger user');
  await stage.owner.query('update demographics set brthyy = 1990');
  await stage.owner.query('alter table demographics enable trigger user');
  expect(verify()).toEqual({
    status: 1,
    told: expect.stringMatching(
      new RegExp(`do not fit: 1\\.\\n- ${child}: Demographics.*: the signature of Ivo Investigator does not fit`),
    ),
  });
}, 60_000);
