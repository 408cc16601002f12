import { afterAll, beforeAll, expect, it } from 'vitest';
import { meazza35Records } from '@/lib/analysis/testing/meazza35-records';
import { putChild } from '@/lib/analysis/testing/put-child';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { ProgramFailed, runTypescript } from './typescript-program.mjs';

let stage: Stage;
let ownerUrl: string;
const cohort = (env: Record<string, string | undefined>) => runTypescript('scripts/cohort.ts', env);

beforeAll(async () => {
  stage = await setStage();
  const { user, password, host, port, database } = stage.owner;
  ownerUrl = `postgresql://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
});
afterAll(() => stage.close());

it('of an empty study is zeros and nulls', async () => {
  expect(JSON.parse(await cohort({ OWNER_DATABASE_URL: ownerUrl }))).toMatchObject({ n: 0, alive: 0, efs3y: null });
});

it('is the publication once the cohort is there', async () => {
  for (const record of meazza35Records()) await putChild({ owner: stage.owner, personId: stage.dora.personId }, record);
  const numbers = JSON.parse(await cohort({ OWNER_DATABASE_URL: ownerUrl }));
  expect(numbers).toMatchObject({ n: 35, lungSurgery: 25, il2Lak: 27, completeSurgicalRemission: 21, alive: 11 });
  expect(numbers.os3y).toBeCloseTo(0.45, 12);
});

it('refuses a login that cannot see all children, instead of counting none', async () => {
  const asApplication = cohort({ OWNER_DATABASE_URL: '', DATABASE_URL: process.env.DATABASE_URL });
  await expect(asApplication).rejects.toThrow(ProgramFailed);
  await expect(asApplication).rejects.toThrow('may not see all children');
});
