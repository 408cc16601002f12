/** Planned cycles, in the order of the calendar. */
export const cycles = {
  MTX1: 'HD-methotrexate 1',
  AP1: 'Cisplatin + doxorubicin 1',
  MTX2: 'HD-methotrexate 2',
  IFO1: 'Ifosfamide 1',
  AP2: 'Cisplatin + doxorubicin 2',
  AP3: 'Cisplatin + doxorubicin 3',
  MTX3: 'HD-methotrexate 3',
  IFO2: 'Ifosfamide 2',
  AP4: 'Cisplatin + doxorubicin 4',
  MTX4: 'HD-methotrexate 4',
  IFO3: 'Ifosfamide 3',
  A5: 'Doxorubicin 5',
  MTX5: 'HD-methotrexate 5',
  IFO4: 'Ifosfamide 4',
  UNPLANNED: 'Unplanned cycle',
} as const;
export type Cycle = keyof typeof cycles;

export const phases = {
  PREOP: 'Before surgery of the primary',
  POSTOP: 'After surgery of the primary',
  POST_METASTASECTOMY: 'After surgery of metastases',
  SALVAGE: 'Salvage treatment',
} as const;

export const cycleOmissionReasons = {
  TOXICITY: 'Toxicity',
  PROGRESSION: 'Progression',
  SURGERY_COMPLICATION: 'Complication of surgery',
  PARENT_REFUSAL: 'Refused by parents',
  CUMULATIVE_LIMIT: 'Cumulative dose limit reached',
  INVESTIGATOR: 'Decision of the investigator',
  OTHER: 'Other reason',
} as const;

export const delayReasons = {
  NEUTROPENIA: 'Neutropenia',
  THROMBOCYTOPENIA: 'Thrombocytopenia',
  INFECTION: 'Infection',
  MUCOSITIS: 'Mucositis',
  RENAL: 'Kidney function',
  HEPATIC: 'Liver function',
  CARDIAC: 'Heart function',
  SURGERY_WOUND: 'Surgery or wound healing',
  IL2_TOXICITY: 'Toxicity of IL-2',
  LOGISTIC: 'Logistics (bed, theatre, pharmacy)',
  FAMILY: 'Wish of the family',
  OTHER: 'Other reason',
} as const;

export const gcsfProducts = {
  FILGRASTIM: 'Filgrastim',
  LENOGRASTIM: 'Lenograstim',
  PEGFILGRASTIM: 'Pegfilgrastim',
} as const;

export const drugs = {
  METHOTREXATE: 'Methotrexate',
  DOXORUBICIN: 'Doxorubicin',
  CISPLATIN: 'Cisplatin',
  IFOSFAMIDE: 'Ifosfamide',
  MESNA: 'Mesna',
  LEUCOVORIN: 'Leucovorin',
  DEXRAZOXANE: 'Dexrazoxane',
  ETOPOSIDE: 'Etoposide',
  CARBOPLATIN: 'Carboplatin',
  OTHER: 'Other drug',
} as const;
export type Drug = keyof typeof drugs;

/** Drugs given to protect from others; they belong to any cycle and count neither as cytotoxic nor towards dose intensity. */
export const protectiveDrugs: readonly string[] = ['MESNA', 'LEUCOVORIN', 'DEXRAZOXANE'] satisfies Drug[];

/** The four drugs of the protocol whose doses are added up. */
export const protocolCytotoxics = ['DOXORUBICIN', 'CISPLATIN', 'IFOSFAMIDE', 'METHOTREXATE'] as const satisfies Drug[];

export const doseModifications = {
  NO: 'As planned',
  REDUCED: 'Reduced',
  INCREASED: 'Increased',
  INTERRUPTED: 'Interrupted',
  NOT_GIVEN: 'Not given',
} as const;

export const doseModificationReasons = {
  HAEMATOLOGICAL: 'Haematological toxicity',
  RENAL: 'Kidney function',
  HEPATIC: 'Liver function',
  CARDIAC: 'Heart function',
  OTOTOXICITY: 'Ototoxicity',
  NEUROTOXICITY: 'Neurotoxicity',
  MUCOSITIS: 'Mucositis',
  PREVIOUS_DELAYED_MTX: 'Delayed methotrexate elimination earlier',
  CUMULATIVE_LIMIT: 'Cumulative dose limit',
  INFECTION: 'Infection',
  PHARMACY_ROUNDING: 'Rounded by the pharmacy',
  ERROR: 'Error',
  OTHER: 'Other reason',
} as const;

export const drugRoutes = {
  IV: 'Intravenous',
  IV_CONT: 'Intravenous, continuous',
  IA: 'Intra-arterial',
  PO: 'By mouth',
} as const;

export const eliminationClasses = {
  NONE: 'Not delayed',
  MILD: 'Mildly delayed',
  SEVERE: 'Severely delayed',
} as const;
