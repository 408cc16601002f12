import type { AnswersOf, Check } from '@/lib/crf/form';
import { morphologyOfSubtype, topographyOfBone } from '../codelists/pathology';
import { hasOwnT, isLimbBone, isLongBone } from '../formulas/primary-tumour';
import type { diagnosisFields } from './diagnosis';

const T1_LARGEST_CM = 8;

export const diagnosisChecks: Check<AnswersOf<typeof diagnosisFields>>[] = [
  {
    id: 'EC-015',
    severity: 'hard',
    on: 'histgrd',
    says: 'Screening says that a high-grade osteosarcoma is proven (inclusion 2), but the grade here is not high: correct the grade or inclusion 2.',
    fails({ histgrd }, { others }) {
      return histgrd !== null && histgrd !== 'HIGH' && others.SCR?.[0]?.answers.inc02 === 'Y';
    },
  },
  {
    id: 'EC-016',
    severity: 'soft',
    on: ['icdomor', 'histsub'],
    says: 'Morphology code and histologic subtype do not agree: compare both with the pathology report.',
    fails({ icdomor, histsub }) {
      if (icdomor === null || histsub === null) return false;
      const agreeing = morphologyOfSubtype[histsub];
      return agreeing !== 'any' && !agreeing.includes(icdomor);
    },
  },
  {
    id: 'EC-017',
    severity: 'soft',
    on: ['icdotop', 'primbone'],
    says: 'The topography code is not that of the bone (C40.2 femur, tibia, fibula; C40.0 humerus, radius, ulna, scapula; C41.4 pelvis, sacrum): correct the code or the bone.',
    fails({ icdotop, primbone }) {
      if (icdotop === null || primbone === null) return false;
      const expected = topographyOfBone[primbone];
      return expected !== 'any' && expected !== icdotop;
    },
  },
  {
    id: 'EC-018',
    severity: 'hard',
    on: 'primlat',
    says: 'A limb bone is left or right: give the side of the primary tumour, or correct the bone.',
    fails({ primlat, primbone }) {
      return (primlat === 'MIDLINE' || primlat === 'BILATERAL') && primbone !== null && isLimbBone(primbone);
    },
  },
  {
    id: 'DX-SEGMENT',
    severity: 'hard',
    on: 'primseg',
    says: 'A long bone has segments: choose proximal, diaphysis, distal or whole bone.',
    fails({ primseg, primbone }) {
      return primseg === 'NA' && primbone !== null && isLongBone(primbone);
    },
  },
  {
    id: 'EC-019',
    severity: 'hard',
    on: ['primdim2', 'primdim3'],
    says: 'The second or third diameter is larger than the largest one: check the order and the unit (cm).',
    fails({ primdim1, primdim2, primdim3 }) {
      return primdim1 !== null && ((primdim2 ?? 0) > primdim1 || (primdim3 ?? 0) > primdim1);
    },
  },
  {
    id: 'EC-020',
    severity: 'hard',
    on: ['ct', 'primdim1'],
    says: 'cT and size disagree: T1 is 8 cm or less, T2 is more than 8 cm, T3 needs a skip metastasis. Correct cT, the largest diameter or the skip metastasis.',
    fails({ ct, primdim1, skipmet, primbone }) {
      if (ct === 'T3') return skipmet === 'NONE';
      if (primdim1 === null || (primbone !== null && hasOwnT(primbone))) return false;
      return (ct === 'T1' && primdim1 > T1_LARGEST_CM) || (ct === 'T2' && primdim1 <= T1_LARGEST_CM);
    },
  },
  {
    id: 'EC-021',
    severity: 'hard',
    on: 'cm_ajcc',
    says: 'M0 is not possible in this study, which is for children with metastases at diagnosis: choose M1a or M1b, or check the eligibility.',
    fails({ cm_ajcc }) {
      return cm_ajcc === 'M0';
    },
  },
  {
    id: 'DX-CENTREVD',
    severity: 'hard',
    on: 'centrevd',
    says: 'The central review comes before the biopsy: check both dates.',
    fails({ centrevd, dxdat }) {
      return centrevd !== null && dxdat !== null && centrevd < dxdat;
    },
  },
];
