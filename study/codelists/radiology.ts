/** When in the course of treatment the images were taken. */
export const timePoints = {
  BASELINE: 'Baseline, before treatment',
  PREOP: 'Before surgery of the primary',
  POST_LUNG1: 'After the first lung surgery',
  MID_POSTOP: 'During chemotherapy after surgery',
  EOT: 'End of treatment',
  FOLLOWUP: 'Follow-up',
  UNPLANNED: 'Unplanned',
} as const;
export type ImagingTimePoint = keyof typeof timePoints;

export const modalities = {
  CHEST_CT: 'CT of the chest',
  CHEST_XRAY: 'X-ray of the chest',
  MRI_PRIMARY: 'MRI of the primary site',
  XRAY_PRIMARY: 'X-ray of the primary site',
  BONE_SCAN: 'Bone scan',
  PET_CT: 'PET-CT',
  WB_MRI: 'Whole-body MRI',
} as const;

export const evaluators = { SITE_RADIOLOGIST: 'Radiologist of the site', CENTRAL: 'Central review' } as const;

export const lesionKinds = { TARGET: 'Target', NON_TARGET: 'Non-target' } as const;

/** What was seen of a lesion. */
export const lesionStates = {
  PRESENT: 'Present',
  ABSENT: 'Gone',
  TOO_SMALL: 'Seen, too small to measure',
  NOT_ASSESSED: 'Not assessed',
} as const;

export const targetResponses = {
  CR: 'Complete response',
  PR: 'Partial response',
  SD: 'Stable disease',
  PD: 'Progressive disease',
  NE: 'Not evaluable',
} as const;

/** What RECIST 1.1 gives; without target lesions there is nothing to respond. */
export const derivedTargetResponses = { ...targetResponses, NA: 'No target lesions' } as const;

export const nonTargetResponses = {
  CR: 'Complete response',
  NON_CR_NON_PD: 'Neither complete response nor progression',
  PD: 'Progressive disease',
  NE: 'Not evaluable',
  NA: 'No non-target lesions',
} as const;

export const overallResponses = { ...targetResponses, NED: 'No evidence of disease' } as const;

export const primaryChange = { BETTER: 'Better', STABLE: 'Stable', WORSE: 'Worse', NE: 'Not evaluable' } as const;
