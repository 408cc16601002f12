import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '@/lib/access/errors';
import { recordApproval } from '@/lib/casebook/approvals';
import { checkChild, childrenToCheck, emptyReport } from '@/lib/casebook/check-casebooks';
import { askConfirmation, decideConfirmation } from '@/lib/casebook/confirm-check';
import { acceptDeviation, dismissDeviation } from '@/lib/casebook/decide-deviation';
import { enrolParticipant } from '@/lib/casebook/enrol-participant';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { raiseNextNumber } from '@/lib/casebook/raise-next-number';
import { saveEntry } from '@/lib/casebook/save-entry';
import { screenParticipant } from '@/lib/casebook/screen-participant';
import { completed, consented, eligible, enrolled, screened, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { addLaboratory } from '@/lib/laboratory/add-laboratory';
import { addRange } from '@/lib/laboratory/add-ranges';
import { closeLaboratory } from '@/lib/laboratory/close-laboratory';
import { laboratoryAt, rangeAt, typedOf } from '@/lib/laboratory/testing/laboratories';
import { liftLock } from './lift-lock';
import { parts, tryAs, withOneOfEach, writes } from './testing/by-hand';
import { held } from './testing/locking';

let stage: Stage;
let app: Client;
let child: string;
/** A child who is ready to be enrolled. */
let waiting: string;
let laboratoryId: string;
let confirmation: string;
let proposal: string;

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent';
  stage = await setStage();
  app = new Client(process.env.DATABASE_URL);
  await app.connect();
  child = await enrolled(stage.dora, 'MI01');
  ({ confirmation, proposal } = await withOneOfEach(stage, child));
  waiting = await screened(stage.dora, 'MI01');
  await completed(stage.dora, typing(waiting, { event: 'SCR', form: 'SCR' }, eligible));
  await completed(stage.dora, typing(waiting, { event: 'SCR', form: 'ICF' }, consented));
  laboratoryId = await laboratoryAt(stage.dora, 'MI01', 'Central laboratory');
  await rangeAt(stage, laboratoryId);
}, 60_000);
afterAll(async () => {
  await app.end();
  await stage.close();
});

describe('a study that is locked', () => {
  let lockId: string;
  beforeEach(async () => {
    lockId = await held(stage.clara, 'lock', { level: 'study' });
  });
  afterEach(async () => {
    await liftLock(stage.clara, { lockId, reason: 'The next test writes again' });
  });

  const refused = /^The study was locked on \d+ \w{3} \d{4} by Clara Central: Interim analysis\. Nothing was saved\./;

  it('R3-4.2.6 R3-3.16.1r P11-10f is written by no statement of the application’s login, whichever table it names', async () => {
    const answers = await answersTo(writes());
    expect(answers.filter(([, said]) => !refused.test(said))).toEqual([]);
    expect(answers.length).toBeGreaterThan(2 * parts.length);
  });

  it('R3-4.2.6 R3-3.16.1r P11-10f refuses every verb that writes data, in words, and nothing is written', async () => {
    const before = await trailLength();
    const now = () => ({ requestId: newId() });
    const place = { participant: child, event: 'ANY', form: 'CYC', repeat: 91 };
    const verbs: Record<string, () => Promise<unknown>> = {
      screen: () => screenParticipant(stage.dora, { siteCode: 'MI01', ...now() }),
      enrol: () => enrolParticipant(stage.dora, { participant: waiting, ...now() }),
      save: () => saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DM' }, { sex: 'F' })),
      ask: () =>
        askConfirmation(stage.dora, {
          ...place,
          check: 'EC-057',
          rowId: null,
          version: 1,
          reason: 'It is so',
          ...now(),
        }),
      decide: () => decideConfirmation(stage.clara, { id: confirmation, decision: 'refused', remark: 'No' }),
      accept: () => acceptDeviation(stage.dora, { id: proposal, ...now() }),
      dismiss: () => dismissDeviation(stage.dora, { id: proposal, reason: 'It is none', ...now() }),
      laboratory: () => addLaboratory(stage.dora, { site: 'MI01', name: 'Another laboratory' }),
      'close a laboratory': () => closeLaboratory(stage.dora, { laboratoryId, why: 'It was closed' }),
      range: () => addRange(stage.dora, { laboratoryId, ...typedOf({ analyte: 'alt', unit: 'U/L' }) }),
      approve: () =>
        recordApproval(stage.clara, {
          site: 'MI01',
          document: 'protocol',
          version: '1.0',
          approvedOn: '1995-06-13',
          why: 'Letter',
        }),
      number: () => raiseNextNumber(stage.adam, { siteCode: 'MI01', next: 50 }),
    };
    for (const [name, verb] of Object.entries(verbs)) {
      const said = await verb().then(JSON.stringify, (error) => refusalOf(error)?.message ?? String(error));
      expect(said, name).toMatch(/The study was locked on .+ by Clara Central: Interim analysis/);
    }
    expect(await trailLength()).toBe(before);
  });

  it('R3-4.2.6 is looked through by the daily run, which derives nothing and fails nowhere', async () => {
    const report = emptyReport();
    for (const one of await childrenToCheck({}, null, 50)) await checkChild(one, report);
    expect(report.participants).toBe(2);
  });

  it('can still be queried, verified and signed', async () => {
    const own = `select gen_random_uuid(), participant_id, site_id, id`;
    const query = `insert into query (id, participant_id, site_id, entry_id, event_code, says, opened_by) ${own}, event_code, 'Why?', casebook_actor() from entry limit 1`;
    const look = `insert into verification (id, participant_id, site_id, entry_id, kind, looked_by) ${own}, 'source', casebook_actor() from entry limit 1`;
    const sign = `insert into signature (id, participant_id, site_id, entry_id, scope, meaning, statement, content_hash, signed_by, signed_name)
      ${own}, 'entry', 'endorsement', 'I have reviewed it.', 'x', casebook_actor(), 'Paola' from entry limit 1`;
    expect(await tryAs(app, stage.marco, query)).toBe('done 1');
    expect(await tryAs(app, stage.marco, look)).toBe('done 1');
    expect(await tryAs(app, stage.paola, sign)).toBe('done 1');
    expect(await tryAs(app, stage.paola, `update end_of_treatment set eossign = 'Y'`)).not.toMatch(refused);
    expect(await tryAs(app, stage.clara, `update entry set to_verify = 3, hard_findings = 2`)).toMatch(/^done/);
  });

  it('P11-10c is read as before', async () => {
    expect(await loadCasebook(stage.ines, child)).toMatchObject({ participant: { label: child } });
  });
});

it('a study that is open takes each of these statements', async () => {
  const answers = await answersTo(writes());
  expect(answers.filter(([, said]) => !/^done [1-9]/.test(said))).toEqual([]);
});

async function answersTo(statements: Record<string, string>): Promise<[string, string][]> {
  const answers: [string, string][] = [];
  for (const [name, statement] of Object.entries(statements))
    answers.push([name, await tryAs(app, stage.clara, statement)]);
  return answers;
}

async function trailLength(): Promise<number> {
  const { rows } = await stage.owner.query('select count(*)::int as rows from audit_event');
  return rows[0].rows;
}
