import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { writePageKey } from '@/lib/access/page-key';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { auditColumns, auditCsv } from './audit-csv';
import { type AuditQuery, auditAddress, auditQuery } from './audit-query';
import { entryHistory } from './entry-history';
import { readAuditTrail } from './read-audit-trail';
import { recordHistory } from './record-history';

let stage: Stage;
let child: string;
let entryId: string;
beforeAll(async () => {
  stage = await setStage();
  child = await withConsent(stage.dora, 'MI01');
  const place = { event: 'SCR', form: 'DM' };
  const texts = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
  const first = await saveEntry(stage.dora, typing(child, place, texts));
  if (!first.ok) throw new Error(first.problem.says);
  entryId = first.entryId;
  const corrected = typing(child, place, { ...texts, sex: 'M' }, { version: first.version });
  const second = await saveEntry(stage.clara, { ...corrected, reason: { code: 'TRANSCRIPTION' } });
  if (!second.ok) throw new Error(second.problem.says);
}, 60_000);
afterAll(() => stage.close());

const asking = (asked: Partial<AuditQuery>) => auditQuery.parse(asked);

describe('the history of a form', () => {
  it('tells each change in the words of the form, the latest first', async () => {
    const changes = await entryHistory(stage.dora, entryId, 'sex');
    expect(changes).toMatchObject([
      { by: 'Clara Central', field: 'Sex assigned at birth', old: 'Female', new: 'Male' },
      { by: 'Dora Datamanager', field: 'Sex assigned at birth', old: '', new: 'Female', reason: 'First entry' },
    ]);
    expect(changes[0]?.reason).toMatch(/transcription/i);
    expect(changes[0]?.at).toMatch(/^\d+ \w{3} \d{4} \d\d:\d\d \w+/);
  });

  it('of the whole form leaves keys out', async () => {
    const fields = (await entryHistory(stage.marco, entryId)).map((change) => change.key);
    expect(fields).toEqual(expect.arrayContaining(['brthyy', 'country', 'status']));
    expect(fields).not.toEqual(expect.arrayContaining(['participant_id']));
  });

  it('of another site is not found, like one that is not there', async () => {
    const theirs = entryHistory(stage.bruno, entryId).catch((error) => error);
    const nowhere = entryHistory(stage.bruno, stage.bruno.personId).catch((error) => error);
    expect(await theirs).toBeInstanceOf(NotFound);
    expect((await theirs).message).toBe((await nowhere).message);
  });

  it('is not the administrator’s', async () => {
    await expect(entryHistory(stage.adam, entryId)).rejects.toThrow(NotAllowed);
  });
});

