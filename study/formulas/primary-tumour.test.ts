import { expect, test } from 'vitest';
import { ajccStage, ennekingStage, siteGroup, tumourVolume } from './primary-tumour';

test.each([
  ['FEMUR', 'EXTREMITY'],
  ['HAND', 'EXTREMITY'],
  ['PELVIS', 'AXIAL'],
  ['SCAPULA', 'AXIAL'],
  ['OTHER', null],
  [null, null],
] as const)('a primary in %s belongs to the group %s', (bone, group) => {
  expect(siteGroup(bone)).toBe(group);
});

test('the volume is 0.52 x d1 x d2 x d3, to a tenth of a millilitre', () => {
  expect(tumourVolume(12.5, 8, 7.5)).toBe(390);
  expect(tumourVolume(9.3, 6.1, 5.2)).toBe(153.4);
  expect(tumourVolume(9.3, 6.1, null)).toBeNull();
});

test.each([
  ['N0', 'M1a', 'IVA'],
  ['NX', 'M1a', 'IVA'],
  ['N1', 'M1a', 'IVB'],
  ['N0', 'M1b', 'IVB'],
  [null, 'M1b', 'IVB'],
  [null, 'M1a', null],
  ['N0', 'M0', null],
  ['N0', null, null],
])('%s %s is stage %s', (n, m, stage) => {
  expect(ajccStage(n, m)).toBe(stage);
});

test('beyond the compartment is IIIB', () => {
  expect([ennekingStage('Y'), ennekingStage('N'), ennekingStage('U'), ennekingStage(null)]).toEqual([
    'IIIB',
    'IIIA',
    null,
    null,
  ]);
});
