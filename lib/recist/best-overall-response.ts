import type { OverallResponse } from './responses';

/** A response, and the day of the scan counted from the start of treatment. */
export interface TimePoint {
  day: number;
  response: OverallResponse;
}

export interface BestResponseRules {
  /** Days between a response and the scan that confirms it; RECIST: 4 weeks. */
  confirmedAfterDays: number;
  /** Days from the start that stable disease must have lasted; RECIST: set by the protocol, usually 6 to 8 weeks. */
  stableAfterDays: number;
}

/**
 * Best overall response of a child by RECIST 1.1, where complete and partial responses must be confirmed. What follows the
 * first progression does not count.
 *
 * - CR, PR: found twice, far enough apart, with nothing between but as good responses and at most one not evaluable scan.
 * - Any disease after a CR is a progression (Table 3, footnote a). If the CR was an error, it is to be corrected to PR.
 * - An unconfirmed response, and SD: SD (without target lesions NON_CR_NON_PD) if it was still there after `stableAfterDays`,
 *   else PD if there was a progression, else NE.
 * - NED: for a child that had no lesion.
 *
 * Source: Eisenhauer EA et al., Eur J Cancer 2009;45:228-247, sections 4.4.3 and 4.6, Table 3.
 */
export function bestOverallResponse(timePoints: readonly TimePoint[], rules: BestResponseRules): OverallResponse {
  const counted = untilProgression(timePoints.toSorted((a, b) => a.day - b.day));
  const has = (response: OverallResponse) => counted.some((timePoint) => timePoint.response === response);
  if (isConfirmed(counted, ['CR'], rules)) return 'CR';
  if (isConfirmed(counted, ['CR', 'PR'], rules)) return 'PR';
  if (has('NED')) return 'NED';
  if (wasStable(counted, rules)) return has('NON_CR_NON_PD') ? 'NON_CR_NON_PD' : 'SD';
  return has('PD') ? 'PD' : 'NE';
}

/** Up to the first progression; disease seen after a complete response is one. */
function untilProgression(timePoints: readonly TimePoint[]): TimePoint[] {
  const counted: TimePoint[] = [];
  for (const { day, response } of timePoints) {
    const hadCr = counted.some((earlier) => earlier.response === 'CR');
    const isProgression = response === 'PD' || (hadCr && ['PR', 'SD', 'NON_CR_NON_PD'].includes(response));
    counted.push({ day, response: isProgression ? 'PD' : response });
    if (isProgression) break;
  }
  return counted;
}

function isConfirmed(
  timePoints: readonly TimePoint[],
  asGood: readonly OverallResponse[],
  { confirmedAfterDays }: BestResponseRules,
): boolean {
  return timePoints.some((first, at) => {
    if (!asGood.includes(first.response)) return false;
    const after = timePoints.slice(at + 1);
    const second = after.findIndex(
      ({ day, response }) => asGood.includes(response) && day - first.day >= confirmedAfterDays,
    );
    return second >= 0 && isUnbroken(after.slice(0, second), asGood);
  });
}

function isUnbroken(between: readonly TimePoint[], asGood: readonly OverallResponse[]): boolean {
  const others = between.filter(({ response }) => !asGood.includes(response));
  return others.length <= 1 && others.every(({ response }) => response === 'NE');
}

function wasStable(timePoints: readonly TimePoint[], { stableAfterDays }: BestResponseRules): boolean {
  return timePoints.some(({ day, response }) => day >= stableAfterDays && response !== 'PD' && response !== 'NE');
}
