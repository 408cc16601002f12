import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEntry } from './load-entry';
import { saveEntry } from './save-entry';
import { completed, consented, enrolled, typing, withConsent } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const DM = { event: 'SCR', form: 'DM' };

async function trailOf(entryId: string) {
  const { rows } = await stage.owner.query(
    'select table_name, field, action, old_value, new_value, actor_id, reason from audit_event where entry_id = $1 order by id',
    [entryId],
  );
  return rows;
}

describe('saving a form', () => {
  it('P11-10e1 R3-4.2.2aii A11-12.4 keeps what was typed, and an audit row for each value', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const outcome = await saveEntry(stage.dora, typing(child, DM, demographics));
    if (!outcome.ok) throw new Error(outcome.problem.says);
    expect(outcome).toMatchObject({ version: 1, status: 'draft' });
    const page = await loadEntry(stage.dora, { participant: child, ...DM, repeat: 1 });
    expect(page.content.answers).toMatchObject({ brthyy: 1994, brthmo: 5, sex: 'F', country: 'ITA' });
    const trail = await trailOf(outcome.entryId);
    expect(trail).toContainEqual({
      table_name: 'demographics',
      field: 'brthyy',
      action: 'insert',
      old_value: null,
      new_value: 1994,
      actor_id: stage.dora.personId,
      reason: 'First entry',
    });
  });

  it('EMA-6.1.4 does not store text in a number, says so for every such field, and writes nothing', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const outcome = await saveEntry(
      stage.dora,
      typing(child, DM, { ...demographics, brthyy: 'abc', brthmo: 'x', sex: 'Q' }),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'not storable' } });
    if (outcome.ok || outcome.problem.kind !== 'not storable') throw new Error('expected problems');
    expect(outcome.problem.problems.map((p) => p.field)).toEqual(['brthyy', 'brthmo', 'sex']);
    expect((await loadEntry(stage.dora, { participant: child, ...DM, repeat: 1 })).entry).toBeNull();
  });

  it('P11-10f keeps a form with hard findings as a draft, although complete was asked for', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const outcome = await saveEntry(stage.dora, typing(child, DM, { sex: 'F' }, { intent: 'complete' }));
    expect(outcome).toMatchObject({ ok: true, status: 'draft' });
    if (!outcome.ok) return;
    expect(outcome.findings.map((f) => f.field)).toContain('brthyy');
  });

  it('A11-9 R3-4.2.4 R3-4.2.2aii asks for a reason when a saved value changes, once, and writes it beside the change', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const first = await completed(stage.dora, typing(child, DM, demographics));
    const change = typing(child, DM, { ...demographics, brthyy: '1995' }, { version: 1 });
    expect(await saveEntry(stage.dora, change)).toMatchObject({
      problem: { kind: 'reason needed', fields: ['Year of birth'] },
    });
    expect(await saveEntry(stage.dora, { ...change, reason: { code: 'OTHER', text: ' ' } })).toMatchObject({
      ok: false,
    });
    const outcome = await saveEntry(stage.dora, { ...change, reason: { code: 'TRANSCRIPTION' } });
    expect(outcome).toMatchObject({ ok: true, version: 2 });
    expect(await trailOf(first.entryId)).toContainEqual(
      expect.objectContaining({ field: 'brthyy', old_value: 1994, new_value: 1995, reason: 'Transcription error' }),
    );
  });

  it('refuses a stale version and hands over what the other one saved', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    await saveEntry(stage.dora, typing(child, DM, demographics));
    const stale = await saveEntry(stage.clara, typing(child, DM, { ...demographics, sex: 'M' }));
    expect(stale).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', by: 'Dora Datamanager', version: 1, theirs: { answers: { sex: 'F' } } },
    });
    expect((await loadEntry(stage.dora, { participant: child, ...DM, repeat: 1 })).content.answers.sex).toBe('F');
  });

  it('tells two people who begin the same row of a log where the second can go', async () => {
    const child = await enrolled(stage.dora, 'MI01');
    const row = (reported: string) => typing(child, { event: 'ANY', form: 'AE' }, { aeyn: 'Y', aeterm: reported });
    const outcomes = await Promise.all([saveEntry(stage.dora, row('Nausea')), saveEntry(stage.clara, row('Fever'))]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { kind: 'conflict', free: 2 } });
    const later = await saveEntry(stage.dora, { ...row('Rash'), version: 4 });
    expect(later).toMatchObject({ problem: { kind: 'conflict', free: null } });
  });

  it('P11-10e1 makes one entry and one set of audit rows of 50 identical requests at once', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const request = typing(child, DM, demographics);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => saveEntry(stage.dora, request)));
    const [one] = outcomes;
    if (!one?.ok) throw new Error('the first was refused');
    for (const outcome of outcomes) expect(outcome).toEqual(one);
    const trail = await trailOf(one.entryId);
    expect(trail.filter((row) => row.field === 'brthyy')).toHaveLength(1);
    expect(trail.filter((row) => row.table_name === 'entry' && row.field === 'version')).toHaveLength(1);
  });

  it('refuses a request id that comes back with another content', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const request = typing(child, DM, demographics);
    await completed(stage.dora, request);
    const other = { ...request, typed: { ...request.typed, texts: { ...demographics, sex: 'M' } } };
    await expect(saveEntry(stage.dora, other)).rejects.toThrow('used for something else');
  });

  it('lets one of two different saves through when both start from the same version', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const outcomes = await Promise.all([
      saveEntry(stage.dora, typing(child, DM, { ...demographics, sex: 'F' })),
      saveEntry(stage.clara, typing(child, DM, { ...demographics, sex: 'M' })),
    ]);
    expect(outcomes.map((o) => o.ok).sort()).toEqual([false, true]);
  });

  it('writes nothing when nothing changed', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const first = await completed(stage.dora, typing(child, DM, demographics));
    const again = await saveEntry(stage.dora, typing(child, DM, demographics, { version: 1, intent: 'complete' }));
    expect(again).toMatchObject({ ok: true, version: 1 });
    expect((await trailOf(first.entryId)).every((row) => row.action === 'insert')).toBe(true);
  });
});

