import { hearingGrades } from './late-effects';

export const visitKinds = { PLANNED: 'Planned', UNPLANNED: 'Unplanned', PHONE: 'By telephone' } as const;

export const heightMethods = {
  STADIOMETER: 'Standing, stadiometer',
  SUPINE: 'Lying',
  KNEE_HEIGHT: 'From knee height',
  CARRIED_FORWARD: 'Carried forward from an earlier visit',
} as const;

export const bodySurfaceFormulas = { MOSTELLER: 'Mosteller', DUBOIS: 'Du Bois', HAYCOCK: 'Haycock' } as const;

/** What a score means on the scale of the child's age is told beside it. */
export const performanceScores = {
  '0': '0 of 100',
  '10': '10 of 100',
  '20': '20 of 100',
  '30': '30 of 100',
  '40': '40 of 100',
  '50': '50 of 100',
  '60': '60 of 100',
  '70': '70 of 100',
  '80': '80 of 100',
  '90': '90 of 100',
  '100': '100 of 100',
} as const;

export const pregnancyTest = { NEGATIVE: 'Negative', POSITIVE: 'Positive', ND: 'Not done' } as const;

export const urineGlucose = {
  NEG: 'Negative',
  '1+': 'One plus (+)',
  '2+': 'Two plus (++)',
  '3+': 'Three plus (+++)',
  '4+': 'Four plus (++++)',
} as const;

export const urineProtein = {
  NEG: 'Negative',
  TRACE: 'Trace',
  '1+': 'One plus (+)',
  '2+': 'Two plus (++)',
  '3+': 'Three plus (+++)',
} as const;

export const clinicalSignificance = {
  N: 'No',
  Y_AE_REPORTED: 'Yes, reported as an adverse event',
  Y_DISEASE: 'Yes, because of the disease',
} as const;

export const organTests = {
  ECHO: 'Echocardiogram',
  MUGA: 'Radionuclide ventriculography (MUGA)',
  ECG: 'Electrocardiogram',
  AUDIOMETRY: 'Audiometry',
  GFR_MEASURED: 'Measured GFR',
  PFT: 'Lung function',
} as const;

export const ears = { LEFT: 'Left', RIGHT: 'Right', FREE_FIELD: 'Free field (both ears)' } as const;

const { ND: _, ...grades } = hearingGrades;
/** SIOP-Boston grades, as the form of late effects words them. */
export const ototoxicityGrades = grades;

export const filtrationMethods = {
  CR51_EDTA: '⁵¹Cr-EDTA',
  IOHEXOL: 'Iohexol',
  TC99_DTPA: '⁹⁹ᵐTc-DTPA',
  URINE_24H: 'Creatinine clearance, urine of 24 hours',
} as const;

/** Time points around an IL-2 course, in their order; follow-up belongs to none. */
export const immunologyTimePoints = {
  PRE: 'Before IL-2',
  END_IL2: 'End of IL-2',
  PLUS24H: '24 hours after IL-2',
  PLUS72H: '72 hours after IL-2',
  PRE_NEXT_CHEMO: 'Before the next chemotherapy',
  FOLLOWUP: 'Follow-up',
} as const;

export const cytotoxicityUnits = {
  PCT_ET50: '% lysis at E:T 50:1',
  PCT_ET25: '% lysis at E:T 25:1',
  LU20: 'Lytic units, 20% lysis',
  LU30: 'Lytic units, 30% lysis',
} as const;
