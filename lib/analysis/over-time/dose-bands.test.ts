import { expect, it } from 'vitest';
import { bandOf, doseBands, doseBefore } from './dose-bands';

const limits = [240, 360];

it.each([
  [0, 'none'],
  [0.4, 'none'],
  [1, 'up to 240 mg/m²'],
  [240.4, 'up to 240 mg/m²'],
  [240.5, '241 to 360 mg/m²'],
  [360, '241 to 360 mg/m²'],
  [361, 'more than 360 mg/m²'],
])('%d mg/m² is %s', (dose, band) => {
  expect(doseBands(limits)[bandOf(dose, limits)]).toBe(band);
});

it('what was started on the day itself is not before it', () => {
  const doses = [
    { on: '2004-01-01', doseM2: 75 },
    { on: '2004-02-01', doseM2: 75 },
  ];
  expect([doseBefore(doses, '2004-02-01'), doseBefore(doses, '2004-02-02'), doseBefore([], '2004-02-02')]).toEqual([
    75, 150, 0,
  ]);
});
