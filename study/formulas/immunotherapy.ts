import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';

/** Number of an IL-2 course or LAK procedure: the one its event names (IL2_3, LAKH1, LAK3), and from 5 for unplanned ones. */
export function numberOfEvent(event: string, repeat: number, planned: number): number {
  const named = /^(?:IL2_|LAK[HR]?)(\d+)$/.exec(event)?.[1];
  return named ? Number(named) : planned + repeat;
}

/** IL-2 received in a course, in MIU/m²: daily dose × days ÷ body surface. Null while one is unknown. */
export function il2Total(dosePerDay: number | null, days: number | null, bodySurface: number | null): number | null {
  return dosePerDay === null || days === null || !bodySurface ? null : (dosePerDay * days) / bodySurface;
}

/** IL-2 received in % of the planned total (daily dose per m² × planned days). */
export function il2Percent(total: number | null, doseM2: number, days: number): number | null {
  return total === null ? null : (total / (doseM2 * days)) * 100;
}

/** LAK cells reinfused per kg, in 10^6/kg, from cells in 10^9. Null without cells or weight. */
export function cellsPerKg(cells: number | null, weightKg: number | null): number | null {
  return cells === null || !weightKg ? null : (cells * 1000) / weightKg;
}

/** So many % of a number of cells; null while one is unknown. */
export function shareOf(cells: number | null, percent: number | null): number | null {
  return cells === null || percent === null ? null : (cells * percent) / 100;
}

/** What the last cycle that began by a date used: body surface (m²) or weight (kg). The latest of all cycles without a date. */
export function lastMeasure(
  cycles: readonly OtherEntry[] = [],
  measure: 'bsaused' | 'wtused',
  by: string | null,
): number | null {
  const known = cycles.flatMap(({ answers }) => {
    const value = asNumber(answers[measure]);
    const on = asText(answers.cycstdat);
    return value === null || on === null || (by !== null && on > by) ? [] : [{ on, value }];
  });
  return known.sort((a, b) => a.on.localeCompare(b.on)).at(-1)?.value ?? null;
}
