import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { analyses } from '@/study/analyses';
import { csvText } from '../csv';
import { noRecords } from '../records';
import { numbersFile } from '../result';
import { meazza35Records } from '../testing/meazza35-records';
import { bundleOf } from './bundle';
import { rLiteral } from './r-literal';
import { recordsFiles } from './records-files';
import { pageOf } from './testing/page-of';
import { filesOf } from './testing/unpack';

const figures = [{ name: 'figures/main.svg', draw: async () => '<svg/>' }];

describe.each(analyses.map(({ slug, reads = [] }) => [slug, reads] as const))('%s', (slug, reads) => {
  it('is taken home whole', async () => {
    const taken = pageOf(slug, meazza35Records());
    const files = await filesOf(await bundleOf(taken, figures));
    const text = (name: string) => files[name]?.toString() ?? '';
    const always = [
      'adsl.csv',
      'adtte.csv',
      'adsl.json',
      'adtte.json',
      'variables.csv',
      'settings.csv',
      'settings.json',
    ];
    const wanted = ['README.txt', 'analysis.R', 'numbers.csv', 'figures/main.svg', ...always];
    const curve = taken.result.curve === null ? [] : ['curve.csv'];
    const records = reads.map((kind) => `records-${kind}.csv`);
    expect(Object.keys(files).sort()).toEqual([...wanted, ...curve, ...records].sort());
    expect(text('numbers.csv')).toBe(csvText(numbersFile(taken.result.numbers)));
    for (const name of Object.keys(files)) expect(text('README.txt') + name).toContain(name);
    expect(text('README.txt')).toContain('INTERIM, NOT CLEANED. 12 values unverified');
    expect(Object.values(files).join('')).not.toMatch(/undefined|NaN|\[object/);
    expect(text('analysis.R')).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

it('the script says so where it does not make the numbers again', async () => {
  const taken = pageOf('overall-survival', meazza35Records());
  const [kind] = analyses.filter((one) => one.kind === 'swimmer');
  if (!kind) return;
  const files = await filesOf(await bundleOf({ ...taken, result: { ...taken.result, analysis: kind } }, []));
  expect(files['README.txt']?.toString()).toContain('ARE NOT RECOMPUTED');
  expect(files['analysis.R']?.toString()).toContain('complete = FALSE');
});

it('the settings tell by what the numbers were made, and what is still to be confirmed', async () => {
  const taken = pageOf('event-free-survival-by-remission', meazza35Records(), { chosen: { landmark: '12' } });
  const files = await filesOf(await bundleOf(taken, []));
  const rows: Record<string, string>[] = parse(files['settings.csv'] ?? '', { bom: true, columns: true });
  expect(rows).toContainEqual(
    expect.objectContaining({ group: 'setting', name: 'timeZero', value: 'BIOPSY', to_confirm: 'Y' }),
  );
  const json = JSON.parse(files['settings.json']?.toString() ?? '');
  expect(json).toMatchObject({
    choice: { landmark: '12' },
    data: { asOf: '2026-11-23T12:00:00.000Z', dataCut: null, unverifiedValues: 12 },
    definition: { dataCutOff: null, timeZero: 'BIOPSY' },
    setting: { survivalAtMonths: { value: [12, 24, 36, 60, 120] } },
  });
});

it('records are laid out flat, what they hold several of in a file of its own', async () => {
  const hearing = [
    {
      child: 'MI01-001',
      treatmentEndedOn: null,
      tests: [
        { on: '2004-05-01', ear: 'LEFT', gradeOfDay: null, gradeOfEar: null },
        { on: '2004-06-01', ear: null, gradeOfDay: null, gradeOfEar: null },
      ],
      cisplatin: [],
    },
  ];
  const files = await filesOf(recordsFiles({ ...noRecords, hearing }, ['hearing']));
  expect(Object.keys(files)).toEqual(['records-hearing.csv', 'records-hearing-tests.csv']);
  expect(files['records-hearing-tests.csv']?.toString()).toBe(
    '\ufeffchild,treatmentEndedOn,cisplatin,tests.on,tests.ear,tests.gradeOfDay,tests.gradeOfEar\r\n' +
      'MI01-001,,,2004-05-01,LEFT,,\r\nMI01-001,,,2004-06-01,,,\r\n',
  );
});

it('R reads every text as it is', () => {
  expect(rLiteral(['a "b"', 'c\\d', 'é ≥ 1\n'])).toBe('c("a \\"b\\"", "c\\\\d", "\\U{e9} \\U{2265} 1\\U{a}")');
  expect(rLiteral({ a: 1, b: [1, 2], c: null, d: true, e: [{ f: 'x' }], g: [] })).toBe(
    'list("a" = 1, "b" = c(1, 2), "c" = NULL, "d" = TRUE, "e" = list(list("f" = "x")), "g" = list())',
  );
});

it('the pieces of the scripts are in ASCII: R on a machine of another language stumbles over other letters', () => {
  const folder = join(import.meta.dirname, 'r');
  const odd = readdirSync(folder).filter((name) => !/^[\x20-\x7e\n]*$/.test(readFileSync(join(folder, name), 'utf8')));
  expect(odd).toEqual([]);
});
