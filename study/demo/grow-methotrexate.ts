import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import type { CohortChild } from './cohort';
import { type GrownEntry, grown } from './grown-entry';
import { bodyOn } from './growth-table';
import type { TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** Two infusions of the cohort were cleared late, as in 1.6% of those of Bacci 2003. */
const clearedLate = [
  { serial: 10, code: 'MTX2' },
  { serial: 29, code: 'MTX4' },
];

/** Levels and rescue after one methotrexate infusion. */
export function growMethotrexate(child: CohortChild, { code, on }: TreatmentEvent): GrownEntry {
  const isLate = clearedLate.some((late) => late.serial === child.serial && late.code === code);
  const vary = (what: string, from: number, to: number, decimals = 0) =>
    varied(child.serial, `${what} ${code}`, from, to, decimals);
  const before = roundTo((0.413 * bodyOn(child, on).height) / vary('filtration', 95, 140), 2);
  const answers: Answers = {
    mtxhyd: vary('hydration', 200, 340) * 10,
    mtxphpre: vary('urine pH', 7, 8.2, 1),
    mtxuop: 'Y',
    mtxl0: vary('peak', 720, 990, 1),
    ...levelsOf(isLate, vary),
    lvstt: 24,
    lvdose: 15,
    lvn: isLate ? 18 : vary('rescue', 10, 12),
    lvesc: isLate ? 'Y' : 'N',
    creat24: roundTo(before * (isLate ? 1.4 : 1.05), 2),
    creat48: roundTo(before * (isLate ? 1.3 : 1.02), 2),
    glucarp: 'N',
    mtxint: oneOf(child.serial, `interaction ${code}`, ['N', 'N', 'N', 'N', 'N', 'N', 'Y']),
  };
  return grown(code, 'MTX', answers, { groups: { samples: isLate ? laterSamples : [] } });
}

const laterSamples: Answers[] = [
  { mtxxt: 96, mtxxl: 0.12 },
  { mtxxt: 120, mtxxl: 0.06 },
];

type Vary = (what: string, from: number, to: number, decimals?: number) => number;

function levelsOf(isLate: boolean, vary: Vary): Answers {
  const times = {
    mtxl24t: vary('24 h', 23.5, 24.5, 1),
    mtxl48t: vary('48 h', 47.5, 48.5, 1),
    mtxl72t: vary('72 h', 71.5, 72.5, 1),
  };
  if (isLate) return { ...times, mtxl24: vary('level 24', 6, 9, 2), mtxl48: 1.62, mtxl72: 0.24 };
  return {
    ...times,
    mtxl24: vary('level 24', 1, 4, 2),
    mtxl48: vary('level 48', 0.12, 0.48, 3),
    mtxl72: vary('level 72', 0.02, 0.09, 3),
  };
}
