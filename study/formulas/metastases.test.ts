import { expect, test } from 'vitest';
import { noduleClass, organSystems } from './metastases';

test.each([
  [1, '1'],
  [2, '2-3'],
  [3, '2-3'],
  [4, '4-7'],
  [7, '4-7'],
  [8, '>=8'],
  [200, '>=8'],
  [0, null],
  [null, null],
])('%s nodules fall in the class %s', (nodules, name) => {
  expect(noduleClass(nodules)).toBe(name);
});

test('organ systems are the sites answered with yes', () => {
  expect(organSystems(['Y', 'N', 'Y', 'N', 'N'])).toBe(2);
  expect(organSystems(['Y', null, null, null, null])).toBe(1);
  expect(organSystems(['N', 'N', 'N', 'N', 'N'])).toBe(0);
  expect(organSystems(['N', null, 'N', 'N', 'N'])).toBeNull();
});
