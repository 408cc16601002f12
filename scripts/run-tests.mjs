import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { root } from './settings.mjs';
import { endSteps, runStep } from './test-step.mjs';
import { writeValidation } from './validation.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const results = join(root, 'test-results');
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);
const npm = process.env.npm_execpath
  ? [process.env.npm_node_execpath ?? process.execPath, process.env.npm_execpath]
  : ['npm'];

/** @returns {Promise<number>} the exit status */
export async function runTests() {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => endSteps().then(() => process.exit(130)));
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results);
  // Two cores: the build keeps one busy, the checks the other. Tests come one after the other, since they measure time.
  const [built, checks] = await Promise.all([build(), runChecks()]);
  const counts = [
    built,
    ...checks,
    await runUnitTests(),
    built.failed ? { passed: 0, failed: 1 } : await runBrowserTests(),
    validate(),
  ];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** @returns {Promise<Count>} */
async function build() {
  try {
    await ensureBuilt({ say: (line) => console.log(`- ${line}`) });
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** What is no test, and counts only when it fails. */
async function runChecks() {
  const steps = [
    { name: 'types of the routes', command: [bin('next'), 'typegen'], minutes: 3 },
    { name: 'type-check', command: [bin('tsc'), '--noEmit'], minutes: 3 },
    { name: 'lint, layering and format', command: [bin('biome'), 'check', '.'], minutes: 3 },
    {
      name: 'lock file',
      command: [...npm, 'ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'],
      minutes: 3,
    },
  ];
  /** @type {Count[]} */
  const counts = [];
  for (const step of steps) counts.push({ passed: 0, failed: (await runStep(step)) ? 0 : 1 });
  return counts;
}

/** @returns {Promise<Count>} */
async function runUnitTests() {
  const report = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const well = await runStep({
    name: 'unit and integration tests',
    command: [bin('vitest'), 'run', ...reporters],
    minutes: 25,
  });
  const { numPassedTests = 0, numFailedTests = 0 } = read(report);
  return honest({ passed: numPassedTests, failed: numFailedTests }, well);
}

/** @returns {Promise<Count>} */
async function runBrowserTests() {
  const well = await runStep({ name: 'end-to-end tests', command: [bin('playwright'), 'test'], minutes: 25 });
  const { expected = 0, flaky = 0, unexpected = 0 } = read(join(results, 'e2e.json')).stats ?? {};
  return honest({ passed: expected + flaky, failed: unexpected }, well);
}

/** The matrix of requirements, from what the two suites reported. @returns {Count} */
function validate() {
  const wrong = writeValidation({ unit: read(join(results, 'unit.json')), e2e: read(join(results, 'e2e.json')) });
  for (const line of wrong) console.error(`- ${line}`);
  return { passed: 0, failed: wrong.length > 0 ? 1 : 0 };
}

/** @param {string} report */
function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * A run that went wrong outside its tests (a hang, a file that could not be loaded) is a failure as well.
 * @param {Count} count
 * @param {boolean} well
 */
function honest(count, well) {
  return well || count.failed > 0 ? count : { ...count, failed: 1 };
}
