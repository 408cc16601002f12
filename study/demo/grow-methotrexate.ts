import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import type { CohortChild } from './cohort';
import { clearanceOf } from './given-cycle';
import { creatinineBefore } from './grow-cycle';
import { type GrownEntry, grown } from './grown-entry';
import type { EventCode, TreatmentEvent } from './treatment-plan';
import { oneOf, varied } from './variation';

/** What an infusion did: its levels, the rescue, and how many times creatinine rose within 24 and 48 hours. */
interface Clearance {
  rise: readonly [number, number];
  levels: Answers;
  rescue: Answers;
  samples: Answers[];
}

type Vary = (what: string, from: number, to: number, decimals?: number) => number;

const clearances: Readonly<Record<ReturnType<typeof clearanceOf>, (vary: Vary) => Clearance>> = {
  'in time': (vary) => ({
    rise: [1.05, 1.02],
    levels: {
      mtxl24: vary('level 24', 1, 4, 2),
      mtxl48: vary('level 48', 0.12, 0.48, 3),
      mtxl72: vary('level 72', 0.02, 0.09, 3),
    },
    rescue: { lvdose: 15, lvn: vary('rescue', 10, 12), lvesc: 'N', glucarp: 'N' },
    samples: [],
  }),
  late: (vary) => ({
    rise: [1.6, 1.4],
    levels: { mtxl24: vary('level 24', 6, 9, 2), mtxl48: 1.62, mtxl72: 0.24 },
    rescue: { lvdose: 15, lvn: 18, lvesc: 'Y', glucarp: 'N' },
    samples: [
      { mtxxt: 96, mtxxl: 0.12 },
      { mtxxt: 120, mtxxl: 0.06 },
    ],
  }),
  'very late': () => ({
    rise: [1.7, 1.9],
    levels: { mtxl24: 24.6, mtxl48: 6.85, mtxl72: 0.92 },
    rescue: { lvdose: 15, lvn: 26, lvesc: 'Y', glucarp: 'Y', glucarpt: 54 },
    samples: [
      { mtxxt: 96, mtxxl: 0.31 },
      { mtxxt: 144, mtxxl: 0.08 },
    ],
  }),
};

/** The infusion that was begun although the urine was not alkaline yet. */
const acidUrine = { serial: 22, code: 'MTX5' };

/** Levels and rescue after one methotrexate infusion. */
export function growMethotrexate(child: CohortChild, { code, on }: TreatmentEvent): GrownEntry {
  const vary: Vary = (what, from, to, decimals = 0) => varied(child.serial, `${what} ${code}`, from, to, decimals);
  const { rise, levels, rescue, samples } = clearances[clearanceOf(child, code)](vary);
  const before = creatinineBefore(child, { code, on });
  const isAcid = acidUrine.serial === child.serial && acidUrine.code === code;
  const answers: Answers = {
    mtxhyd: vary('hydration', 200, 340) * 10,
    mtxphpre: isAcid ? 6.8 : vary('urine pH', 7, 8.2, 1),
    mtxuop: 'Y',
    mtxl0: vary('peak', 720, 990, 1),
    mtxl24t: vary('24 h', 23.5, 24.5, 1),
    mtxl48t: vary('48 h', 47.5, 48.5, 1),
    mtxl72t: vary('72 h', 71.5, 72.5, 1),
    ...levels,
    lvstt: 24,
    ...rescue,
    creat24: roundTo(before * rise[0], 2),
    creat48: roundTo(before * rise[1], 2),
    mtxint: hasInteraction(child, code) ? 'Y' : 'N',
    mtxcomm: isAcid ? 'Bicarbonate was given at once; pH 7.5 an hour after the start of the infusion.' : null,
  };
  return grown(code, 'MTX', answers, { groups: { samples } });
}

/** Whether a drug that slows the elimination was taken around an infusion. */
export function hasInteraction({ serial }: CohortChild, code: EventCode): boolean {
  return oneOf(serial, `interaction ${code}`, [false, false, false, false, false, false, true]);
}
