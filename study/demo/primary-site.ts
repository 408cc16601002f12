import type { Bone } from '../codelists/anatomy';
import type { CohortChild } from './cohort';
import { oneOf } from './variation';

interface Primary {
  bone: Bone;
  segment: 'PROXIMAL' | 'DISTAL' | 'NA';
  side: 'LEFT' | 'RIGHT';
}

/** The sites that the cohort's file names. */
const sites: Record<string, Omit<Primary, 'side'>> = {
  FEMUR_DIST: { bone: 'FEMUR', segment: 'DISTAL' },
  FEMUR_PROX: { bone: 'FEMUR', segment: 'PROXIMAL' },
  TIBIA_PROX: { bone: 'TIBIA', segment: 'PROXIMAL' },
  FIBULA_PROX: { bone: 'FIBULA', segment: 'PROXIMAL' },
  HUMERUS_PROX: { bone: 'HUMERUS', segment: 'PROXIMAL' },
  PELVIS: { bone: 'PELVIS', segment: 'NA' },
};

/** Bone, segment and side of a child's primary tumour. Throws for a site the file should not have. */
export function primaryOf(child: CohortChild): Primary {
  const site = sites[child.primarySite];
  if (!site) throw new Error(`${child.number}: the primary site ${child.primarySite} is not known.`);
  return { ...site, side: oneOf(child.serial, 'side', ['LEFT', 'RIGHT']) };
}

export type PrimaryKind = 'LIMB_SALVAGE' | 'AMPUTATION' | 'ROTATIONPLASTY' | 'RESECTION_NO_RECONSTRUCTION';

/** How the primary tumour of a child is operated on, when it is. */
export function primaryKindOf(child: CohortChild): PrimaryKind {
  const { bone } = primaryOf(child);
  if (bone === 'FIBULA') return 'RESECTION_NO_RECONSTRUCTION';
  if (child.ageAtDiagnosis < 8) return 'ROTATIONPLASTY';
  if (bone === 'HUMERUS') return 'LIMB_SALVAGE';
  return oneOf<PrimaryKind>(child.serial, 'kind of surgery', [
    ...(['LIMB_SALVAGE', 'LIMB_SALVAGE', 'LIMB_SALVAGE'] as const),
    'AMPUTATION',
  ]);
}
