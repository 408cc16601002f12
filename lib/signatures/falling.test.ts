import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemPersonId } from '@/db/system-person';
import { readAs, transactionAs } from '@/db/transaction-as';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { liftLock } from '@/lib/locks/lift-lock';
import { held } from '@/lib/locks/testing/locking';
import { loadSigning } from './load-signing';
import {
  changed,
  DM,
  demographics,
  givePassword,
  signaturesOn,
  signedCasebook,
  signedForm,
  withThreeForms,
} from './testing/signing';
import { verifySignatures } from './verify-signatures';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  for (const who of [stage.ivo, stage.paola]) await givePassword(stage, who);
}, 60_000);
afterAll(() => stage.close());
beforeEach(async () => {
  child = await withThreeForms(stage.dora);
});

const ICF = { event: 'SCR', form: 'ICF' };
const because = { reason: { code: 'TRANSCRIPTION' as const } };

describe('a signature', () => {
  it('P11-70 EMA-6.3 falls from the form whose value changes, with who, why and what; the other forms stand', async () => {
    await signedCasebook(stage.ivo, child);
    await changed(stage.dora, child, { brthmo: '6' });
    const [signature] = await signaturesOn(stage.marco, child);
    expect(signature?.fallen).toMatchObject({
      by: 'Dora Datamanager',
      because: 'Transcription error',
      fields: ['Month of birth'],
    });
    expect((await signaturesOn(stage.marco, child, ICF))[0]?.fallen).toBeNull();
  });

  it('R3-3.16.1o EMA-6.3 is given anew for what changed alone, which is told with old and new value', async () => {
    await signedCasebook(stage.ivo, child);
    await changed(stage.dora, child, { brthmo: '6' });
    const { toSign, meaning, signed } = await loadSigning(stage.ivo, child, null);
    expect({ meaning, signed }).toEqual({ meaning: 'correction', signed: 2 });
    expect(toSign).toMatchObject([
      {
        title: expect.stringContaining('Demographics'),
        changes: [{ field: 'Month of birth', old: '5 month', new: '6 month', by: 'Dora Datamanager' }],
      },
    ]);
    // Whoever signs next has the same before them.
    expect(await loadSigning(stage.paola, child, null)).toMatchObject({ meaning: 'correction', toSign: [{}] });
    expect(await signedCasebook(stage.paola, child)).toEqual({ ok: true, signed: 1 });
    const [anew, before] = await signaturesOn(stage.marco, child);
    expect(anew).toMatchObject({ name: 'Paola Principal', meaning: 'Review of corrected data', fallen: null });
    expect(before).toMatchObject({ name: 'Ivo Investigator', fallen: { fields: ['Month of birth'] } });
  });

  it('P11-70 falls when a field is cleared, and when the form is a draft again', async () => {
    await signedForm(stage.ivo, child);
    await saveEntry(stage.dora, typing(child, DM, { ...demographics, country: '' }, { version: 1, ...because }));
    const [fallen] = await signaturesOn(stage.marco, child);
    expect(fallen?.fallen?.fields.sort()).toEqual(['Country of residence', 'State of the form']);
  });

  it('P11-70 falls when the form is a draft again and nothing else of it changed', async () => {
    await signedForm(stage.ivo, child);
    await saveEntry(stage.dora, typing(child, DM, demographics, { version: 1 }));
    expect((await signaturesOn(stage.marco, child))[0]?.fallen).toMatchObject({ fields: ['State of the form'] });
  });

  it('P11-70 falls when a row of a grid changes, and when one is taken out', async () => {
    const MH = { event: 'SCR', form: 'MH' };
    const row = (id: string, mhterm: string) => ({ id, texts: { mhterm, mhstdat: '2001', mhongo: 'Y' }, missing: {} });
    const save = (rows: ReturnType<typeof row>[], version: number) => {
      const input = typing(child, MH, { mhyn: 'Y', allergy: 'N', predsyn: 'NONE_KNOWN' }, { version, ...because });
      return completed(stage.dora, { ...input, typed: { ...input.typed, groups: { conditions: rows } } });
    };
    const { content } = await save([row(newId(), 'Asthma'), row(newId(), 'Eczema')], 0);
    const [asthma = '', eczema = ''] = (content.groups.conditions ?? []).map(({ id }) => id);
    await signedForm(stage.ivo, child, MH);
    await save([row(asthma, 'Allergic asthma'), row(eczema, 'Eczema')], 1);
    expect((await signaturesOn(stage.marco, child, MH))[0]?.fallen?.fields).toHaveLength(1);
    await signedForm(stage.ivo, child, MH);
    await save([row(eczema, 'Eczema')], 2);
    expect((await signaturesOn(stage.marco, child, MH))[0]?.fallen?.fields.length).toBeGreaterThan(1);
  });

  it('P11-70 falls when a computed value moves because another form changed, and says from which', async () => {
    await signedForm(stage.ivo, child);
    await saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DX' }, { dxdat: '1/2/2004' }));
    const [signature] = await signaturesOn(stage.marco, child);
    expect(signature?.fallen?.because).toMatch(/^Derived again from Diagnosis/);
    expect(signature?.fallen?.fields).toEqual(expect.arrayContaining(['Age at diagnosis, completed years']));
  });

  it('P11-70 falls by whichever way the value is written', async () => {
    await signedForm(stage.ivo, child);
    await stage.owner.query(
      "select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'By hand', false)",
      [stage.adam.personId],
    );
    await stage.owner.query(`update demographics set country = 'FRA' where participant_id = ${theChild()}`);
    expect((await signaturesOn(stage.marco, child))[0]?.fallen).toMatchObject({
      by: 'Adam Administrator',
      because: 'By hand',
    });
  });

  it('P11-70 falls after it was given, also by a change that was begun before it', async () => {
    const { owner } = stage;
    await owner.query('begin');
    await owner.query("select set_config('casebook.actor', $1, true), set_config('casebook.reason', 'By hand', true)", [
      stage.adam.personId,
    ]);
    await signedForm(stage.ivo, child);
    await owner.query(`update demographics set country = 'FRA' where participant_id = ${theChild()}`);
    await owner.query(`update demographics set brthmo = 7 where participant_id = ${theChild()}`);
    await owner.query('commit');
    const { rows } = await owner.query(
      `select fallen_at > signed_at as "afterwards", fallen_fields from signed_entry s join signature g on g.id = s.signature_id
       where s.participant_id = ${theChild()}`,
    );
    // The second change of the same transaction adds its field to what fell with the first.
    expect(rows).toEqual([{ afterwards: true, fallen_fields: ['country', 'brthmo'] }]);
  });

  it('P11-70 stands through what changes nothing that was signed', async () => {
    await signedForm(stage.ivo, child);
    await completed(stage.dora, typing(child, DM, demographics, { version: 1 }));
    const lockId = await held(stage.clara, 'lock', { level: 'participant', participant: child });
    await liftLock(stage.clara, { lockId, reason: 'The month was misread in the chart' });
    expect((await signaturesOn(stage.marco, child))[0]?.fallen).toBeNull();
  });

  it('P11-50b P11-70 cannot be altered or taken away by the application, nor by the owner with triggers on', async () => {
    await signedForm(stage.ivo, child);
    for (const who of [stage.ivo, stage.clara, stage.adam]) {
      for (const text of [
        "update signature set meaning = 'Nothing'",
        "update signature set signed_name = 'Nobody'",
        'delete from signature',
        'update signed_entry set fallen_at = now()',
        'update signed_entry set fallen_at = null',
        'delete from signed_entry',
        "select let_signatures_fall((select id from entry limit 1), '{status}')",
      ])
        await expect(
          transactionAs(who, 'Taken away', (tx) => tx.execute(sql.raw(text))),
          text,
        ).rejects.toMatchObject({ cause: { message: expect.stringContaining('permission denied') } });
    }
    await expect(stage.owner.query("update signature set meaning = 'Nothing'")).rejects.toThrow(
      'stays as it was given',
    );
    await expect(stage.owner.query('update signed_entry set fallen_at = now()')).rejects.toThrow(
      'stays as it was signed',
    );
    expect((await signaturesOn(stage.marco, child))[0]).toMatchObject({ fallen: null, fits: true });
  });
});

