export const courseGiven = { COMPLETE: 'Complete', PARTIAL: 'Partly', NOT_GIVEN: 'Not given' } as const;

export const courseStopReasons = {
  TOXICITY: 'Toxicity',
  PROGRESSION: 'Progression',
  INFECTION: 'Infection',
  HAEMATOLOGY: 'Blood counts',
  REFUSAL: 'Refused',
  SUPPLY: 'Supply of the drug',
  INVESTIGATOR: 'Decision of the investigator',
  OTHER: 'Other reason',
} as const;

export const il2Products = { ALDESLEUKIN: 'Aldesleukin', OTHER: 'Other product' } as const;

export const il2Routes = {
  IV_CONT: 'Intravenous, continuous',
  IV_BOLUS: 'Intravenous bolus',
  SC: 'Subcutaneous',
} as const;

export const careLevels = { WARD: 'Ward', HIGH_DEPENDENCY: 'High-dependency unit', ICU: 'Intensive care' } as const;

export const premedication = {
  PARACETAMOL: 'Paracetamol',
  NSAID: 'Anti-inflammatory drug (NSAID)',
  ANTIHISTAMINE: 'Antihistamine',
  H2_BLOCKER: 'H2 blocker',
  PETHIDINE: 'Pethidine',
  ANTIBIOTIC_PROPHYLAXIS: 'Antibiotic prophylaxis',
  NONE: 'None',
} as const;

export const harvestDone = { Y: 'Yes', N: 'No', FAILED: 'Tried, but failed' } as const;

export const harvestFailureReasons = {
  LOW_COUNT: 'Low cell count',
  VENOUS_ACCESS: 'Venous access',
  WEIGHT: 'Weight of the child',
  CLINICAL: 'Clinical condition',
  REFUSAL: 'Refused',
  OTHER: 'Other reason',
} as const;

export const harvestAccess = {
  PERIPHERAL: 'Peripheral veins',
  CVC: 'Central venous catheter',
  FEMORAL: 'Femoral catheter',
} as const;

export const sterility = { STERILE: 'Sterile', POSITIVE: 'Positive', PENDING: 'Pending' } as const;
export const mycoplasma = { NEGATIVE: 'Negative', POSITIVE: 'Positive', ND: 'Not done' } as const;
export const release = { Y: 'Yes', N: 'No', EXCEPTION: 'By exception' } as const;
export const reinfused = { Y: 'Yes', PARTIAL: 'Partly', N: 'No' } as const;

export const noReinfusionReasons = {
  STERILITY: 'Sterility',
  VIABILITY: 'Viability',
  CELL_NUMBER: 'Cell number',
  CLINICAL: 'Clinical condition',
  REFUSAL: 'Refused',
  OTHER: 'Other reason',
} as const;
