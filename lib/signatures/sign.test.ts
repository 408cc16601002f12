import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAs } from '@/db/transaction-as';
import type { Actor } from '@/lib/access/actor';
import { hashPassword } from '@/lib/access/password';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, enrolled, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { loadSigning } from './load-signing';
import { sign } from './sign';
import type { SignInput } from './sign-input';
import { verifySignatures } from './verify-signatures';

const password = 'lantern meadow orbit';
const DM = { event: 'SCR', form: 'DM' };
const demographics = { brthyy: '2001', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  for (const { personId } of [stage.ivo, stage.paola, stage.dora]) await givePassword(personId);
}, 60_000);
afterAll(() => stage.close());
beforeEach(async () => {
  child = await enrolled(stage.dora, 'MI01');
  await completed(stage.dora, typing(child, DM, demographics));
});

/** A password is chosen by its person alone; so the owner acts as that person. */
async function givePassword(personId: string) {
  await stage.owner.query("select set_config('casebook.actor', $1, false)", [personId]);
  await stage.owner.query('update person set password_hash = $1 where id = $2', [
    await hashPassword(password),
    personId,
  ]);
}

/** What only the owner of the tables can do. */
async function triggers(how: 'enable' | 'disable') {
  for (const table of ['demographics', 'signed_entry'])
    await stage.owner.query(`alter table ${table} ${how} trigger user`);
}

async function shown(actor: Actor, event: string | null = null): Promise<SignInput> {
  const { what, toSign, meaning } = await loadSigning(actor, child, event);
  return { what, entries: toSign.map(({ id, version, hash }) => ({ id, version, hash })), meaning, password };
}

async function thisForm(actor: Actor = stage.ivo): Promise<SignInput> {
  const { review } = await loadEntry(actor, { participant: child, ...DM, repeat: 1 });
  const { toSign, meaning } = review.signing;
  if (!toSign) throw new Error('There is nothing to sign.');
  return { what: { scope: 'entry', participant: child, ...DM, repeat: 1 }, entries: [toSign], meaning, password };
}

async function signaturesOf(form = DM) {
  const page = await loadEntry(stage.marco, { participant: child, ...form, repeat: 1 });
  return page.review.signing.signatures;
}

const change = (texts: Record<string, string>, version = 1) =>
  completed(
    stage.dora,
    typing(child, DM, { ...demographics, ...texts }, { version, reason: { code: 'TRANSCRIPTION' } }),
  );

const count = async (table: string) => Number((await stage.owner.query(`select count(*) from ${table}`)).rows[0].count);

describe('signing', () => {
  it('P11-50a A11-14 shows name, date and time, and meaning on the form, with the statement that was signed', async () => {
    expect(await sign(stage.ivo, await thisForm())).toEqual({ ok: true, signed: 1 });
    const [signature] = await signaturesOf();
    expect(signature).toMatchObject({
      name: 'Ivo Investigator',
      meaning: 'Review and endorsement',
      scope: 'this form',
      fallen: null,
      fits: true,
    });
    expect(signature?.at).toMatch(/\d{4} \d\d:\d\d \w+$/);
    expect(signature?.statement).toContain('binds me as one written by hand');
  });

  it('R3-3.16.1o signs the whole casebook in one act, and fills in when', async () => {
    const before = await shown(stage.ivo);
    expect(before.entries).toHaveLength(3);
    expect(await sign(stage.ivo, before)).toEqual({ ok: true, signed: 3 });
    expect((await loadSigning(stage.ivo, child, null)).toSign).toEqual([]);
    await expect(sign(stage.ivo, before)).rejects.toThrow('signed all of this already');
  });

  it('signs the forms of one event, and those alone', async () => {
    await completed(stage.dora, typing(child, { event: 'ANY', form: 'AE' }, { aeyn: 'N' }));
    await sign(stage.ivo, await shown(stage.ivo, 'SCR'));
    const rest = await loadSigning(stage.ivo, child, 'ANY');
    expect(rest.toSign.map(({ title }) => title)).toEqual(['Adverse event']);
  });

  it('P11-200a1 P11-300d asks for the password each time; the fifth wrong one locks the account, and is told in the trail', async () => {
    const input = await thisForm();
    const before = await count('signature');
    for (const _ of [1, 2, 3, 4]) {
      await expect(sign(stage.paola, { ...input, password: 'not the one' })).rejects.toThrow(
        'The password is not right',
      );
    }
    await expect(sign(stage.paola, { ...input, password: 'not the one' })).rejects.toThrow('The account waits');
    await expect(sign(stage.paola, input)).rejects.toThrow('The account waits');
    expect(await count('signature')).toBe(before);
    const { rows } = await stage.owner.query(
      "select distinct reason from audit_event where row_id = $1 and action = 'update' and field in ('failed_sign_ins', 'locked_until')",
      [stage.paola.personId],
    );
    expect(rows).toEqual([{ reason: 'Signature refused: wrong password' }]);
    await stage.owner.query('update person set locked_until = null, failed_sign_ins = 0 where id = $1', [
      stage.paola.personId,
    ]);
  });

  it('P11-10f is refused before the form is complete, naming what is in the way', async () => {
    await saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DX' }, { dxdat: '1/2/2004' }));
    await expect(sign(stage.ivo, await shown(stage.ivo))).rejects.toThrow(/Diagnosis.*is not completed/);
  });

  it('is refused when something was saved since the page was opened, by name', async () => {
    const input = await thisForm();
    await change({ brthmo: '6' });
    await expect(sign(stage.ivo, input)).rejects.toThrow(/since this page was opened: Demographics/);
  });

  it('P11-10g P11-200a2 is nobody’s but who signs at the site, and in the own name', async () => {
    const input = await thisForm();
    for (const other of [stage.dora, stage.marco, stage.clara, stage.ines, stage.adam]) {
      await expect(sign(other, input)).rejects.toThrow('Your role does not allow this');
    }
    await sign(stage.paola, input);
    expect((await signaturesOf())[0]?.name).toBe('Paola Principal');
  });

  it('P11-10j keeps the statement that was shown, and who, when and why stand in the trail', async () => {
    await sign(stage.ivo, await thisForm());
    const { rows } = await stage.owner.query(
      "select new_value, reason from audit_event where table_name = 'signature' and field = 'statement' order by id desc limit 1",
    );
    expect(rows[0].reason).toBe('Signed: Review and endorsement');
    expect(rows[0].new_value).toContain('I have reviewed these data');
  });
});