describe('what the owner of the database does with the triggers off', () => {
  const report = () => readAs(stage.marco, (tx) => verifySignatures(tx, null));
  const says = async () => (await report()).misfits.map((misfit) => misfit.says);

  beforeEach(async () => {
    await signedForm(stage.ivo, child);
    expect(await says()).toEqual([]);
    await triggers('disable');
    return async () => {
      await stage.owner.query(`delete from signed_entry where participant_id = ${theChild()}`);
      await stage.owner.query(`delete from signature where participant_id = ${theChild()}`);
      await triggers('enable');
    };
  });

  it('P11-70 changed content does not fit: the page, the list and the whole report name it', async () => {
    await stage.owner.query(`update demographics set brthyy = 1990 where participant_id = ${theChild()}`);
    expect((await signaturesOn(stage.marco, child))[0]).toMatchObject({ fallen: null, fits: false });
    expect((await loadSigning(stage.ivo, child, null)).misfits).toHaveLength(1);
    const ofProgram = await readAs({ personId: systemPersonId }, (tx) => verifySignatures(tx, null));
    expect(ofProgram.misfits).toHaveLength(1);
    expect((await report()).misfits).toEqual([
      {
        participant: child,
        says: expect.stringMatching(/^Demographics.*: the signature of Ivo Investigator does not fit/),
      },
    ]);
  });

  it('P11-70 a row of a signature moved, or copied, to another form is found', async () => {
    const other = `(select id from entry where form_code = 'ICF' and participant_id = ${theChild()})`;
    await stage.owner.query(`insert into signed_entry (id, participant_id, site_id, signature_id, entry_id, version, content_hash)
      select gen_random_uuid(), participant_id, site_id, signature_id, ${other}, version, content_hash from signed_entry
      where participant_id = ${theChild()}`);
    expect(await says()).toEqual([
      'The signature of Ivo Investigator does not cover the forms that stand under it.',
      expect.stringMatching(/^Consent.*does not fit/),
    ]);
    await stage.owner.query(`delete from signed_entry where participant_id = ${theChild()} and entry_id <> ${other}`);
    expect(await says()).toEqual([expect.stringMatching(/^Consent.*does not fit/)]);
  });

  it('P11-70 a signature moved to another child is found, even where no foreign key forbids it', async () => {
    const second = await withThreeForms(stage.dora);
    await stage.owner.query(
      `update signature set participant_id = ${theChild(second)}, scope = 'casebook', entry_id = null where participant_id = ${theChild()}`,
    );
    expect(await says()).toEqual(['A signature of Ivo Investigator stands on a form of another child.']);
    await stage.owner.query(
      `update signature set participant_id = ${theChild()} where participant_id = ${theChild(second)}`,
    );
  });

  it('P11-70 a signature whose forms were taken away, or which stands on a draft, is found', async () => {
    await stage.owner.query(
      `update entry set status = 'draft' where form_code = 'DM' and participant_id = ${theChild()}`,
    );
    expect(await says()).toEqual([expect.stringContaining('stands on a form that is not complete')]);
    await stage.owner.query(`delete from signed_entry where participant_id = ${theChild()}`);
    expect(await says()).toEqual(['The signature of Ivo Investigator does not cover the forms that stand under it.']);
  });
});

const theChild = (number = child) => `(select id from participant where number = '${number}')`;

/** What only the owner of the tables can do. */
async function triggers(how: 'enable' | 'disable') {
  for (const table of ['demographics', 'entry', 'signature', 'signed_entry'])
    await stage.owner.query(`alter table ${table} ${how} trigger user`);
}
