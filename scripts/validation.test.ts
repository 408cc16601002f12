import { expect, it } from 'vitest';
import { idsOf, validationPage, wrongIn } from './validation.mjs';

const requirement = (id: string, state: string) => ({
  id,
  source: 'ICH',
  requirement: `What ${id} asks`,
  kind: 'auto',
  state,
});
const proof = (name: string, passed = true) => ({ file: 'lib/x.test.ts', name, passed });

it('reads the ids that a test is named with', () => {
  expect(idsOf('P11-10e1 R3-4.2.2aii keeps what was typed')).toEqual(['P11-10e1', 'R3-4.2.2aii']);
  expect(idsOf('keeps P11-10e1 inside a sentence')).toEqual([]);
  expect(idsOf('R3-3.16.1-excl lets nobody')).toEqual(['R3-3.16.1-excl']);
});

it('GAMP-1 is a row for every requirement, with what proves it or why nothing does', () => {
  const page = validationPage(
    [requirement('P11-70', 'tested'), requirement('P11-100c', 'A document of the sponsor.')],
    [proof('P11-70 lets it fall'), proof('P11-70 A11-14 names the cause')],
  );
  expect(page).toContain(
    '| P11-70 | ICH | What P11-70 asks | lib/x.test.ts: lets it fall; names the cause | 2 passed |',
  );
  expect(page).toContain('| P11-100c | ICH | What P11-100c asks | A document of the sponsor. | not tested |');
});

it('is wrong where a requirement lost its test, a test fails, or a test names a requirement that is none', () => {
  const asked = [
    requirement('P11-70', 'tested'),
    requirement('P11-30', 'tested'),
    requirement('A11-16', 'Comes later.'),
  ];
  expect(wrongIn(asked, [proof('P11-70 lets it fall', false), proof('A11-99 does'), proof('A11-16 works')])).toEqual([
    'P11-70: a test of it failed',
    'P11-30 is said to be tested, and no test is named after it',
    'A11-16 has tests: say "tested" in docs/requirements.csv',
    'A11-99 is no requirement of docs/requirements.csv',
  ]);
});
