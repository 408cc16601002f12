import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'csv-parse/sync';
import { root } from './settings.mjs';

/**
 * The matrix from requirement to test to result, made by a run of the tests. A test proves a requirement when its name begins with the
 * requirement's id, or with several. docs/requirements.csv has the requirements; its last column says `tested`, or why not.
 *
 * @typedef {{ id: string, source: string, requirement: string, kind: string, state: string }} Requirement
 * @typedef {{ file: string, name: string, passed: boolean }} Proof
 */

const path = join(root, 'docs/generated/validation.md');
const mostNamed = 6;

/**
 * Writes docs/generated/validation.md from the results of the tests.
 * @param {{ unit: unknown, e2e: unknown }} results what vitest and Playwright reported
 * @returns {string[]} what is wrong: requirements that are said to be tested, and of which no test passed, or one failed
 */
export function writeValidation({ unit, e2e }) {
  const requirements = readRequirements();
  const proofs = [...proofsOfVitest(unit), ...proofsOfPlaywright(e2e)];
  writeFileSync(path, validationPage(requirements, proofs));
  return wrongIn(requirements, proofs);
}

/** @returns {Requirement[]} */
function readRequirements() {
  return parse(readFileSync(join(root, 'docs/requirements.csv')), { columns: true });
}

/** @param {Requirement[]} requirements @param {Proof[]} proofs @returns {string[]} */
export function wrongIn(requirements, proofs) {
  const known = new Set(requirements.map(({ id }) => id));
  const strangers = proofs.flatMap((proof) => idsOf(proof.name).filter((id) => !known.has(id)));
  return [
    ...requirements.flatMap(({ id, state }) => {
      const own = proofs.filter(({ name }) => idsOf(name).includes(id));
      if (own.some(({ passed }) => !passed)) return [`${id}: a test of it failed`];
      if (state === 'tested' && own.length === 0) return [`${id} is said to be tested, and no test is named after it`];
      return state !== 'tested' && own.length > 0 ? [`${id} has tests: say "tested" in docs/requirements.csv`] : [];
    }),
    ...[...new Set(strangers)].map((id) => `${id} is no requirement of docs/requirements.csv`),
  ];
}

/** The ids a test's name begins with. @param {string} name @returns {string[]} */
export function idsOf(name) {
  const ids = [];
  for (const word of name.split(' ')) {
    if (!/^(P11|A11|R3|EMA|CSU|GAMP|SCDM|GDPR|ECF)-[\w.-]*\w$/.test(word)) break;
    ids.push(word);
  }
  return ids;
}

/** @param {Requirement[]} requirements @param {Proof[]} proofs */
export function validationPage(requirements, proofs) {
  const tested = requirements.filter(({ state }) => state === 'tested');
  const lines = requirements.map((requirement) => rowOf(requirement, proofs));
  return `# Validation: from requirement to test to result

Made by \`npm test\`: a test proves a requirement when its name begins with the requirement's id. ${tested.length} of ${requirements.length} requirements of
docs/requirements.csv are tested; for every other the row says why not.

| id | source | requirement | proven by | result |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

/** @param {Requirement} requirement @param {Proof[]} proofs */
function rowOf({ id, source, requirement, state }, proofs) {
  const own = proofs.filter(({ name }) => idsOf(name).includes(id));
  const failed = own.filter(({ passed }) => !passed).length;
  const result =
    own.length === 0 ? 'not tested' : failed > 0 ? `**${failed} of ${own.length} failed**` : `${own.length} passed`;
  return `| ${[id, source, requirement, own.length === 0 ? state : namesOf(own), result].map(cell).join(' | ')} |`;
}

/** @param {Proof[]} proofs */
function namesOf(proofs) {
  const files = [...new Set(proofs.map(({ file }) => file))].sort();
  return files
    .map((file) => {
      const names = proofs
        .filter((one) => one.file === file)
        .map(({ name }) => name.split(' ').slice(idsOf(name).length).join(' '))
        .sort();
      const more = names.length - mostNamed;
      return `${file}: ${names.slice(0, mostNamed).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
    })
    .join('<br>');
}

/** @param {string} text */
const cell = (text) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replaceAll('<br>', '\u0000')
    .replaceAll('<', '&lt;')
    .replaceAll('\u0000', '<br>');

/** @param {any} report @returns {Proof[]} */
function proofsOfVitest(report) {
  return (report?.testResults ?? []).flatMap((/** @type {any} */ file) =>
    file.assertionResults.map((/** @type {any} */ test) => proof(file.name, test.title, test.status === 'passed')),
  );
}

/** @param {any} report @returns {Proof[]} */
function proofsOfPlaywright(report) {
  /** @param {any} suite @returns {Proof[]} */
  const inSuite = (suite) => [
    ...(suite.specs ?? []).map((/** @type {any} */ spec) => proof(join(root, 'e2e', spec.file), spec.title, spec.ok)),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return (report?.suites ?? []).flatMap(inSuite);
}

/** @param {string} file @param {string} name @param {boolean} passed @returns {Proof} */
const proof = (file, name, passed) => ({ file: relative(root, file), name, passed });
