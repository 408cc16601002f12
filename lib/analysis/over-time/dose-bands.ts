import 'server-only';
import type { DatedDose } from '@/study/analyses/records/observations';

/** The bands of a cumulative dose in words: "none", "up to 240 mg/m²", "241 to 360 mg/m²", "more than 480 mg/m²". */
export function doseBands(limits: readonly number[]): string[] {
  const within = limits.map((limit, i) =>
    i === 0 ? `up to ${limit} mg/m²` : `${(limits[i - 1] ?? 0) + 1} to ${limit} mg/m²`,
  );
  return ['none', ...within, `more than ${limits.at(-1) ?? 0} mg/m²`];
}

/** Index in `doseBands` of a cumulative dose, in whole mg/m². */
export function bandOf(doseM2: number, limits: readonly number[]): number {
  const whole = Math.round(doseM2);
  if (whole <= 0) return 0;
  const within = limits.findIndex((limit) => whole <= limit);
  return within < 0 ? limits.length + 1 : within + 1;
}

/** What was started before a day, mg/m². */
export function doseBefore(doses: readonly DatedDose[], day: string): number {
  return doses.reduce((sum, { on, doseM2 }) => (on < day ? sum + doseM2 : sum), 0);
}
