export const predispositions = {
  NONE_KNOWN: 'None known',
  LI_FRAUMENI: 'Li-Fraumeni syndrome',
  RETINOBLASTOMA_RB1: 'Hereditary retinoblastoma (RB1)',
  ROTHMUND_THOMSON: 'Rothmund-Thomson syndrome',
  BLOOM: 'Bloom syndrome',
  WERNER: 'Werner syndrome',
  DIAMOND_BLACKFAN: 'Diamond-Blackfan anaemia',
  OTHER: 'Other predisposition',
  NOT_TESTED: 'Not tested',
} as const;

export const germlineResults = {
  PATHOGENIC: 'Pathogenic variant',
  VUS: 'Variant of unknown significance',
  NEGATIVE: 'Negative',
  NOT_DONE: 'Not done',
  PENDING: 'Pending',
} as const;

export const tannerStages = {
  '1': 'Stage 1, before puberty',
  '2': 'Stage 2',
  '3': 'Stage 3',
  '4': 'Stage 4',
  '5': 'Stage 5, adult',
  ND: 'Not done',
} as const;

export const fertilityPreservation = {
  DONE: 'Done',
  OFFERED_DECLINED: 'Offered, but declined',
  NOT_OFFERED: 'Not offered',
  PREPUBERTAL: 'Not possible before puberty',
} as const;
