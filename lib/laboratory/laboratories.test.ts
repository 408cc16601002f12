import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { analyteCodes } from '@/study/laboratory/analytes';
import { type Permission, roles } from '@/study/roles';
import { sites } from '@/study/sites';
import { addLaboratory } from './add-laboratory';
import { closeLaboratory, reopenLaboratory } from './close-laboratory';
import { listLaboratories } from './list-laboratories';
import { loadLaboratory } from './load-laboratory';
import { laboratoryAt, rangeAt } from './testing/laboratories';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const reasonsOf = async (id: string) => {
  const { rows } = await stage.owner.query<{ said: string }>(
    "select distinct field || ': ' || reason as said from audit_event where table_name = 'laboratory' and row_id = $1",
    [id],
  );
  return rows.map(({ said }) => said);
};
const today = { on: '', analyte: '', all: false };

describe('a laboratory', () => {
  it('is added to the own site, with its row in the trail', async () => {
    const id = await laboratoryAt(stage.dora, 'MI01', 'Central laboratory');
    expect(await reasonsOf(id)).toContain('name: Laboratory added');
    expect(await loadLaboratory(stage.dora, id, today)).toMatchObject({
      name: 'Central laboratory',
      closed: null,
      rows: [],
    });
  });

  it('has a name of its own at its site, whatever the capitals; another site may use it', async () => {
    const again = addLaboratory(stage.dora, { site: 'MI01', name: 'central LABORATORY' });
    await expect(again).rejects.toThrow(
      'There is a laboratory "Central laboratory" at MI01 already. Choose another name.',
    );
    await laboratoryAt(stage.bruno, 'MI02', 'Central laboratory');
  });

  it('is added by nobody at another site, and by no other role', async () => {
    const input = { site: 'MI01', name: 'Foreign laboratory' };
    await expect(addLaboratory(stage.bruno, input)).rejects.toThrow(NotFound);
    await expect(addLaboratory(stage.clara, { ...input, site: 'XX99' })).rejects.toThrow(NotFound);
    for (const actor of [stage.marco, stage.paola, stage.adam, stage.ines]) {
      await expect(addLaboratory(actor, input)).rejects.toThrow(NotAllowed);
    }
    const { rows } = await stage.owner.query("select 1 from laboratory where name = 'Foreign laboratory'");
    expect(rows).toEqual([]);
  });

  it('is closed and opened again, each with its reason in the trail', async () => {
    const id = await laboratoryAt(stage.dora, 'MI01', 'Night laboratory');
    await closeLaboratory(stage.dora, { laboratoryId: id, why: 'Merged with the central one' });
    await expect(closeLaboratory(stage.dora, { laboratoryId: id, why: 'Twice' })).rejects.toThrow(Refused);
    expect((await loadLaboratory(stage.dora, id, today)).closed).not.toBeNull();
    const again = addLaboratory(stage.dora, { site: 'MI01', name: 'Night laboratory' });
    await expect(again).rejects.toThrow('It is closed: open it again');
    await reopenLaboratory(stage.clara, { laboratoryId: id, why: 'Separate again' });
    await expect(reopenLaboratory(stage.dora, { laboratoryId: id, why: 'Twice' })).rejects.toThrow(Refused);
    expect(await reasonsOf(id)).toEqual(
      expect.arrayContaining([
        'closed_at: Laboratory closed: Merged with the central one',
        'closed_at: Laboratory opened again: Separate again',
      ]),
    );
  });

  it('is closed by no other role, and by nobody of another site', async () => {
    const laboratoryId = await laboratoryAt(stage.dora, 'MI01', 'Day laboratory');
    await expect(closeLaboratory(stage.marco, { laboratoryId, why: 'A try' })).rejects.toThrow(NotAllowed);
    await expect(closeLaboratory(stage.bruno, { laboratoryId, why: 'A try' })).rejects.toThrow(NotFound);
    await expect(reopenLaboratory(stage.marco, { laboratoryId, why: 'A try' })).rejects.toThrow(NotAllowed);
    await expect(reopenLaboratory(stage.bruno, { laboratoryId, why: 'A try' })).rejects.toThrow(NotFound);
  });
});