describe('the audit trail', () => {
  it('is found by participant, in words and without ids', async () => {
    const { rows } = await readAuditTrail(
      stage.ines,
      asking({ participant: child.toLowerCase(), table: 'demographics' }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        about: child,
        where: 'Demographics (privacy-preserving), Screening & staging',
        field: 'Country of residence',
        new: 'Italy',
      }),
    );
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-/;
    expect(rows.filter((row) => uuid.test(`${row.old}${row.new}${row.about}`))).toEqual([]);
  });

  it('is found by person and by day', async () => {
    const clara = await readAuditTrail(stage.ines, asking({ person: 'clara', participant: child, day: 't' }));
    expect(clara.rows.length).toBeGreaterThan(0);
    expect(new Set(clara.rows.map((row) => row.by))).toEqual(new Set(['Clara Central']));
    expect((await readAuditTrail(stage.ines, asking({ day: '3/4/2009' }))).rows).toEqual([]);
  });

  it('pages by key: every row once, in order', async () => {
    const whole = await readAuditTrail(stage.ines, asking({}), 1000);
    const paged: string[] = [];
    let after = '';
    do {
      const page = await readAuditTrail(stage.ines, asking({ after }), 7);
      paged.push(...page.rows.map((row) => row.id));
      after = page.next ?? '';
    } while (after);
    expect(paged).toEqual(whole.rows.map((row) => row.id));
  });

  it('EMA-6.2.1b comes whole as CSV, to be sorted and searched, and that it was taken is in the trail', async () => {
    const query = asking({ participant: child, after: writePageKey(['2026-01-01 00:00:00+00', '1']) });
    const csv = await new Response(await auditCsv(stage.ines, query)).text();
    const { rows } = await readAuditTrail(stage.ines, asking({ participant: child }), 5000);
    const lines: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(Object.keys(lines[0] ?? {})).toEqual(Object.values(auditColumns).map(({ title }) => title));
    expect(lines.map(({ Chain, Number: no }) => `${Chain} ${no}`)).toEqual(
      rows.map(({ chain, no }) => `${chain} ${no}`),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        Site: 'MI01',
        Field: 'Country of residence',
        Variable: 'demographics.country',
        New: 'Italy',
      }),
    );
    const [taken] = (await readAuditTrail(stage.ines, asking({ table: 'data_export' }))).rows;
    expect(taken).toMatchObject({ by: 'Ines Inspector', reason: 'Export: audit trail, in words' });
    await expect(auditCsv(stage.dora, query)).rejects.toThrow(NotAllowed);
  });

  it('is sent as CSV in parts, each change once', async () => {
    const sent = async (rowsAtOnce?: number) =>
      new Response(await auditCsv(stage.ines, asking({ participant: child }), rowsAtOnce)).text();
    expect(await sent(7)).toBe(await sent());
  });

  it('runs no formula in a spreadsheet', async () => {
    const number = await enrolled(stage.dora, 'MI01');
    const texts = { aeyn: 'Y', aeterm: '=1+1' };
    const saved = await saveEntry(stage.dora, typing(number, { event: 'ANY', form: 'AE' }, texts));
    expect(saved).toMatchObject({ ok: true });
    const csv = await new Response(await auditCsv(stage.ines, asking({ participant: number }))).text();
    expect(csv).toContain("'=1+1");
  });

  it('is for those who may read it', async () => {
    await expect(readAuditTrail(stage.dora, asking({}))).rejects.toThrow(NotAllowed);
    await expect(readAuditTrail(stage.adam, asking({}))).rejects.toThrow(NotAllowed);
  });

  it('finds an enrolled child by its number', async () => {
    const number = await enrolled(stage.dora, 'MI01');
    const { rows } = await readAuditTrail(stage.ines, asking({ participant: number }));
    expect(rows.map((row) => row.about)).toContain(number);
  });

  it('understands any address', () => {
    expect(auditAddress('/audit-trail', asking({ day: 'nonsense', after: 'cut' }))).toBe('/audit-trail?after=cut');
  });

  it('begins at the latest when the key of the page was tampered with', async () => {
    const after = writePageKey(["2026-01-01'; drop table person", '1']);
    expect((await readAuditTrail(stage.ines, asking({ after }), 1)).rows).toHaveLength(1);
    for (const at of ['9999-99-99 99:99:99+99', '2026-02-30 10:00:00+00', '2026-02-01 10:00:00+99', 'a\0b']) {
      const wrong = writePageKey([at, '1']);
      expect((await readAuditTrail(stage.ines, asking({ after: wrong }), 1)).rows).toHaveLength(1);
    }
  });
});

describe('the history of a person', () => {
  it('tells roles by name and site, and shows no hash', async () => {
    const changes = await recordHistory(stage.adam, { person: stage.dora.personId });
    expect(changes).toContainEqual(expect.objectContaining({ what: 'Role of a person: role', new: 'Data manager' }));
    expect(changes).toContainEqual(expect.objectContaining({ what: 'Role of a person: site', new: 'MI01' }));
    await expect(recordHistory(stage.dora, { person: stage.dora.personId })).rejects.toThrow(NotAllowed);
  });
});
