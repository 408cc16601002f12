export const heartState = {
  NORMAL: 'Normal',
  ASYMPT_DYSFUNCTION: 'Dysfunction without symptoms',
  HEART_FAILURE: 'Heart failure',
  ND: 'Not done',
} as const;

/** SIOP-Boston grade of ototoxicity; source: Brock et al., J Clin Oncol 2012;30:2408-2417, Table 2. */
export const hearingGrades = {
  '0': 'Grade 0, 20 dB or better at all frequencies',
  '1': 'Grade 1, loss above 20 dB above 4 kHz',
  '2': 'Grade 2, loss above 20 dB at 4 kHz and above',
  '3': 'Grade 3, loss above 20 dB at 2 or 3 kHz and above',
  '4': 'Grade 4, loss above 40 dB at 2 kHz and above',
  ND: 'Not done',
} as const;

/** Classes of the estimated GFR, in mL/min/1.73 m². */
export const kidneyClasses = {
  '>=90': '90 mL/min/1.73 m² or more',
  '60-89': '60 to 89 mL/min/1.73 m²',
  '30-59': '30 to 59 mL/min/1.73 m²',
  '<30': 'Less than 30 mL/min/1.73 m²',
  ND: 'Not done',
} as const;
export type KidneyClass = keyof typeof kidneyClasses;

export const tubulopathy = {
  NONE: 'None',
  SUBCLINICAL: 'In the laboratory only',
  SUPPLEMENTED: 'Needs supplements',
  FANCONI: 'Fanconi syndrome',
  ND: 'Not done',
} as const;

export const gonadalFunction = {
  NORMAL: 'Normal',
  ABNORMAL: 'Abnormal',
  PREPUBERTAL: 'Before puberty',
  ND: 'Not done',
} as const;

export const neuropathyGrades = {
  '0': 'Grade 0, none',
  '1': 'Grade 1, without symptoms',
  '2': 'Grade 2, moderate symptoms',
  '3': 'Grade 3, severe symptoms, limits self-care',
  '4': 'Grade 4, life-threatening',
} as const;

export const lungFunction = {
  NORMAL: 'Normal',
  RESTRICTIVE: 'Restrictive',
  OBSTRUCTIVE: 'Obstructive',
  ND: 'Not done',
} as const;

export const prosthesisComplications = {
  NONE: 'None',
  LOOSENING: 'Loosening',
  INFECTION: 'Infection',
  FRACTURE: 'Fracture',
  REVISION: 'Revision',
  LATE_AMPUTATION: 'Late amputation',
} as const;
