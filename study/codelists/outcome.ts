export const diseaseEvents = {
  PROGRESSION: 'Progression',
  RELAPSE_LOCAL: 'Local relapse',
  RELAPSE_METASTATIC: 'Metastatic relapse',
  RELAPSE_COMBINED: 'Local and metastatic relapse',
  SECOND_MALIGNANCY: 'Second malignancy',
} as const;

export const eventBasis = { IMAGING: 'Imaging', HISTOLOGY: 'Histology', CLINICAL: 'Clinical' } as const;

export const eventSites = {
  PRIMARY_SITE: 'Site of the primary',
  LUNG_L: 'Left lung',
  LUNG_R: 'Right lung',
  PLEURA: 'Pleura',
  BONE: 'Bone',
  NODE: 'Lymph node',
  LIVER: 'Liver',
  CNS: 'Central nervous system',
  OTHER: 'Other site',
} as const;

export const eventTreatments = {
  SURGERY: 'Surgery',
  CHEMOTHERAPY: 'Chemotherapy',
  RADIOTHERAPY: 'Radiotherapy',
  TARGETED: 'Targeted drug',
  TRIAL: 'In a trial',
  PALLIATIVE: 'Palliative care',
  NONE: 'None',
} as const;

export const contactModes = {
  VISIT: 'Visit',
  PHONE: 'Telephone',
  OTHER_HOSPITAL: 'Through another hospital',
  REGISTRY: 'Registry',
} as const;

export const survival = { ALIVE: 'Alive', DEAD: 'Dead', LOST: 'Lost to follow-up' } as const;

export const diseaseStatus = {
  CR_CONTINUOUS: 'In continuous complete remission',
  CR2_OR_LATER: 'In second or later complete remission',
  ALIVE_WITH_DISEASE: 'Alive with disease',
  UNKNOWN: 'Unknown',
} as const;

export const chestImaging = { CT: 'CT', XRAY: 'X-ray', NONE: 'None' } as const;
export const localImaging = { MRI: 'MRI', XRAY: 'X-ray', NONE: 'None' } as const;
export const schooling = { FULL: 'Full', PARTIAL: 'Partly', NO: 'No', NA: 'Not applicable' } as const;

export const limbFunction = {
  NO_AID: 'Walks without aid',
  ONE_AID: 'One aid',
  TWO_AIDS: 'Two aids',
  WHEELCHAIR: 'Wheelchair',
  PROSTHESIS: 'External prosthesis',
} as const;

export const dateCertainty = {
  EXACT: 'Exact',
  MONTH_KNOWN: 'Month known, day imputed',
  YEAR_KNOWN: 'Year known, month and day imputed',
} as const;

export const causesOfDeath = {
  DISEASE: 'Osteosarcoma',
  TREATMENT_TOXICITY: 'Toxicity of treatment',
  SURGERY_COMPLICATION: 'Complication of surgery',
  SECOND_MALIGNANCY: 'Second malignancy',
  OTHER: 'Other cause',
  UNKNOWN: 'Unknown',
} as const;

export const contributingCauses = {
  INFECTION: 'Infection',
  CARDIAC: 'Heart',
  RENAL: 'Kidney',
  RESPIRATORY: 'Respiratory',
  BLEEDING: 'Bleeding',
  CAPILLARY_LEAK: 'Capillary leak',
  NONE: 'None',
} as const;

export const placesOfDeath = { HOSPITAL: 'Hospital', HOSPICE: 'Hospice', HOME: 'Home', UNKNOWN: 'Unknown' } as const;

export const endOfTreatmentReasons = {
  COMPLETED: 'Completed as planned',
  PROGRESSION: 'Progression',
  TOXICITY: 'Toxicity',
  DEATH: 'Death',
  PARENT_DECISION: 'Decision of the parents',
  INVESTIGATOR: 'Decision of the investigator',
  LOST: 'Lost to follow-up',
  SECOND_MALIGNANCY: 'Second malignancy',
  OTHER: 'Other reason',
} as const;

export const responseAtEnd = {
  CR: 'Complete remission',
  PR: 'Partial response',
  SD: 'Stable disease',
  PD: 'Progressive disease',
  NE: 'Not evaluable',
} as const;

export const offStudyReasons = {
  DEATH: 'Death',
  LOST: 'Lost to follow-up',
  WITHDRAWAL: 'Withdrawal of consent',
  STUDY_CLOSED: 'Study closed',
  OTHER: 'Other reason',
} as const;
