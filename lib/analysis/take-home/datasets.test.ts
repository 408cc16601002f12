import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { AnyForm } from '@/lib/crf/form';
import { analyses } from '@/study/analyses';
import { adsl, adtte, factorVariables, flowVariables, tableVariables } from '@/study/analyses/adam';
import type { Child } from '@/study/analyses/child';
import { factors } from '@/study/analyses/factors';
import { forms } from '@/study/forms';
import { settings } from '@/study/settings';
import { deriveChild } from '../derive-child';
import { meazza35Records } from '../testing/meazza35-records';
import { csvFile } from './cells';
import { datasetJsonFile } from './dataset-json';
import { filledDatasets } from './datasets';
import { filesOf } from './testing/unpack';

const children = meazza35Records().map((record) => deriveChild(record, settings));
const moments = { madeAt: new Date('2026-11-24T12:00:00Z'), asOf: new Date('2026-11-23T12:00:00Z') };
const all = [...adsl.variables, ...adtte.variables].map(({ value: _, ...variable }) => variable);
const ofAdsl = (name: string | undefined, child: Child) =>
  adsl.variables.find((one) => one.name === name)?.value(child);

describe('the variables', () => {
  it('are named and labelled as ADaM asks, each once', () => {
    for (const { variables } of filledDatasets([])) {
      expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    }
    expect(all.filter(({ name }) => !/^[A-Z][A-Z0-9]{0,7}$/.test(name)).map(({ name }) => name)).toEqual([]);
    expect(all.filter(({ label }) => label.length > 40).map(({ label }) => label)).toEqual([]);
  });

  it('come from fields that there are, or say what they are made of', () => {
    const isField = ({ form, field }: { form: string; field: string }) =>
      Object.values<AnyForm>(forms).some(({ code, fields }) => code === form && Object.hasOwn(fields, field));
    expect(all.flatMap(({ from }) => from).filter((source) => !isField(source))).toEqual([]);
    expect(all.filter(({ from, derived }) => from.length === 0 && derived === null)).toEqual([]);
  });

  it('say of each child what the tables, flows and comparisons say', () => {
    const tables = analyses
      .filter((one) => one.kind === 'table')
      .flatMap(({ slug, rows }) => rows.map((row) => ({ slug, row })));
    for (const child of children) {
      for (const { slug, row } of tables) {
        const { variable, codes = {} } = tableVariables[slug]?.[row.label] ?? { variable: 'none' };
        const found = ofAdsl(variable, child);
        const value = row.value(child);
        const isYes = typeof value === 'boolean' ? (found === null ? null : found === 'Y') : found;
        expect(isYes, row.label).toBe(typeof value === 'string' ? (codes[value] ?? value) : value);
      }
      for (const { name, groupOf, groups, later } of factors) {
        const { group, from } = factorVariables[name] ?? {};
        const code = groups.find((one) => one.code === ofAdsl(group, child))?.code ?? null;
        expect(code, name).toBe(groupOf(child));
        expect(from ? ofAdsl(from, child) : null, name).toBe(later?.on(child) ?? null);
      }
    }
    const stages = analyses
      .filter((one) => one.kind === 'flow')
      .flatMap(({ slug, stages: of }) => of.map(({ label }) => flowVariables[slug]?.[label]));
    expect(stages).not.toContain(undefined);
  });
});

describe('Dataset-JSON', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, 'testing/dataset-json/dataset.schema.json'), 'utf8'),
  );
  const ajv = addFormats(new Ajv2019({ strict: false }));
  const isValid = ajv.compile(schema);

  it.each([
    ['the cohort', children],
    ['an empty study', []],
  ])('of %s is what the standard says, and holds what the CSV files hold', async (_, of) => {
    for (const filled of filledDatasets(of)) {
      const { name } = filled.dataset;
      const columns = filled.variables.map((variable) => variable.name);
      const files = await filesOf([datasetJsonFile(filled, moments), csvFile('rows.csv', columns, filled.rows)]);
      const dataset = JSON.parse(files[`${name.toLowerCase()}.json`]?.toString() ?? '');
      expect([isValid(dataset), isValid.errors]).toEqual([true, null]);
      expect(dataset.records).toBe(dataset.rows.length);
      expect(dataset.rows.every((row: unknown[]) => row.length === columns.length)).toBe(true);
      const rows: string[][] = parse(files['rows.csv']?.toString() ?? '', { bom: true });
      expect(rows).toEqual([columns, ...dataset.rows.map((row: unknown[]) => row.map((cell) => String(cell ?? '')))]);
    }
  });

  it('is refused when it is not', () => {
    expect(isValid({ datasetJSONVersion: '1.0' })).toBe(false);
  });
});

describe('ADTTE', () => {
  const rows = filledDatasets(children)[1]?.rows() ?? [];
  const cells = [...rows].map((row) => Object.fromEntries(adtte.variables.map(({ name }, at) => [name, row[at]])));
  const found = (subject: string, code: string) => cells.find((row) => row.SUBJID === subject && row.PARAMCD === code);

  it('says 0 for an event and 1 for censored, and has the times with all digits', () => {
    const deaths = cells.filter((row) => row.PARAMCD === 'OS' && row.CNSR === 0);
    expect([cells.length, deaths.length]).toEqual([105, 23]);
    const [child] = children.filter(({ diedOn }) => diedOn !== null);
    const row = found(child?.number ?? '', 'OS');
    expect(row).toMatchObject({
      CNSR: 0,
      ADT: child?.diedOn,
      STARTDT: child?.diagnosedOn,
      AVALU: 'MONTHS',
      CNSDTDSC: null,
    });
    expect(row?.AVAL).toBe(child?.overallSurvival?.months);
    expect(found(child?.number ?? '', 'FUP')).toMatchObject({ CNSR: 1, EVNTDESC: null, CNSDTDSC: 'Death' });
  });

  it('tells of an event what it was', () => {
    const words = cells.filter((row) => row.PARAMCD === 'EFS' && row.CNSR === 0).map((row) => row.EVNTDESC);
    expect(new Set(words)).toContain('Metastatic relapse');
    expect(words).not.toContain(null);
  });
});

it('a text that a spreadsheet would take for a formula is none; a number keeps its sign', async () => {
  const files = await filesOf([
    csvFile('x.csv', ['a', 'b'], () => [
      ['=1+1', -1],
      ['@x', 0.1],
      ['-', null],
    ]),
  ]);
  expect(files['x.csv']?.toString()).toBe("\ufeffa,b\r\n'=1+1,-1\r\n'@x,0.1\r\n'-,\r\n");
});