describe('the list', () => {
  it('has the own sites, with what their ranges cover today', async () => {
    const id = await laboratoryAt(stage.dora, 'MI01', 'Counted laboratory');
    await rangeAt(stage, id, { ageFrom: '2 y' });
    await rangeAt(stage, id, { analyte: 'alt', unit: 'U/L', low: '', high: '40', sex: 'F' });
    await rangeAt(stage, id, { analyte: 'ast', unit: 'U/L', low: '', high: '40', validTo: '31/12/2003' });
    const list = await listLaboratories(stage.dora);
    expect(list.map(({ code, mayManage }) => [code, mayManage])).toEqual([['MI01', true]]);
    const counted = list[0]?.laboratories.find((one) => one.id === id);
    expect(counted).toMatchObject({
      covered: 2,
      analytes: analyteCodes.length,
      gaps: ['Haemoglobin for children under 2 years', 'ALT for boys under 18 years'],
    });
    expect(counted?.missing).toContain('AST');
  });

  it('is read by those who read casebooks, and by nobody else', async () => {
    expect((await listLaboratories(stage.marco)).map(({ code, mayManage }) => [code, mayManage])).toEqual([
      ['MI01', false],
    ]);
    expect((await listLaboratories(stage.paola)).map(({ code }) => code)).toEqual(sites.map(({ code }) => code).sort());
    expect((await listLaboratories(stage.clara)).every(({ mayManage }) => mayManage)).toBe(true);
    await expect(listLaboratories(stage.adam)).rejects.toThrow(NotAllowed);
  });
});

describe('one laboratory', () => {
  it('of another site is answered like one that is not there', async () => {
    const id = await laboratoryAt(stage.dora, 'MI01', 'Hidden laboratory');
    const theirs = loadLaboratory(stage.bruno, id, today);
    const nobodys = loadLaboratory(stage.bruno, '00000000-0000-7000-8000-00000000dead', today);
    const said = await theirs.catch((error: Error) => error);
    expect(said).toBeInstanceOf(NotFound);
    await expect(nobodys).rejects.toThrow(String((said as Error).message));
    await expect(loadLaboratory(stage.dora, 'no-such-id', today)).rejects.toThrow(NotFound);
  });

  it('shows the ranges in force on a day, of one analyte, or all there ever were', async () => {
    const id = await laboratoryAt(stage.dora, 'MI01', 'Shown laboratory');
    await rangeAt(stage, id, { validTo: '31/12/2003' });
    await rangeAt(stage, id, { validFrom: '1/1/2004', high: '16' });
    await rangeAt(stage, id, { analyte: 'alb', unit: 'g/L', low: '35', high: '50' });
    const shown = async (query: Partial<typeof today>) => {
      const { rows } = await loadLaboratory(stage.dora, id, { ...today, ...query });
      return rows.map(({ label, high, state }) => `${label} ${high} ${state}`);
    };
    expect(await shown({})).toEqual(['Haemoglobin 16 in force', 'Albumin 50 in force']);
    expect(await shown({ on: '31/12/2003' })).toEqual(['Haemoglobin 15.5 in force', 'Albumin 50 in force']);
    expect(await shown({ analyte: 'alb' })).toEqual(['Albumin 50 in force']);
    expect(await shown({ all: true, analyte: 'hgb' })).toEqual(['Haemoglobin 15.5 ended', 'Haemoglobin 16 in force']);
    const { rows } = await loadLaboratory(stage.dora, id, { ...today, analyte: 'alb' });
    expect(rows[0]).toMatchObject({
      unit: 'g/L',
      conversion: '1 g/L = 0.1 g/dL',
      inOwn: '3.5–5 g/dL',
      sex: 'Both',
      ages: 'all ages',
    });
    expect(await loadLaboratory(stage.dora, id, { ...today, on: 'some day' })).toMatchObject({
      problem: expect.stringContaining('some day'),
    });
  });
});

it('whoever manages ranges enters data, so that samples can be derived again in that name', () => {
  for (const { permissions } of Object.values(roles)) {
    const held: readonly Permission[] = permissions;
    expect(held.includes('enter data') || !held.includes('manage reference ranges')).toBe(true);
  }
});
