import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { checkChild, emptyReport } from '@/lib/casebook/check-casebooks';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, typing } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { held } from '@/lib/locks/testing/locking';
import { casebookSigning } from './casebook-signing';
import { loadSigning } from './load-signing';
import { sign } from './sign';
import {
  changed,
  DM,
  EOT,
  givePassword,
  shown,
  signaturesOn,
  signedCasebook,
  signedForm,
  withEndOfTreatment,
} from './testing/signing';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  for (const who of [stage.ivo, stage.paola]) await givePassword(stage, who);
}, 60_000);
afterAll(() => stage.close());
beforeEach(async () => {
  child = await withEndOfTreatment(stage.dora);
});

/** What stands at "Investigator signature", and why the trail says that it was written. */
async function stamp(): Promise<{ at: string | null; because: string | null }> {
  const { rows } = await stage.owner.query(
    `select to_char(t.eossign, 'YYYY-MM-DD"T"HH24:MI') as at, (select reason from audit_event a
       where a.row_id = t.entry_id and a.table_name = 'end_of_treatment' and a.field = 'eossign' order by id desc limit 1) as because
     from end_of_treatment t join participant p on p.id = t.participant_id where p.number = $1`,
    [child],
  );
  return rows[0];
}
const adverse = (texts = { aeyn: 'N' }) => typing(child, { event: 'ANY', form: 'AE' }, texts);
const isMinute = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

describe('the signature of the whole casebook', () => {
  it.each([
    ['an investigator of the site', () => stage.ivo],
    ['the principal investigator, who enters no data', () => stage.paola],
  ])('R3-3.16.1o by %s is written down with its moment, and stands on', async (_who, who: () => Actor) => {
    expect(await stamp()).toEqual({ at: null, because: null });
    expect(await signedCasebook(who(), child)).toEqual({ ok: true, signed: 4 });
    expect(await stamp()).toEqual({ at: isMinute, because: 'The casebook was signed as a whole' });
    expect((await signaturesOn(stage.marco, child, EOT))[0]).toMatchObject({ fallen: null, fits: true });
    expect(await casebookSigning(stage.marco, child)).toMatchObject({ changed: 0, last: { name: who().displayName } });
  });

  it.each([
    ['a value of a form changes', () => changed(stage.dora, child, { brthmo: '6' })],
    ['a form comes in', () => completed(stage.dora, adverse())],
    ['a form is begun', () => saveEntry(stage.dora, adverse({ aeyn: 'Y' }))],
  ])('EMA-6.3 is no longer written down once %s, and is again when that is signed', async (_what, change) => {
    await signedCasebook(stage.ivo, child);
    await change();
    expect(await stamp()).toEqual({ at: null, because: 'The casebook no longer stands signed as a whole' });
    expect(await casebookSigning(stage.ivo, child)).toMatchObject({ changed: 1, last: { name: 'Ivo Investigator' } });
    if ((await loadSigning(stage.ivo, child, null)).inTheWay.length > 0) return;
    expect(await signedCasebook(stage.ivo, child)).toEqual({ ok: true, signed: 1 });
    expect((await stamp()).at).toEqual(isMinute);
  });

  it('stays written down by the daily run, and by a save that changes nothing', async () => {
    await signedCasebook(stage.ivo, child);
    const before = await stamp();
    await checkChild(
      (await stage.owner.query('select id from participant where number = $1', [child])).rows[0].id,
      emptyReport(),
    );
    await changed(stage.dora, child, {});
    expect(await stamp()).toEqual(before);
  });

  it('EC-140 P11-10f is refused as long as one form has something to mend, also one that stands signed', async () => {
    await signedCasebook(stage.ivo, child);
    await stage.owner.query(
      "select set_config('casebook.actor', $1, false), set_config('casebook.reason', 'A check that came later', false)",
      [stage.clara.personId],
    );
    await stage.owner.query(
      `update entry set hard_findings = 1 where form_code = 'ICF' and participant_id = (select id from participant where number = $1)`,
      [child],
    );
    await completed(stage.dora, adverse());
    expect((await loadSigning(stage.ivo, child, null)).inTheWay).toMatchObject([{ because: 'has something to mend' }]);
    await expect(signedCasebook(stage.ivo, child)).rejects.toThrow(
      /^Not everything can be signed yet: Consent.* has something to mend/,
    );
    expect(await sign(stage.ivo, await shown(stage.ivo, child, 'ANY'))).toEqual({ ok: true, signed: 1 });
  });

  it('does not follow from signatures of its forms and events', async () => {
    for (const event of ['SCR', 'EOT']) await sign(stage.ivo, await shown(stage.ivo, child, event));
    expect((await stamp()).at).toBeNull();
    expect(await loadSigning(stage.ivo, child, null)).toMatchObject({
      meaning: 'endorsement',
      toSign: [{}, {}, {}, {}],
    });
    expect((await casebookSigning(stage.ivo, child)).last).toBeNull();
  });

  it('leaves room for a second one beside it, which takes nothing from the first', async () => {
    await signedCasebook(stage.ivo, child);
    expect(await loadSigning(stage.paola, child, null)).toMatchObject({ meaning: 'endorsement', signed: 0 });
    expect(await signedCasebook(stage.paola, child)).toEqual({ ok: true, signed: 4 });
    expect(await signaturesOn(stage.marco, child)).toMatchObject([
      { name: 'Paola Principal', fallen: null },
      { name: 'Ivo Investigator', fallen: null },
    ]);
  });

  it('P11-70 is given under a lock as well, and no lock or unlocking takes it away', async () => {
    await signedForm(stage.ivo, child);
    await held(stage.clara, 'lock', { level: 'participant', participant: child });
    expect(await signedCasebook(stage.paola, child)).toEqual({ ok: true, signed: 4 });
    expect((await stamp()).at).toEqual(isMinute);
    await expect(changed(stage.dora, child, { brthmo: '6' })).rejects.toThrow('This casebook was locked');
    expect((await signaturesOn(stage.marco, child, DM)).map(({ fallen }) => fallen)).toEqual([null, null]);
  });
});
