/** Bones in which the primary tumour may lie. */
export const bones = {
  FEMUR: 'Femur',
  TIBIA: 'Tibia',
  FIBULA: 'Fibula',
  HUMERUS: 'Humerus',
  RADIUS: 'Radius',
  ULNA: 'Ulna',
  PELVIS: 'Pelvis',
  SACRUM: 'Sacrum',
  SPINE: 'Spine',
  RIB: 'Rib',
  STERNUM: 'Sternum',
  SCAPULA: 'Scapula',
  CLAVICLE: 'Clavicle',
  MANDIBLE: 'Mandible',
  MAXILLA: 'Maxilla',
  SKULL: 'Skull',
  FOOT: 'Foot',
  HAND: 'Hand',
  OTHER: 'Other bone',
} as const;
export type Bone = keyof typeof bones;

export const segments = {
  PROXIMAL: 'Proximal',
  DIAPHYSIS: 'Diaphysis',
  DISTAL: 'Distal',
  WHOLE: 'Whole bone',
  NA: 'Not applicable (flat bone)',
} as const;

export const sides = { LEFT: 'Left', RIGHT: 'Right', MIDLINE: 'Midline' } as const;

/** Organs of the lesion log. */
export const lesionOrgans = {
  LUNG: 'Lung',
  PLEURA: 'Pleura',
  BONE: 'Bone',
  NODE: 'Lymph node',
  LIVER: 'Liver',
  SOFT_TISSUE: 'Soft tissue',
  CNS: 'Central nervous system',
  OTHER: 'Other',
} as const;

export const lobes = {
  RUL: 'Right upper lobe',
  RML: 'Right middle lobe',
  RLL: 'Right lower lobe',
  LUL: 'Left upper lobe',
  LLL: 'Left lower lobe',
} as const;

/** Margins of a resection as the pathologist or the surgeon gives them. */
export const residualTumour = {
  R0: 'R0, no residual tumour',
  R1: 'R1, microscopic residual tumour',
  R2: 'R2, macroscopic residual tumour',
  RX: 'RX, cannot be assessed',
} as const;
