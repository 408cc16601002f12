import { expect, it } from 'vitest';
import { cellsPerMicrolitre } from './immune-cells';

it('counts cells per µL', () => {
  expect(cellsPerMicrolitre(1.2, 15)).toBe(180);
  expect(cellsPerMicrolitre(0, 15)).toBe(0);
  expect(cellsPerMicrolitre(null, 15)).toBeNull();
  expect(cellsPerMicrolitre(1.2, null)).toBeNull();
});
