import type { Settings } from '../settings';

export const primaryRemoved = {
  YES_R0: 'Yes, R0',
  YES_R1: 'Yes, R1',
  NO: 'No',
  NOT_OPERATED: 'Not operated',
} as const;
export const lungCleared = {
  SURGERY_COMPLETE: 'By surgery, complete',
  CR_ON_CHEMO: 'Complete remission on chemotherapy',
  NO_LUNG_METS: 'No lung metastases',
  NOT_CLEARED: 'Not cleared',
} as const;
export const othersCleared = {
  SURGERY: 'By surgery',
  RADIOTHERAPY: 'By radiotherapy',
  NA: 'Not applicable, no other metastases',
  NOT_CLEARED: 'Not cleared',
} as const;
export type PrimaryRemoved = keyof typeof primaryRemoved;
export type LungCleared = keyof typeof lungCleared;
export type OthersCleared = keyof typeof othersCleared;

/**
 * Complete surgical remission: the primary removed macroscopically (R0, or R1 where the study counts it), the lung cleared by surgery
 * or in complete remission on chemotherapy, other metastases cleared. One site that is not cleared decides; null until all are known.
 */
export function surgicalRemission(
  primary: PrimaryRemoved | null,
  lung: LungCleared | null,
  others: OthersCleared | null,
  r1Counts: Settings['r1CountsAsRemission'],
): 'Y' | 'N' | null {
  const primaryIsLeft = primary === 'NO' || primary === 'NOT_OPERATED' || (primary === 'YES_R1' && !r1Counts);
  if (primaryIsLeft || lung === 'NOT_CLEARED' || others === 'NOT_CLEARED') return 'N';
  return primary === null || lung === null || others === null ? null : 'Y';
}
