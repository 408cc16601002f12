export const deviationCategories = {
  ELIGIBILITY: 'Eligibility',
  CONSENT: 'Consent',
  DOSING: 'Dosing',
  TIMING_WINDOW: 'Timing outside the window',
  MISSED_ASSESSMENT: 'Missed assessment',
  PROHIBITED_MEDICATION: 'Prohibited medication',
  CELL_PRODUCT: 'Cell product',
  SAE_REPORTING: 'Reporting of a serious adverse event',
  PRIVACY: 'Privacy',
  OTHER: 'Other',
} as const;

export const deviationClasses = {
  MINOR: 'Minor',
  MAJOR: 'Major',
  IMPORTANT_SAFETY: 'Important for safety',
} as const;

export const foundBy = {
  SITE: 'The site',
  MONITOR: 'The monitor',
  SYSTEM_CHECK: 'A check of this program',
  AUDIT: 'An audit',
} as const;
