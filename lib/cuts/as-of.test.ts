import { afterAll, beforeAll, expect, it } from 'vitest';
import { listParticipants } from '@/lib/casebook/list-participants';
import { readListQuery } from '@/lib/casebook/list-query';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { loadEntry } from '@/lib/casebook/load-entry';
import { loadLog } from '@/lib/casebook/load-log';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, enrolled, screened, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { NotThereYet } from './as-of';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const DM = { event: 'SCR', form: 'DM' };
const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };

/** The database's clock, which the trail is written by. */
async function now(): Promise<Date> {
  const { rows } = await stage.owner.query<{ now: Date }>(
    "select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as now, pg_sleep(0.002)",
  );
  const [row] = rows;
  if (!row) throw new Error('The clock is one row.');
  return row.now;
}

it('shows casebook, entry, log and list as they stood', async () => {
  const child = await enrolled(stage.dora, 'MI01');
  await completed(stage.dora, typing(child, DM, demographics));
  const at = await now();
  const seen = {
    casebook: await loadCasebook(stage.ines, child),
    entry: await loadEntry(stage.ines, { participant: child, ...DM, repeat: 1 }),
    log: await loadLog(stage.ines, child, 'AE'),
    list: await listParticipants(stage.ines, readListQuery({})),
  };
  await saveEntry(
    stage.dora,
    typing(child, DM, { ...demographics, brthyy: '1995' }, { version: 1, reason: { code: 'TRANSCRIPTION' } }),
  );
  await completed(stage.dora, typing(child, { event: 'ANY', form: 'AE' }, { aeyn: 'N' })).catch(() => null);
  await enrolled(stage.dora, 'MI01');
  expect(await loadEntry(stage.ines, { participant: child, ...DM, repeat: 1 }, at)).toEqual(seen.entry);
  expect(await loadCasebook(stage.ines, child, at)).toEqual(seen.casebook);
  expect(await loadLog(stage.ines, child, 'AE', at)).toEqual(seen.log);
  expect(await listParticipants(stage.ines, readListQuery({}), at)).toEqual(seen.list);
});