describe('who may save', () => {
  it('P11-10g R3-4.2.7 EMA-A3a R3-3.16.1-excl is not a monitor, an inspector, a principal investigator or an administrator', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    for (const reader of [stage.marco, stage.ines, stage.paola, stage.adam]) {
      await expect(saveEntry(reader, typing(child, DM, demographics))).rejects.toThrow('Your role does not allow this');
    }
  });

  it('P11-10d is nobody of another site, who learns nothing about the child', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const there = saveEntry(stage.bruno, typing(child, DM, demographics));
    const nowhere = saveEntry(stage.bruno, typing('MI01-S999', DM, demographics));
    const told = await Promise.all([there, nowhere].map((save) => save.catch((error: Error) => error.message)));
    expect(told[0]).toBe(told[1]);
    await expect(loadEntry(stage.bruno, { participant: child, ...DM, repeat: 1 })).rejects.toThrow(
      'no such participant',
    );
  });
});

describe('what depends on a form', () => {
  it('is derived again when the form changes, in the same transaction', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    await saveEntry(stage.dora, typing(child, DM, demographics));
    await saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DX' }, { dxdat: '10/2/2004' }));
    const page = await loadEntry(stage.dora, { participant: child, ...DM, repeat: 1 });
    expect(page.content.answers.agedx).toBe(9);
    expect(page.entry?.version).toBe(1);
    const { rows } = await stage.owner.query(
      'select age_at_diagnosis, sex, status from participant where screening_number = $1',
      [child],
    );
    expect(rows).toEqual([{ age_at_diagnosis: 9, sex: 'F', status: 'screening' }]);
  });

  it('P11-10f only screening forms can be saved before enrolment', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const early = saveEntry(stage.dora, typing(child, { event: 'MTX1', form: 'CYC' }, { cycdone: 'GIVEN' }));
    await expect(early).rejects.toThrow('not enrolled yet');
  });

  it('repeats only where the form repeats', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    await expect(saveEntry(stage.dora, typing(child, { ...DM, repeat: 2 }, demographics))).rejects.toThrow(
      'filled in once',
    );
    expect(
      await saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'ICF', repeat: 2 }, consented)),
    ).toMatchObject({
      ok: true,
    });
    await expect(saveEntry(stage.dora, typing(child, { event: 'MTX1', form: 'EOT' }, {}))).rejects.toThrow(
      'no such form',
    );
  });
});

it('enrols a child whose screening, consent and eligibility are there', async () => {
  expect(await enrolled(stage.bruno, 'MI02')).toBe('MI02-001');
});
