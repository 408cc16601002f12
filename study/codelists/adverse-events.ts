export const grades = {
  '1': 'Grade 1, mild',
  '2': 'Grade 2, moderate',
  '3': 'Grade 3, severe',
  '4': 'Grade 4, life-threatening',
  '5': 'Grade 5, death',
} as const;

export const baselineGrades = {
  '0': 'Grade 0, not present',
  '1': 'Grade 1, mild',
  '2': 'Grade 2, moderate',
  '3': 'Grade 3, severe',
  '4': 'Grade 4, life-threatening',
} as const;

export const relations = {
  UNRELATED: 'Unrelated',
  UNLIKELY: 'Unlikely',
  POSSIBLE: 'Possible',
  PROBABLE: 'Probable',
  DEFINITE: 'Definite',
} as const;

export const relationsOrNone = { ...relations, NA: 'Not applicable: not given before' } as const;

/** Relations of at least a reasonable possibility. */
export const possibleOrMore = ['POSSIBLE', 'PROBABLE', 'DEFINITE'] as const satisfies (keyof typeof relations)[];

export const suspectedDrugs = {
  METHOTREXATE: 'Methotrexate',
  DOXORUBICIN: 'Doxorubicin',
  CISPLATIN: 'Cisplatin',
  IFOSFAMIDE: 'Ifosfamide',
  IL2: 'Interleukin-2',
  LAK: 'LAK cells',
  GCSF: 'G-CSF',
  OTHER: 'Other drug, or surgery',
} as const;

export const actionsTaken = {
  NONE: 'None',
  DELAYED: 'Treatment delayed',
  REDUCED: 'Dose reduced',
  INTERRUPTED: 'Treatment interrupted',
  WITHDRAWN: 'Treatment withdrawn',
  NA: 'Not applicable',
} as const;

/** The actions that change the protocol treatment. */
export const changesOfTreatment = [
  'DELAYED',
  'REDUCED',
  'INTERRUPTED',
  'WITHDRAWN',
] as const satisfies (keyof typeof actionsTaken)[];
export type ChangeOfTreatment = (typeof changesOfTreatment)[number];

export const eventOutcomes = {
  RECOVERED: 'Recovered',
  RECOVERING: 'Recovering',
  SEQUELAE: 'Recovered with sequelae',
  NOT_RECOVERED: 'Not recovered',
  FATAL: 'Fatal',
  UNKNOWN: 'Unknown',
} as const;

export const reportKinds = { INITIAL: 'Initial report', FOLLOWUP: 'Follow-up report', FINAL: 'Final report' } as const;
export const expectedness = { EXPECTED: 'Expected', UNEXPECTED: 'Unexpected' } as const;