describe('a signature', () => {
  it('P11-70 EMA-6.3 falls from the form whose value changes, with who, why and what; the other forms stand', async () => {
    await sign(stage.ivo, await shown(stage.ivo));
    await change({ brthmo: '6' });
    const [fallen] = await signaturesOf();
    expect(fallen?.fallen).toMatchObject({
      by: 'Dora Datamanager',
      because: 'Transcription error',
      fields: ['Month of birth'],
    });
    expect((await signaturesOf({ event: 'SCR', form: 'ICF' }))[0]?.fallen).toBeNull();
    const { toSign, meaning } = await loadSigning(stage.ivo, child, null);
    expect(meaning).toBe('correction');
    expect(toSign).toMatchObject([
      {
        title: expect.stringContaining('Demographics'),
        changes: [{ field: 'Month of birth', old: '5 month', new: '6 month' }],
      },
    ]);
    expect(await sign(stage.ivo, await shown(stage.ivo))).toEqual({ ok: true, signed: 1 });
  });

  it('P11-70 falls when a field is cleared, and when the form is a draft again', async () => {
    await sign(stage.ivo, await thisForm());
    await saveEntry(
      stage.dora,
      typing(child, DM, { ...demographics, country: '' }, { version: 1, reason: { code: 'TRANSCRIPTION' } }),
    );
    const [fallen] = await signaturesOf();
    expect(fallen?.fallen?.fields).toEqual(expect.arrayContaining(['State of the form']));
  });

  it('P11-70 falls by whichever way the value is written', async () => {
    await sign(stage.ivo, await thisForm());
    await stage.owner.query(
      "select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'By hand', false)",
      [stage.adam.personId],
    );
    await stage.owner.query(
      `update demographics set country = 'FRA' where entry_id = (select id from entry where form_code = 'DM'
      and participant_id = (select id from participant where number = $1))`,
      [child],
    );
    expect((await signaturesOf())[0]?.fallen).toMatchObject({ by: 'Adam Administrator', because: 'By hand' });
  });

  it('P11-70 that was copied to another form, or whose content was changed past the triggers, does not fit', async () => {
    await sign(stage.ivo, await thisForm());
    const report = () => readAs(stage.marco, async (tx) => verifySignatures(tx, null));
    expect((await report()).misfits).toEqual([]);
    await triggers('disable');
    const entries = `(select id from participant where number = '${child}')`;
    await stage.owner.query(`update demographics set brthyy = 1990 where participant_id = ${entries}`);
    expect((await signaturesOf())[0]?.fits).toBe(false);
    expect((await report()).misfits).toMatchObject([
      { participant: child, says: expect.stringContaining('does not fit') },
    ]);
    await stage.owner.query(`update demographics set brthyy = 2001 where participant_id = ${entries}`);
    await stage.owner.query(`update signed_entry set entry_id = (select id from entry where form_code = 'ICF' and participant_id = ${entries})
      where participant_id = ${entries}`);
    expect((await report()).misfits).toHaveLength(1);
    await stage.owner.query(`delete from signed_entry where participant_id = ${entries}`);
    await triggers('enable');
  });

  it('P11-50b P11-70 cannot be altered or taken away by the application', async () => {
    await sign(stage.ivo, await thisForm());
    const asIvo = (text: string) => readAs(stage.ivo, async (tx) => tx.execute(text));
    for (const text of [
      "update signature set meaning = 'Nothing'",
      'delete from signature',
      'update signed_entry set fallen_at = now()',
      'delete from signed_entry',
      "select let_signatures_fall((select id from entry limit 1), '{status}')",
    ]) {
      await expect(asIvo(text), text).rejects.toThrow();
    }
    await expect(stage.owner.query("update signature set meaning = 'Nothing'")).rejects.toThrow(
      'stays as it was given',
    );
    await expect(stage.owner.query('update signed_entry set fallen_at = now()')).rejects.toThrow(
      'stays as it was signed',
    );
  });

  it('P11-10d is not seen from another site', async () => {
    await sign(stage.ivo, await thisForm());
    await expect(loadSigning(stage.bruno, child, null)).rejects.toThrow('no such participant');
  });
});
