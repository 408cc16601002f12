import type { Bone } from './anatomy';
import type { morphology, topography } from './icd-o-3';

export const histologicSubtypes = {
  OSTEOBLASTIC: 'Osteoblastic',
  CHONDROBLASTIC: 'Chondroblastic',
  FIBROBLASTIC: 'Fibroblastic',
  TELANGIECTATIC: 'Telangiectatic',
  SMALL_CELL: 'Small cell',
  GIANT_CELL_RICH: 'Giant-cell rich',
  HIGH_GRADE_SURFACE: 'High-grade surface',
  CONVENTIONAL_NOS: 'Conventional, not otherwise specified',
  OTHER: 'Other',
} as const;

type Morphology = keyof typeof morphology;
type Topography = keyof typeof topography;

/** Morphology codes that go with each subtype. Conventional (central) 9186/3 covers the osteo-, chondro- and fibroblastic ones. */
export const morphologyOfSubtype: Record<keyof typeof histologicSubtypes, readonly Morphology[] | 'any'> = {
  OSTEOBLASTIC: ['9180/3', '9186/3'],
  CHONDROBLASTIC: ['9181/3', '9186/3'],
  FIBROBLASTIC: ['9182/3', '9186/3'],
  TELANGIECTATIC: ['9183/3'],
  SMALL_CELL: ['9185/3'],
  GIANT_CELL_RICH: ['9180/3', '9186/3'],
  HIGH_GRADE_SURFACE: ['9194/3'],
  CONVENTIONAL_NOS: ['9180/3', '9186/3', '9195/3'],
  OTHER: 'any',
};

/** The one topography code of each bone. */
export const topographyOfBone: Record<Bone, Topography | 'any'> = {
  FEMUR: 'C40.2',
  TIBIA: 'C40.2',
  FIBULA: 'C40.2',
  HUMERUS: 'C40.0',
  RADIUS: 'C40.0',
  ULNA: 'C40.0',
  SCAPULA: 'C40.0',
  HAND: 'C40.1',
  FOOT: 'C40.3',
  PELVIS: 'C41.4',
  SACRUM: 'C41.4',
  SPINE: 'C41.2',
  RIB: 'C41.3',
  STERNUM: 'C41.3',
  CLAVICLE: 'C41.3',
  MANDIBLE: 'C41.1',
  MAXILLA: 'C41.0',
  SKULL: 'C41.0',
  OTHER: 'any',
};
