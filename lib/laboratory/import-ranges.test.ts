import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { exportRanges } from './export-ranges';
import { importRanges, previewImport } from './import-ranges';
import { done, laboratoryAt, rangeAt, refused, storedIn, trailOf } from './testing/laboratories';

let stage: Stage;
let lab: string;
let count = 0;
beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  count += 1;
  lab = await laboratoryAt(stage.dora, 'MI01', `Laboratory no. ${count}: à la carte`);
});
afterAll(() => stage.close());

const head = 'analyte,unit,sex,age_from,age_to,low,high,valid_from,valid_to';
const good = [
  head,
  'hgb,g/dL,both,6 m,2 y,10.5,13.5,1995-01-01,',
  'Haemoglobin,g/dl,F,2 y,,"11,5",15.5,1/1/1995,31/12/2003',
  'plat,10^9/L,,,,150,400,1995-01-01,',
].join('\n');
const preview = async (csv: string) => done(await previewImport(stage.dora, { laboratoryId: lab, csv }));
const store = (csv: string) => importRanges(stage.dora, { laboratoryId: lab, csv });

describe('a file of ranges', () => {
  it('is told before it is stored, and then stored with its rows in the trail', async () => {
    const told = await preview(good);
    expect(told).toMatchObject({ problems: [], alreadyThere: 0 });
    expect(told.add.map(({ line, label, sex, ages, low, unit }) => [line, label, sex, ages, low, unit])).toEqual([
      [2, 'Haemoglobin', 'Both', 'from 6 months to under 2 years', '10.5', 'g/dL'],
      [3, 'Haemoglobin', 'Girls', 'from 2 years', '11.5', 'g/dL'],
      [4, 'Platelets', 'Both', 'all ages', '150', '10⁹/L'],
    ]);
    expect(await storedIn(stage, lab)).toEqual([]);
    expect(done(await store(good))).toMatchObject({ added: 3, alreadyThere: 0 });
    expect(await storedIn(stage, lab)).toHaveLength(3);
    expect(await trailOf(stage, lab, 'high')).toContain('insert - -> 400: Reference ranges imported from a file');
  });

  it('with wrong lines stores nothing, and every wrong line is named', async () => {
    await rangeAt(stage, lab, { analyte: 'alb', low: '3.5', high: '5' });
    const bad = [
      good,
      'hgb,bananas,,,,1,2,1995-01-01,',
      'alb,g/dL,,,,3.4,5,1995-01-01,',
      'plat,10^9/L,M,,,140,390,1995-01-01,',
      'na,mmol/L,,,,135,145,31/2/1995,',
      'k,mmol/L,,,,3,5,5.1,1995-01-01,',
    ].join('\n');
    const { problems, add } = await preview(bad);
    expect(add).toHaveLength(3);
    expect(problems.map(({ line, says }) => `${line} ${says}`)).toEqual([
      expect.stringMatching(/^5 "bananas" is not a unit that is known/),
      expect.stringMatching(/^6 There is a range of albumin for all ages already/),
      expect.stringMatching(/^7 It does not fit with line 4\. There is a range of platelets/),
      expect.stringMatching(/^8 .*does not exist/),
      '9 The line has 10 cells, and the head 9. A comma within a number needs quotation marks.',
    ]);
    expect(refused(await store(bad))).toMatch(/^5 lines cannot be stored, and none was\.\nLine 5: /);
    expect(await storedIn(stage, lab)).toHaveLength(1);
  });

  it('may be separated by semicolons, with decimal commas, in any order of columns', async () => {
    const csv = '\uFEFFValid from;Analyte;Unit;Low;High\r\n1.1.1995;alb;g/dL;3,5;5,0\r\n;;;;\r\n';
    expect((await preview(csv)).add).toMatchObject([
      { line: 2, label: 'Albumin', low: '3.5', high: '5', ages: 'all ages' },
    ]);
  });

  it.each([
    ['', 'Line 1: The file has no lines below its head'],
    ['a picture', 'Line 1: The file has no lines below its head'],
    ['analyte,unit,colour\nhgb,g/dL,red', 'Line 1: The column "colour" is not known. The columns are analyte, unit'],
    ['analyte,unit\nhgb,g/dL', 'Line 1: The column "valid_from" is missing.'],
    ['analyte,unit,unit,valid_from\nhgb,g/dL,g/dL,1995-01-01', 'Line 1: The column "unit" stands there twice.'],
    [`${head}\nhgb,"g/dL,,,,1,2,1995-01-01,`, 'A quotation mark stands where none can, or one is missing.'],
  ])('that is not one is refused: %j', async (csv, says) => {
    expect(refused(await store(csv))).toContain(says);
    expect((await preview(csv)).problems).toHaveLength(1);
  });

  it('is exported as it can be imported again: into the same laboratory nothing new, into another all of it', async () => {
    done(await store(good));
    const { name, csv } = await exportRanges(stage.marco, lab);
    expect(name).toBe(`reference-ranges-MI01-laboratory-no-${count}-a-la-carte.csv`);
    expect(csv.split('\r\n')).toEqual([
      `\uFEFF${head}`,
      'hgb,g/dL,both,6 m,2 y,10.5,13.5,1995-01-01,',
      'hgb,g/dL,F,2 y,,11.5,15.5,1995-01-01,2003-12-31',
      'plat,10*9/L,both,,,150,400,1995-01-01,',
      '',
    ]);
    expect(done(await store(csv))).toMatchObject({ added: 0, alreadyThere: 3 });
    const other = await laboratoryAt(stage.dora, 'MI01', `Other ${count}`);
    expect(done(await importRanges(stage.dora, { laboratoryId: other, csv }))).toMatchObject({ added: 3 });
    expect((await exportRanges(stage.dora, other)).csv).toBe(csv);
  });

  it('is imported by nobody else, and exported by readers of the site alone', async () => {
    const input = { laboratoryId: lab, csv: good };
    for (const actor of [stage.marco, stage.paola, stage.adam, stage.ines]) {
      await expect(importRanges(actor, input)).rejects.toThrow(NotAllowed);
      await expect(previewImport(actor, input)).rejects.toThrow(NotAllowed);
    }
    await expect(importRanges(stage.bruno, input)).rejects.toThrow(NotFound);
    await expect(previewImport(stage.bruno, input)).rejects.toThrow(NotFound);
    await expect(exportRanges(stage.bruno, lab)).rejects.toThrow(NotFound);
    await expect(exportRanges(stage.adam, lab)).rejects.toThrow(NotAllowed);
    expect(await storedIn(stage, lab)).toEqual([]);
  });
});
