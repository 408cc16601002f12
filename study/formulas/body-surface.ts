import { roundTo } from '@/lib/crf/round';
import { type Settings, settings } from '../settings';

/**
 * Body surface in m² from height (cm) and weight (kg), not rounded. Mosteller √(h·w/3600), Du Bois 0.007184·h^0.725·w^0.425, Haycock
 * 0.024265·h^0.3964·w^0.5378. Source: globalrph.com/bsa2.htm.
 */
export function bodySurface(heightCm: number, weightKg: number, formula: Settings['bsaFormula']): number {
  switch (formula) {
    case 'MOSTELLER':
      return Math.sqrt((heightCm * weightKg) / 3600);
    case 'DUBOIS':
      return 0.007184 * heightCm ** 0.725 * weightKg ** 0.425;
    case 'HAYCOCK':
      return 0.024265 * heightCm ** 0.3964 * weightKg ** 0.5378;
  }
}

/** Body surface by the study's formula, in m² with two decimals as charts write it. Null without height or weight. */
export function studyBodySurface(heightCm: number | null, weightKg: number | null): number | null {
  if (heightCm === null || weightKg === null) return null;
  return roundTo(bodySurface(heightCm, weightKg, settings.bsaFormula), 2);
}

/** Whether the surface used for dosing differs from the formula by more than the study allows. False while one is unknown. */
export function differsFromFormula(used: number | null, computed: number | null): boolean {
  if (used === null || computed === null) return false;
  // Rounded, because 1.25 - 1.20 is a little more than 0.05 in binary.
  return roundTo(Math.abs(used - computed), 4) > settings.bsaTolerance;
}
