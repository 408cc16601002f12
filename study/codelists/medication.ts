export const medicationClasses = {
  ANTIBIOTIC: 'Antibiotic',
  ANTIFUNGAL: 'Antifungal',
  ANTIVIRAL: 'Antiviral',
  ANTIEMETIC: 'Antiemetic',
  ANALGESIC_OPIOID: 'Opioid',
  NSAID: 'Anti-inflammatory drug (NSAID)',
  PPI: 'Proton-pump inhibitor',
  STEROID: 'Steroid',
  G_CSF: 'G-CSF',
  TRANSFUSION: 'Transfusion',
  ELECTROLYTE: 'Electrolyte',
  ANTICOAGULANT: 'Anticoagulant',
  CARDIOPROTECTION: 'Cardioprotection',
  OTHER: 'Other',
} as const;

export const doseUnits = {
  mg: 'mg',
  g: 'g',
  ug: 'µg',
  IU: 'IU',
  MIU: 'MIU (million IU)',
  mL: 'mL',
  unit: 'unit of a blood product',
} as const;

export const frequencies = {
  ONCE: 'Once',
  QD: 'Once a day',
  BID: 'Twice a day',
  TID: 'Three times a day',
  QID: 'Four times a day',
  Q6H: 'Every 6 hours',
  PRN: 'As needed',
  CONT: 'Continuously',
  OTHER: 'Other',
} as const;

export const medicationRoutes = {
  PO: 'By mouth',
  IV: 'Intravenous',
  SC: 'Subcutaneous',
  IM: 'Intramuscular',
  INH: 'Inhaled',
  TOP: 'On skin or mucosa',
  OTHER: 'Other',
} as const;
