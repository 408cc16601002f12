import { expect, test } from 'vitest';
import { histologicResponse, huvosGrade } from './histologic-response';

test.each([
  [0, 'I'],
  [49, 'I'],
  [50, 'II'],
  [89, 'II'],
  [90, 'III'],
  [99, 'III'],
  [100, 'IV'],
  [null, null],
])('%s%% necrosis is Huvos %s', (necrosis, grade) => {
  expect(huvosGrade(necrosis)).toBe(grade);
});

test.each([
  [89, 'POOR', 'POOR'],
  [90, 'GOOD', 'POOR'],
  [91, 'GOOD', 'GOOD'],
  [100, 'GOOD', 'GOOD'],
])('%i%% necrosis is %s by Huvos and %s by EURAMOS', (necrosis, byHuvos, byEuramos) => {
  expect(histologicResponse(necrosis, 'N', 'GE90')).toBe(byHuvos);
  expect(histologicResponse(necrosis, 'N', 'GT90')).toBe(byEuramos);
});

test('what could not be evaluated has no response', () => {
  expect(histologicResponse(null, 'Y', 'GE90')).toBe('NE');
  expect(histologicResponse(null, 'N', 'GE90')).toBeNull();
});
