import type { NewLesion, NonTargetResponse, OverallResponse, TargetResponse } from './responses';

/**
 * Response at one time point from target lesions, non-target lesions and new lesions, by RECIST 1.1: Table 1, and Table 2
 * where there are no target lesions. What the tables do not list is decided so:
 *
 * - no non-target lesions (NA): the response of the targets;
 * - neither: no evidence of disease (NED) until a new lesion;
 * - both not evaluable: not evaluable;
 * - unknown whether there is a new lesion: not evaluable, unless something else is already a progression. A doubtful lesion
 *   is no new lesion until it is confirmed (section 4.3.5): it is entered as no.
 *
 * Source: Eisenhauer EA et al., Eur J Cancer 2009;45:228-247, Tables 1 and 2.
 */
export function overallResponse(
  target: TargetResponse,
  nonTarget: NonTargetResponse,
  newLesion: NewLesion,
): OverallResponse {
  if (target === 'PD' || nonTarget === 'PD' || newLesion === 'Y') return 'PD';
  if (newLesion === 'U') return 'NE';
  if (target === 'NA') return nonTarget === 'NA' ? 'NED' : nonTarget;
  if (target !== 'CR' || nonTarget === 'NA') return target;
  return nonTarget === 'CR' ? 'CR' : 'PR';
}
