import { sql } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transactionAs } from '@/db/transaction-as';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { raiseQuery } from '@/lib/queries/raise-query';
import { signatureMeanings } from '@/study/signing';
import { loadSigning } from './load-signing';
import { sign } from './sign';
import { signInput } from './sign-input';
import {
  changed,
  DM,
  givePassword,
  shown,
  shownForm,
  signaturesOn,
  signedCasebook,
  signedForm,
  withThreeForms,
} from './testing/signing';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  for (const who of [stage.ivo, stage.paola, stage.dora]) await givePassword(stage, who);
}, 60_000);
afterAll(() => stage.close());
beforeEach(async () => {
  child = await withThreeForms(stage.dora);
});

const count = async (table: string) => Number((await stage.owner.query(`select count(*) from ${table}`)).rows[0].count);

describe('signing', () => {
  it('P11-50a A11-14 shows name, date and time, and meaning on the form, with the statement that was signed', async () => {
    expect(await signedForm(stage.ivo, child)).toEqual({ ok: true, signed: 1 });
    const [signature] = await signaturesOn(stage.marco, child);
    expect(signature).toMatchObject({
      name: 'Ivo Investigator',
      meaning: 'Review and endorsement',
      scope: 'this form',
      fallen: null,
      fits: true,
    });
    expect(signature?.at).toMatch(/\d{4} \d\d:\d\d \w+$/);
    expect(signature?.statement).toBe(signatureMeanings.endorsement.says);
  });

  it('P11-10j keeps the statement that was shown, and who, when and why stand in the trail', async () => {
    await signedForm(stage.ivo, child);
    const { rows } = await stage.owner.query(
      `select actor_id, new_value, reason from audit_event where table_name = 'signature' and field = 'statement' order by id desc limit 1`,
    );
    expect(rows[0]).toEqual({
      actor_id: stage.ivo.personId,
      new_value: signatureMeanings.endorsement.says,
      reason: 'Signed: Review and endorsement',
    });
  });

  it('R3-3.16.1o signs the whole casebook in one act, once', async () => {
    const input = await shown(stage.ivo, child);
    expect(input.entries).toHaveLength(3);
    expect(await sign(stage.ivo, input)).toEqual({ ok: true, signed: 3 });
    expect((await loadSigning(stage.ivo, child, null)).toSign).toEqual([]);
    await expect(sign(stage.ivo, input)).rejects.toThrow('signed all of this already');
  });

  it('is done once by two requests at the same moment', async () => {
    const input = await shown(stage.ivo, child);
    const both = await Promise.allSettled([sign(stage.ivo, input), sign(stage.ivo, input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('signs the forms of one event, and those alone', async () => {
    await completed(stage.dora, typing(child, { event: 'ANY', form: 'AE' }, { aeyn: 'N' }));
    expect(await sign(stage.ivo, await shown(stage.ivo, child, 'SCR'))).toEqual({ ok: true, signed: 3 });
    const rest = await loadSigning(stage.ivo, child, 'ANY');
    expect(rest.toSign.map(({ title }) => title)).toEqual(['Adverse event']);
    expect(rest.meaning).toBe('endorsement');
    expect(rest.events.map(({ label }) => label)).toEqual(['Screening & staging', 'Any time']);
  });

  it('P11-200a1 is refused without the password, whoever holds the session', async () => {
    const input = await shownForm(stage.ivo, child);
    const before = await count('signature');
    expect(signInput.safeParse({ ...input, password: '' }).error?.issues[0]?.message).toMatch(/^Type your password/);
    await expect(sign(stage.ivo, { ...input, password: 'not the one' })).rejects.toThrow('The password is not right');
    expect(await count('signature')).toBe(before);
    expect(await sign(stage.ivo, input)).toMatchObject({ ok: true });
  });

  it('P11-10f is refused before the form is complete, naming what is in the way', async () => {
    await saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DX' }, { dxdat: '1/2/2004' }));
    const { inTheWay } = await loadSigning(stage.ivo, child, null);
    expect(inTheWay).toMatchObject([{ title: expect.stringContaining('Diagnosis'), because: 'is not completed' }]);
    const before = await count('signature');
    for (const input of [
      await shown(stage.ivo, child),
      await shown(stage.ivo, child, 'SCR'),
      await shownForm(stage.ivo, child, { event: 'SCR', form: 'DX' }),
    ])
      await expect(sign(stage.ivo, input)).rejects.toThrow(
        /^Not everything can be signed yet: .*Diagnosis.*is not completed/,
      );
    expect(await count('signature')).toBe(before);
    expect(await signedForm(stage.ivo, child)).toMatchObject({ ok: true });
  });

  it('is refused when something was saved since the page was opened, by name', async () => {
    const [form, casebook] = [await shownForm(stage.ivo, child), await shown(stage.ivo, child)];
    await changed(stage.dora, child, { brthmo: '6' });
    for (const input of [form, casebook])
      await expect(sign(stage.ivo, input)).rejects.toThrow(
        /since this page was opened: Demographics[^;]*\. Nothing was signed: reload the page, look at it again/,
      );
    expect(await signaturesOn(stage.ivo, child)).toEqual([]);
  });

  it('is refused when a computed value moved since, although the form was not saved again', async () => {
    const input = await shownForm(stage.ivo, child);
    await saveEntry(stage.dora, typing(child, { event: 'SCR', form: 'DX' }, { dxdat: '1/2/2004' }));
    await expect(sign(stage.ivo, input)).rejects.toThrow('since this page was opened: Demographics');
  });

  it('is refused when a form came in since, and when another statement would be due', async () => {
    const input = await shown(stage.ivo, child);
    await expect(sign(stage.ivo, { ...input, meaning: 'correction' })).rejects.toThrow('Nothing was signed');
    await completed(stage.dora, typing(child, { event: 'ANY', form: 'AE' }, { aeyn: 'N' }));
    await expect(sign(stage.ivo, input)).rejects.toThrow('since this page was opened: Adverse event');
  });

  it('tells of queries that are not closed, and does not forbid signing for them', async () => {
    await raiseQuery(stage.marco, {
      ...{ participant: child, ...DM, repeat: 1, field: null, group: null, rowId: null },
      ...{ says: 'Is the source complete?', assignedTo: 'data_manager', requestId: newId() },
    });
    const { queries, toSign } = await loadSigning(stage.ivo, child, null);
    expect(queries).toBe(1);
    expect(toSign.find(({ title }) => title.startsWith('Demographics'))?.queries).toBe(1);
    expect(await signedCasebook(stage.ivo, child)).toEqual({ ok: true, signed: 3 });
  });

  it('P11-10g P11-200a2 is nobody’s but who signs at the site, in the own name and with the own password', async () => {
    const input = await shownForm(stage.ivo, child);
    for (const other of [stage.dora, stage.bruno, stage.marco, stage.clara, stage.ines, stage.adam])
      await expect(sign(other, input)).rejects.toThrow('Your role does not allow this');
    await sign(stage.paola, input);
    expect((await signaturesOn(stage.marco, child))[0]?.name).toBe('Paola Principal');
    const forge = transactionAs(stage.paola, 'In the name of another', (tx) =>
      tx.execute(sql`insert into signature (id, participant_id, site_id, scope, meaning, statement, content_hash, signed_by, signed_name)
        select gen_random_uuid(), participant_id, site_id, scope, meaning, statement, content_hash, ${stage.ivo.personId}, 'Ivo'
        from signature limit 1`),
    );
    await expect(forge).rejects.toMatchObject({ cause: { message: expect.stringContaining('row-level security') } });
  });

  it('P11-10d is not seen from another site', async () => {
    await signedForm(stage.ivo, child);
    await expect(loadSigning(stage.bruno, child, null)).rejects.toThrow('no such participant');
  });
});
