import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './ask';

type Row = Record<string, string>;

/** Presses the button, and opens what comes. */
async function takenHome(page: Page) {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take it home' }).click();
  const download = await coming;
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const rows = (name: string): Row[] => parse(text(name), { columns: true, bom: true });
  return { name: download.suggestedFilename(), files, text, rows };
}

/** Runs the script where R is; where it is not, the log says that nothing was tried. */
function ranInR(files: Readonly<Record<string, Uint8Array>>, folder: string): string | null {
  if (spawnSync('Rscript', ['-e', 'library(survival)']).status !== 0) {
    console.warn('NOT TRIED: R with its package survival is not installed here; the script was not run.');
    return null;
  }
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const { stdout, stderr } = spawnSync('Rscript', [join(folder, 'analysis.R')], { encoding: 'utf8' });
  return stdout + stderr;
}

test('the statistician takes a page home: the numbers are those of the page, and R makes them again', async ({
  as,
}, testInfo) => {
  test.slow(); // R takes its time to begin
  const stella = await as('statistician');
  await stella.goto('/analysis/overall-survival');
  const at36 = stella
    .getByRole('table', { name: 'Overall survival at fixed times' })
    .getByRole('row', { name: /^36 / })
    .getByRole('cell');
  const shown = await at36.allTextContents();
  const { name, files, text, rows } = await takenHome(stella);

  expect(name).toMatch(/^meta-os-il2-overall-survival-\d{4}-\d{2}-\d{2}\.zip$/);
  const told = (measure: string) =>
    Number(rows('numbers.csv').find((row) => row.measure === measure && row.at === '36')?.value);
  const percent = (share: number) => (share * 100).toFixed(1);
  const limits = `${percent(told('survival lower'))} to ${percent(told('survival upper'))}`;
  const cells = [told('at risk'), `${percent(told('survival'))} %`, `${percent(told('survival standard error'))} %`];
  expect([...cells.map(String), limits]).toEqual(shown.slice(-4).map((cell) => cell.trim()));

  // Enrolled children of other stories have no date of diagnosis: they are in ADSL, and not in the curve.
  const analysed = Number(rows('numbers.csv').find((row) => row.measure === 'children')?.value);
  expect(rows('adtte.csv').filter((row) => row.PARAMCD === 'OS')).toHaveLength(analysed);
  expect(rows('adsl.csv').length).toBeGreaterThanOrEqual(analysed);
  expect(JSON.parse(text('adtte.json')).datasetJSONVersion).toBe('1.1.0');
  expect(text('README.txt')).toContain('INTERIM, NOT CLEANED');
  expect(text('figures/main.svg')).toContain('<svg');
  const begins = (file: string) => strFromU8((files[file] ?? new Uint8Array()).slice(0, 5), true);
  expect([begins('figures/main.pdf'), begins('figures/main.png').slice(1, 4)]).toEqual(['%PDF-', 'PNG']);

  const said = ranInR(files, testInfo.outputPath('taken home'));
  if (said !== null) expect(said).toContain('Nothing differs.');
});

test('what was chosen on a page and the moment it looks at hold for what is taken home', async ({ as }) => {
  const stella = await as('statistician');
  const settingsAt = async (address: string) => {
    const answer = await stella.request.get(address);
    expect(answer.status()).toBe(200);
    const files = unzipSync(new Uint8Array(await answer.body()));
    return JSON.parse(strFromU8(files['settings.json'] ?? new Uint8Array()));
  };
  const page = '/analysis/event-free-survival-by-remission';
  const first = await settingsAt(`${page}/take-home.zip`);
  expect(first.choice).toEqual({ landmark: '6' });
  const { asOf } = first.data;

  await stella.goto(`${page}?${new URLSearchParams({ landmark: '12', asof: asOf })}`);
  const button = stella.getByRole('link', { name: 'Take it home' });
  const again = await settingsAt((await button.getAttribute('href')) ?? '');
  expect(again).toMatchObject({ choice: { landmark: '12' }, data: { asOf } });
});
