import { expect, test } from 'vitest';
import { surgicalRemission } from './surgical-remission';

test('remission is complete when primary, lung and other sites are all cleared', () => {
  expect(surgicalRemission('YES_R0', 'SURGERY_COMPLETE', 'NA', true)).toBe('Y');
  expect(surgicalRemission('YES_R0', 'CR_ON_CHEMO', 'RADIOTHERAPY', true)).toBe('Y');
});

test('microscopic residue counts only where the study says so', () => {
  expect(surgicalRemission('YES_R1', 'NO_LUNG_METS', 'NA', true)).toBe('Y');
  expect(surgicalRemission('YES_R1', 'NO_LUNG_METS', 'NA', false)).toBe('N');
});

test('one site that is left decides, though others are unanswered', () => {
  expect(surgicalRemission('NOT_OPERATED', null, null, true)).toBe('N');
  expect(surgicalRemission('YES_R0', 'NOT_CLEARED', null, true)).toBe('N');
  expect(surgicalRemission(null, null, 'NOT_CLEARED', true)).toBe('N');
});

test('undecided while a site is unknown', () => {
  expect(surgicalRemission('YES_R0', null, 'NA', true)).toBeNull();
  expect(surgicalRemission(null, 'SURGERY_COMPLETE', 'NA', true)).toBeNull();
});
