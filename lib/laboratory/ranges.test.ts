import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { addRange, addRanges } from './add-ranges';
import { copyRanges } from './copy-ranges';
import { correctRange, followRange } from './correct-range';
import { endRange, withdrawRange } from './end-range';
import { loadRange } from './load-range';
import { done, laboratoryAt, rangeAt, refused, storedIn, trailOf, typedOf } from './testing/laboratories';

let stage: Stage;
let lab: string;
let count = 0;
beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  count += 1;
  lab = await laboratoryAt(stage.dora, 'MI01', `Laboratory ${count}`);
});
afterAll(() => stage.close());

const why = 'As the letter of the laboratory says';
const daysIn = async (laboratoryId = lab) =>
  (await storedIn(stage, laboratoryId)).map(
    (row) => `${row.low}-${row.high} ${row.valid_from} ${row.valid_to ?? 'on'}`,
  );

describe('a range', () => {
  it('is added and said back, with its row in the trail', async () => {
    const typed = typedOf({
      analyte: 'creat',
      unit: 'µmol/l',
      sex: 'girls',
      ageFrom: '2 y',
      ageTo: '13 y',
      low: '25',
      high: '62',
    });
    const added = done(await addRange(stage.dora, { laboratoryId: lab, ...typed }));
    expect(added.says).toBe(
      'Creatinine for girls from 2 years to under 13 years: 25–62 µmol/L, from 1 Jan 1995. 1 µmol/L = 0.01131 mg/dL.',
    );
    expect(await storedIn(stage, lab)).toEqual([
      {
        ...{ analyte: 'creat', unit: 'umol/L', sex: 'F', age_from: 24, age_to: 156, low: 25, high: 62 },
        ...{ valid_from: '1995-01-01', valid_to: null },
      },
    ]);
    const { rows } = await stage.owner.query('select to_own, to_si from reference_range where laboratory_id = $1', [
      lab,
    ]);
    expect(rows).toEqual([{ to_own: 1 / 88.4, to_si: 1 }]);
    expect(await trailOf(stage, lab, 'high')).toEqual(['insert - -> 62: Reference range added']);
  });

  it('is refused with a sentence at each field that is wrong, and nothing is stored', async () => {
    const refusal = await addRange(stage.dora, { laboratoryId: lab, ...typedOf({ unit: 'bananas', low: 'few' }) });
    expect(refusal).toMatchObject({
      ok: false,
      problem: { kind: 'not understood', fields: { unit: expect.any(String), low: expect.any(String) } },
    });
    expect(await storedIn(stage, lab)).toEqual([]);
  });

  it('is refused where it overlaps another, and nothing is stored', async () => {
    await rangeAt(stage, lab, { ageTo: '13 y' });
    const overlapping = await addRange(stage.dora, { laboratoryId: lab, ...typedOf({ sex: 'M', ageFrom: '12 y' }) });
    expect(refused(overlapping)).toContain('There is a range of haemoglobin for children under 13 years already');
    const other = await addRange(stage.dora, {
      laboratoryId: lab,
      ...typedOf({ ageFrom: '13 y', unit: 'g/L', low: '115', high: '160' }),
    });
    expect(refused(other)).toContain('reports haemoglobin in one unit, which is g/dL');
    expect(await storedIn(stage, lab)).toHaveLength(1);
  });

  it('that two people add at the same moment is stored once', async () => {
    const adding = () => addRange(stage.dora, { laboratoryId: lab, ...typedOf() });
    const answers = await Promise.all([adding(), adding(), adding()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await storedIn(stage, lab)).toHaveLength(1);
  });

  it('ends on a day, and goes on again', async () => {
    const rangeId = await rangeAt(stage, lab);
    const end = (lastDay: string) => endRange(stage.dora, { laboratoryId: lab, rangeId, why, lastDay });
    done(await end('31/12/2003'));
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 2003-12-31']);
    expect(await trailOf(stage, lab, 'valid_to')).toEqual([
      `update - -> 2003-12-31: Last day of a reference range: ${why}`,
    ]);
    expect(refused(await end('1/1/1994'))).toBe(
      'The range begins on 1 Jan 1995. If it was wrong from then on, correct or withdraw it.',
    );
    await rangeAt(stage, lab, { validFrom: '1/1/2004' });
    expect(refused(await end(''))).toContain('for all ages already, from 1 Jan 2004');
    expect(refused(await end('soon'))).toContain('soon');
    done(await end('30/6/2003'));
    expect((await daysIn())[0]).toBe('11.5-15.5 1995-01-01 2003-06-30');
  });

  it('that was wrong is withdrawn: it holds on no day, stays to be read, and its place is free', async () => {
    const rangeId = await rangeAt(stage, lab);
    done(await withdrawRange(stage.dora, { laboratoryId: lab, rangeId, why }));
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 1994-12-31']);
    expect(await trailOf(stage, lab, 'valid_to')).toEqual([
      `update - -> 1994-12-31: Reference range withdrawn: ${why}`,
    ]);
    await expect(withdrawRange(stage.dora, { laboratoryId: lab, rangeId, why })).rejects.toThrow('was withdrawn');
    await expect(endRange(stage.dora, { laboratoryId: lab, rangeId, why, lastDay: '' })).rejects.toThrow(NotFound);
    await rangeAt(stage, lab, { high: '16' });
    const { history, row } = await loadRange(stage.dora, lab, rangeId);
    expect(row).toMatchObject({ state: 'withdrawn', validity: 'withdrawn; was from 1 Jan 1995' });
    expect(history.map(({ high, state }) => `${high} ${state}`).sort()).toEqual(['15.5 withdrawn', '16 in force']);
  });

  it('is corrected: the wrong one is withdrawn and the right one takes its place, in one step', async () => {
    const rangeId = await rangeAt(stage, lab);
    const correct = (more: object) => correctRange(stage.dora, { laboratoryId: lab, rangeId, why, ...typedOf(more) });
    expect(refused(await correct({}))).toBe('Nothing is different from what is there.');
    expect(refused(await correct({ unit: 'bananas' }))).toContain('"bananas" is not a unit');
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 on']);
    done(await correct({ high: '16', unit: 'g/dl' }));
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 1994-12-31', '11.5-16 1995-01-01 on']);
    expect(await trailOf(stage, lab, 'high')).toContain(`insert - -> 16: Reference range corrected: ${why}`);
  });

  it('is followed by other limits from a day on', async () => {
    const rangeId = await rangeAt(stage, lab, { ageFrom: '2 y' });
    const follow = (validFrom: string) =>
      followRange(stage.dora, { laboratoryId: lab, rangeId, why, ...typedOf({ high: '16', validFrom }) });
    expect(refused(await follow('1/1/1995'))).toContain('other limits follow on a later day');
    done(await follow('1/4/2004'));
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 2004-03-31', '11.5-16 2004-04-01 on']);
    expect((await storedIn(stage, lab)).map((row) => row.age_from)).toEqual([24, 24]);
  });

  it('is read again from its own boxes, whatever its unit', async () => {
    const rows = [
      { analyte: 'plat', unit: '/mm³', low: '150000', high: '450000', ageFrom: '6 m', ageTo: '2 y 6 m', sex: 'M' },
      { analyte: 'urea', unit: 'mg/dL urea nitrogen', low: '5', high: '18', validTo: '31/12/2003' },
      { analyte: 'alt', unit: 'nkat/L', low: '80', high: '700' },
    ];
    for (const row of rows) {
      const rangeId = await rangeAt(stage, lab, row);
      const { typed } = await loadRange(stage.dora, lab, rangeId);
      const again = await correctRange(stage.dora, { laboratoryId: lab, rangeId, why, ...typed });
      expect(refused(again)).toBe('Nothing is different from what is there.');
    }
  });

  it('is told with its history, and with the trail to those who may read it', async () => {
    const rangeId = await rangeAt(stage, lab);
    done(await endRange(stage.dora, { laboratoryId: lab, rangeId, why, lastDay: '31/12/2003' }));
    const { changes, mayChange } = await loadRange(stage.clara, lab, rangeId);
    expect(mayChange).toBe(true);
    expect(changes.map(({ by, reason }) => `${by}: ${reason}`)).toEqual([
      'Dora Datamanager: Reference range added',
      `Dora Datamanager: Last day of a reference range: ${why}`,
    ]);
    expect(await loadRange(stage.marco, lab, rangeId)).toMatchObject({
      mayChange: false,
      typed: { analyte: 'hgb', validFrom: '1/1/1995', validTo: '31/12/2003' },
    });
    await expect(loadRange(stage.bruno, lab, rangeId)).rejects.toThrow(NotFound);
    await expect(loadRange(stage.adam, lab, rangeId)).rejects.toThrow(NotAllowed);
  });
});

describe('many ranges', () => {
  it('are added together or not at all', async () => {
    const rows = [typedOf(), typedOf({ analyte: 'alb', low: '3.5', high: '5' }), typedOf({ sex: 'F' })];
    const refusal = await addRanges(stage.dora, lab, rows);
    expect(refused(refusal)).toMatch(/^1 line cannot be stored, and none was.\nLine 3: It does not fit with line 1/);
    expect(await storedIn(stage, lab)).toEqual([]);
    expect(done(await addRanges(stage.dora, lab, rows.slice(0, 2)))).toMatchObject({ added: 2, alreadyThere: 0 });
    expect(done(await addRanges(stage.dora, lab, rows.slice(0, 2)))).toMatchObject({ added: 0, alreadyThere: 2 });
  });

  it('begin a new set from a day on, and what begins that day stays', async () => {
    await rangeAt(stage, lab, { ageTo: '13 y' });
    await rangeAt(stage, lab, { ageFrom: '13 y', validTo: '31/12/2010' });
    await rangeAt(stage, lab, { analyte: 'alb', low: '3.5', high: '5', validFrom: '1/1/2005' });
    const copy = () => copyRanges(stage.dora, { laboratoryId: lab, into: lab, validFrom: '2005-01-01' });
    expect(done(await copy())).toMatchObject({ copied: 2 });
    expect((await daysIn()).sort()).toEqual([
      '11.5-15.5 1995-01-01 2004-12-31',
      '11.5-15.5 1995-01-01 2004-12-31',
      '11.5-15.5 2005-01-01 2010-12-31',
      '11.5-15.5 2005-01-01 on',
      '3.5-5 2005-01-01 on',
    ]);
    expect(refused(await copy())).toBe('There is no range in force before 1 Jan 2005 that could be copied.');
    expect(await trailOf(stage, lab, 'valid_from')).toContain('insert - -> 2005-01-01: New set of reference ranges');
  });

  it('are copied to another laboratory of the site, and to none of another', async () => {
    await rangeAt(stage, lab, { validTo: '31/12/2010' });
    const into = await laboratoryAt(stage.dora, 'MI01', `Copy ${count}`);
    done(await copyRanges(stage.dora, { laboratoryId: lab, into, validFrom: '2005-01-01' }));
    expect(await daysIn(into)).toEqual(['11.5-15.5 2005-01-01 on']);
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 2010-12-31']);
    expect(refused(await copyRanges(stage.dora, { laboratoryId: lab, into, validFrom: '2006-01-01' }))).toContain(
      'already',
    );
    const elsewhere = await laboratoryAt(stage.bruno, 'MI02', `Copy ${count}`);
    const away = copyRanges(stage.clara, { laboratoryId: lab, into: elsewhere, validFrom: '2005-01-01' });
    await expect(away).rejects.toThrow(NotFound);
  });
});

describe('nobody else', () => {
  it('changes a range: no other role, nobody of another site', async () => {
    const rangeId = await rangeAt(stage, lab);
    const before = await storedIn(stage, lab);
    const one = { laboratoryId: lab, rangeId, why };
    const verbs = [
      (actor: Stage['dora']) =>
        addRange(actor, { laboratoryId: lab, ...typedOf({ analyte: 'alb', low: '3', high: '5' }) }),
      (actor: Stage['dora']) => addRanges(actor, lab, [typedOf({ analyte: 'alb', low: '3', high: '5' })]),
      (actor: Stage['dora']) => endRange(actor, { ...one, lastDay: '31/12/2003' }),
      (actor: Stage['dora']) => withdrawRange(actor, one),
      (actor: Stage['dora']) => correctRange(actor, { ...one, ...typedOf({ high: '17' }) }),
      (actor: Stage['dora']) => followRange(actor, { ...one, ...typedOf({ high: '17', validFrom: '1/1/2004' }) }),
      (actor: Stage['dora']) => copyRanges(actor, { laboratoryId: lab, into: lab, validFrom: '2005-01-01' }),
    ];
    for (const verb of verbs) {
      for (const actor of [stage.marco, stage.paola, stage.adam, stage.ines]) {
        await expect(verb(actor)).rejects.toThrow(NotAllowed);
      }
      await expect(verb(stage.bruno)).rejects.toThrow(NotFound);
    }
    expect(await storedIn(stage, lab)).toEqual(before);
  });

  it('reaches a range of another laboratory by its id', async () => {
    const rangeId = await rangeAt(stage, lab);
    const other = await laboratoryAt(stage.bruno, 'MI02', `Other ${count}`);
    await expect(withdrawRange(stage.bruno, { laboratoryId: other, rangeId, why })).rejects.toThrow(NotFound);
    expect(await daysIn()).toEqual(['11.5-15.5 1995-01-01 on']);
  });
});
