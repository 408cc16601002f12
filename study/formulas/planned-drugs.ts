import { plannedDrugs } from '../calendar';
import type { Drug } from '../codelists/chemotherapy';

/** Whether the calendar plans one of these drugs at an event; not at one that it does not plan. */
export function plansDrug(event: string, drugs: readonly Drug[]): boolean {
  const wanted: readonly string[] = drugs;
  return plannedDrugs(event).some(({ drug }) => wanted.includes(drug));
}
