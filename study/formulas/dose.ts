import { hoursBetween } from '@/lib/dates/clock';
import type { PlannedDrug } from '../calendar';
import { plannedDrugs } from '../calendar';

/**
 * Protocol dose of a drug in a whole cycle, per m²: the daily dose times its days, because a drug given on several days is one row
 * with its start and its end (ifosfamide 3000 × 5 = 15,000 mg/m²). Null when the cycle does not contain the drug.
 */
export function protocolDoseM2(cycle: string | null, drug: string | null): number | null {
  const planned = plannedDrug(cycle, drug);
  return planned ? planned.doseM2 * planned.days.length : null;
}

/** The drug as the calendar plans it in a cycle, or undefined. */
export function plannedDrug(cycle: string | null, drug: string | null): PlannedDrug | undefined {
  return plannedDrugs(cycle).find((planned) => planned.drug === drug);
}

/** Planned dose in mg: protocol dose × body surface, never above the cap of the drug. Not rounded. */
export function plannedDose(doseM2: number | null, bodySurface: number | null, capMg = Infinity): number | null {
  return doseM2 === null || bodySurface === null ? null : Math.min(doseM2 * bodySurface, capMg);
}

/** Dose given in % of the planned one, not rounded. */
export function dosePercent(given: number | null, planned: number | null): number | null {
  return given === null || !planned ? null : (given / planned) * 100;
}

/** Hours from the start to the end of an infusion; null until both dates and times are known. */
export function infusionHours(
  startDate: string | null,
  startTime: string | null,
  endDate: string | null,
  endTime: string | null,
): number | null {
  if (!startDate || !startTime || !endDate || !endTime) return null;
  return hoursBetween(`${startDate}T${startTime}`, `${endDate}T${endTime}`);
}

/**
 * Whether a dose looks like a slip of the unit: about 10, 100 or 1000 times the planned dose or a thousandth of it (mg and g), or the
 * dose per m² written as the dose of the child.
 */
export function looksLikeUnitSlip(given: number | null, planned: number | null, doseM2: number | null): boolean {
  if (given === null || !planned) return false;
  const isAbout = (times: number) => Math.abs(given / planned / times - 1) <= 0.1;
  if ([10, 100, 1000, 0.001].some(isAbout)) return true;
  return given === doseM2 && Math.abs(planned / given - 1) > 0.05;
}
