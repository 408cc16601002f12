import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { freePort } from './scripts/ports.mjs';

// Playwright reads this file once more in each worker; what is chosen the first time is handed down in the environment.
process.env.E2E_BASE_URL ??= await ownServer();
process.env.E2E_BROWSER ??= JSON.stringify(findBrowser(chromium.executablePath()));

/** An application of the tests' own: a free port, and a data folder that goes when the tests have gone. */
async function ownServer() {
  const port = String(await freePort());
  const dataDir = mkdtempSync(join(tmpdir(), 'casebook-e2e-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  process.env.E2E_SERVER = JSON.stringify({ PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir, DATABASE_URL: '' });
  return `http://127.0.0.1:${port}`;
}

export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    launchOptions: JSON.parse(process.env.E2E_BROWSER),
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
  },
  // With E2E_BASE_URL set from outside, that application is tested as it stands.
  webServer: process.env.E2E_SERVER
    ? {
        command: 'node scripts/start.mjs',
        url: process.env.E2E_BASE_URL,
        env: JSON.parse(process.env.E2E_SERVER),
        timeout: 600_000,
        stdout: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      }
    : undefined,
});
