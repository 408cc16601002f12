import { roundTo } from '@/lib/crf/round';
import type { Bone } from '../codelists/anatomy';

const limbBones: readonly Bone[] = ['FEMUR', 'TIBIA', 'FIBULA', 'HUMERUS', 'RADIUS', 'ULNA', 'FOOT', 'HAND'];
const longBones: readonly Bone[] = ['FEMUR', 'TIBIA', 'FIBULA', 'HUMERUS', 'RADIUS', 'ULNA', 'CLAVICLE'];
const spineAndPelvis: readonly Bone[] = ['SPINE', 'SACRUM', 'PELVIS'];

/** Bones of the free limbs; the shoulder girdle counts as trunk, as in the COSS analyses (Bielack 2002). */
export const isLimbBone = (bone: Bone): boolean => limbBones.includes(bone);
/** Bones with ends and a shaft, in which a segment can always be named. */
export const isLongBone = (bone: Bone): boolean => longBones.includes(bone);
/** Bones whose T of AJCC 8 does not go by 8 cm alone. */
export const hasOwnT = (bone: Bone): boolean => spineAndPelvis.includes(bone);

/** Site group of the primary: EXTREMITY for the free limbs, AXIAL for the rest of the skeleton, null for another bone. */
export function siteGroup(bone: Bone | null): 'EXTREMITY' | 'AXIAL' | null {
  if (bone === null || bone === 'OTHER') return null;
  return isLimbBone(bone) ? 'EXTREMITY' : 'AXIAL';
}

/** Volume of an ellipsoid, 0.52 x d1 x d2 x d3: diameters in cm, volume in mL, rounded to 0.1. Null unless all are known. */
export function tumourVolume(d1: number | null, d2: number | null, d3: number | null): number | null {
  if (d1 === null || d2 === null || d3 === null) return null;
  return roundTo(0.52 * d1 * d2 * d3, 1);
}

/**
 * AJCC 8 stage group of a metastatic bone sarcoma: lung alone (M1a) is IVA; other metastases (M1b) or nodes (N1) are IVB. NX counts
 * as N0, since nodes are rarely involved. Null for M0, which the study does not admit.
 */
export function ajccStage(n: string | null, m: string | null): 'IVA' | 'IVB' | null {
  if (m === 'M1b' || (m === 'M1a' && n === 'N1')) return 'IVB';
  return m === 'M1a' && n !== null ? 'IVA' : null;
}

/** Enneking (MSTS) stage of a metastatic tumour: IIIA within its compartment, IIIB beyond; null while that is unknown. */
export function ennekingStage(extracompartmental: string | null): 'IIIA' | 'IIIB' | null {
  if (extracompartmental === 'Y') return 'IIIB';
  return extracompartmental === 'N' ? 'IIIA' : null;
}
