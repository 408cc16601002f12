import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignRole } from './assign-role';
import { closeSite, reopenSite } from './close-site';
import { createSite } from './create-site';
import { NotAllowed, NotFound, Refused } from './errors';
import { renameSite } from './rename-site';
import { done, type Stage, setStage } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.end());

const siteOf = async (id: string) =>
  (
    await stage.asOwner<{ name: string; time_zone: string; is_training: boolean }>('select * from site where id = $1', [
      id,
    ])
  )[0];

it('adds a site under the proper name of its time zone', async () => {
  const { siteId } = done(
    await createSite(stage.administrator, { use: 'care', code: 'NA01', name: 'Naples 1', timeZone: 'europe/rome' }),
  );
  expect(await siteOf(siteId)).toMatchObject({ name: 'Naples 1', time_zone: 'Europe/Rome' });
});

it('adds a site for practice, which it stays', async () => {
  const { siteId } = done(
    await createSite(stage.administrator, { code: 'PR01', name: 'Practice', timeZone: 'Europe/Rome', use: 'training' }),
  );
  expect(await siteOf(siteId)).toMatchObject({ is_training: true });
});

it.each(['Europe/Atlantis', '+02:00', 'CET-1CEST', ''])('refuses the time zone "%s"', async (timeZone) => {
  const adding = createSite(stage.administrator, { use: 'care', code: 'XX01', name: 'Nowhere', timeZone });
  await expect(adding).rejects.toThrow(Refused);
});

it('refuses a code that is taken', async () => {
  const adding = createSite(stage.administrator, {
    use: 'care',
    code: 'MI01',
    name: 'Another',
    timeZone: 'Europe/Rome',
  });
  await expect(adding).rejects.toThrow(Refused);
});

it('renames, closes and opens again, each with its reason in the trail', async () => {
  const siteId = stage.rome;
  done(await renameSite(stage.administrator, { siteId, name: 'Rome, children', timeZone: 'Europe/Rome' }));
  done(await closeSite(stage.administrator, { siteId, why: 'no more patients' }));
  await expect(closeSite(stage.administrator, { siteId, why: 'twice' })).rejects.toThrow(Refused);
  const given = { role: 'monitor' as const, siteId, validFrom: '2026-01-01', validTo: null };
  const giving = assignRole(stage.administrator, { personId: stage.administrator.personId, ...given });
  await expect(giving).rejects.toThrow('The site is closed');
  done(await reopenSite(stage.administrator, { siteId, why: 'a new team' }));
  const rows = await stage.asOwner<{ reason: string }>(
    `select distinct reason from audit_event where table_name = 'site' and row_id = $1`,
    [siteId],
  );
  expect(rows.map((row) => row.reason)).toEqual(
    expect.arrayContaining(['site renamed', 'site closed: no more patients', 'site opened again: a new team']),
  );
});

it('is the administrator’s alone', async () => {
  const inspector = await stage.person('Ines Inspector', 'inspector');
  const site = { code: 'ZZ01', name: 'Zurich', timeZone: 'Europe/Zurich', use: 'care' } as const;
  await expect(createSite(inspector, site)).rejects.toThrow(NotAllowed);
  await expect(renameSite(inspector, { ...site, siteId: stage.milan })).rejects.toThrow(NotAllowed);
  await expect(closeSite(inspector, { siteId: stage.milan, why: 'a try' })).rejects.toThrow(NotAllowed);
  await expect(reopenSite(inspector, { siteId: stage.milan, why: 'a try' })).rejects.toThrow(NotAllowed);
});

it('says when there is no such site', async () => {
  const unknown = { siteId: '00000000-0000-7000-8000-00000000dead', name: 'Nowhere', timeZone: 'Europe/Rome' };
  await expect(renameSite(stage.administrator, unknown)).rejects.toThrow(NotFound);
});
