import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';

/** One drug as it was given in one cycle. */
export interface Administration {
  drug: string;
  /** Null for a drug that was not given. */
  startedOn: string | null;
  endedOn: string | null;
  /** mg */
  dose: number;
  /** mg per m² of the body surface used in its cycle. */
  doseM2: number | null;
}

/** The drugs of cycles, in the order of the entries. A dose that is missing or was not given counts as none. */
export function administrationsOf(cycles: readonly OtherEntry[] = []): Administration[] {
  return cycles.flatMap(({ answers, groups }) => administrationsIn(asNumber(answers.bsaused), groups.exposures ?? []));
}

/** The drugs of one cycle, given its body surface (m²) and its rows. */
export function administrationsIn(bodySurface: number | null, rows: readonly Answers[]): Administration[] {
  return rows.map((row) => {
    const dose = asNumber(row.exdose) ?? 0;
    return {
      drug: asText(row.extrt) ?? '',
      startedOn: asText(row.exstdat),
      endedOn: asText(row.exendat) ?? asText(row.exstdat),
      dose,
      doseM2: bodySurface ? dose / bodySurface : null,
    };
  });
}

/**
 * Cumulative dose of a drug in mg/m²: each dose over the body surface of its own cycle, added up, not rounded. `until` leaves out
 * what was started later. A dose whose cycle has no body surface cannot be counted.
 */
export function cumulativeDoseM2(given: readonly Administration[], drug: string, until?: string): number {
  return given
    .filter((one) => one.drug === drug && one.startedOn !== null && (until === undefined || one.startedOn <= until))
    .reduce((sum, one) => sum + (one.doseM2 ?? 0), 0);
}
