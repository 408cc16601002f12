import { roundTo } from '@/lib/crf/round';
import { daysBetween } from '@/lib/dates/calendar';

/** Height (cm) or weight (kg) of a child at a visit. */
export interface Measurement {
  /** `YYYY-MM-DD` */
  on: string;
  value: number;
}

/** Kinds of operation of the primary tumour (SXP.SXPTYPE) after which a child may be shorter. */
const shorteningKinds: readonly string[] = ['AMPUTATION', 'ROTATIONPLASTY', 'HEMIPELVECTOMY_INT', 'HEMIPELVECTOMY_EXT'];

/**
 * Whether an operation of the primary may have made the child shorter (EC-027): amputation, rotationplasty or any operation of the
 * spine (DX.PRIMBONE SPINE or SACRUM); hemipelvectomy counts as well, for it takes away or shifts the leg.
 */
export function mayShorten(kind: string | null, bone: string | null): boolean {
  return (kind !== null && shorteningKinds.includes(kind)) || bone === 'SPINE' || bone === 'SACRUM';
}

/**
 * The latest earlier height that the present one lies below by more than `toleranceCm`, with no shortening operation from its day to
 * the day of the present one (EC-027: 2 cm). Null when there is none. Heights in cm, compared to the millimetre.
 */
export function heightLostSince(
  present: Measurement,
  heights: readonly Measurement[],
  shorteningOperations: readonly string[],
  toleranceCm: number,
): Measurement | null {
  const isLost = ({ on, value }: Measurement) =>
    on < present.on &&
    roundTo(value - present.value, 1) > toleranceCm &&
    !shorteningOperations.some((operation) => operation >= on && operation <= present.on);
  return latest(heights.filter(isLost));
}

/**
 * The previous weight, when the present one differs from it by more than `percent` of it and it is at most `withinDays` old (EC-028:
 * 10 % within 35 days). Null otherwise, and without a previous weight. Weights in kg.
 */
export function weightJumpedSince(
  present: Measurement,
  weights: readonly Measurement[],
  { percent, withinDays }: { percent: number; withinDays: number },
): Measurement | null {
  const previous = latest(weights.filter(({ on }) => on < present.on));
  if (previous === null || daysBetween(previous.on, present.on) > withinDays) return null;
  // Rounded, because 44 kg after 40 kg is a little more or less than 10 % in binary.
  const change = roundTo((Math.abs(present.value - previous.value) / previous.value) * 100, 6);
  return change > percent ? previous : null;
}

function latest(measurements: readonly Measurement[]): Measurement | null {
  return [...measurements].sort((one, other) => one.on.localeCompare(other.on)).at(-1) ?? null;
}
