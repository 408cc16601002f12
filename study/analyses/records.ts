import type {
  CourseRecord,
  HearingRecord,
  HeartRecord,
  QualityRecord,
  SiteRecord,
  TreatmentsRecord,
} from './records/observations';
import type { ReceivedRecord, ToxicityRecord } from './records/toxicity';
import type { ExposureRecord, MethotrexateRecord } from './records/treatment';

/**
 * What an analysis reads beside the row of each child, kind by kind; the name of the child's row is in `child`. Dates are `YYYY-MM-DD`.
 * A kind is read by `lib/analysis/records/<kind>.ts`.
 */
export interface Records {
  cycles: readonly CycleRecord[];
  exposures: readonly ExposureRecord[];
  toxicities: readonly ToxicityRecord[];
  received: readonly ReceivedRecord[];
  methotrexate: readonly MethotrexateRecord[];
  courses: readonly CourseRecord[];
  hearing: readonly HearingRecord[];
  heart: readonly HeartRecord[];
  treatments: readonly TreatmentsRecord[];
  sites: readonly SiteRecord[];
  quality: readonly QualityRecord[];
}

export type RecordKind = keyof Records;

/** A cycle of chemotherapy that was given or finally omitted. */
export interface CycleRecord {
  child: string;
  /** Code of the planned cycle: AP1; of an unplanned one what the form says. */
  cycle: string | null;
  day1: string | null;
  given: boolean;
  /** Planned day 1, moved with the treatment given until then; null for the first cycle and an unplanned one. */
  plannedOn: string | null;
  /** Days from planned to actual day 1; negative when early. */
  delay: number | null;
  /** CYC.DELAYRES. */
  delayReason: string | null;
  /** CYC.CYCOMRES. */
  omissionReason: string | null;
}
