import type { Context } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { asNumber } from '@/lib/crf/value';
import { hasRisen } from '../formulas/kidney';
import { increases, isDelayed, lastLevel, levelsOf, risesAgain } from '../formulas/methotrexate';
import { settings } from '../settings';
import type { methotrexateFields } from './methotrexate-levels';

type Answers = AnswersOf<typeof methotrexateFields>;

const { leucovorin, mtxDelayed, mtxExpected, creatinineRise, glucarpidaseLatest, glucarpidaseLimits } = settings;

/** Creatinine before day 1, from the cycle of the same event. */
function creatinineBefore({ others, event }: Context): number | null {
  return asNumber(others.CYC?.find((cycle) => cycle.event === event.code)?.answers.creatd1);
}

function creatinineRose({ creat24, creat48 }: Answers, context: Context): boolean {
  const before = creatinineBefore(context);
  return hasRisen(before, creat24, creatinineRise) || hasRisen(before, creat48, creatinineRise);
}

export const methotrexateChecks: Check<Answers>[] = [
  {
    id: 'EC-065',
    severity: 'hard',
    on: ['mtxl24t', 'mtxl48t', 'mtxl72t'],
    says: 'The hours of the samples at 24, 48 and 72 h must increase and lie within 4 hours of the named time. Check the times on the laboratory report.',
    fails({ mtxl24t, mtxl48t, mtxl72t }) {
      const isNear = (hours: number | null, named: number) => hours === null || Math.abs(hours - named) <= 4;
      if (!isNear(mtxl24t, 24) || !isNear(mtxl48t, 48) || !isNear(mtxl72t, 72)) return true;
      return !increases([mtxl24t, mtxl48t, mtxl72t]);
    },
  },
  {
    id: 'EC-066',
    severity: 'soft',
    on: ['mtxl24', 'mtxl48', 'mtxl72'],
    says: 'A later level is higher than an earlier one. Check sample, time and unit, and whether blood was drawn from the infusion line.',
    fails(answers, { groups }) {
      return risesAgain(levelsOf(answers, groups?.samples).map(({ level }) => level));
    },
  },
  {
    id: 'EC-067',
    severity: 'soft',
    on: ['lvesc', 'mtxclr'],
    says: `Elimination is delayed (24 h above ${mtxDelayed.mild}, 48 h above ${mtxExpected.h48} or 72 h above ${mtxExpected.h72} µmol/L): leucovorin is expected to be escalated, and further samples until a level below ${settings.mtxCleared}.`,
    fails({ mtxl24, mtxl48, mtxl72, lvesc, mtxclr }) {
      return isDelayed(mtxl24, mtxl48, mtxl72) && (lvesc !== 'Y' || mtxclr === null);
    },
  },
  {
    id: 'EC-068',
    severity: 'soft',
    on: ['lvstt', 'lvn'],
    says: `Leucovorin began later than ${leucovorin.latestHours} h, or had fewer than ${leucovorin.doses} doses although the last level is not below ${settings.mtxCleared} µmol/L. Check both, or explain.`,
    fails(answers, { groups }) {
      const { lvstt, lvn } = answers;
      const last = lastLevel(levelsOf(answers, groups?.samples));
      const isShort = lvn !== null && lvn < leucovorin.doses && last !== null && last >= settings.mtxCleared;
      return isShort || (lvstt !== null && lvstt > leucovorin.latestHours);
    },
  },
  {
    id: 'EC-069',
    severity: 'soft',
    on: 'creat24',
    says: `Creatinine at 24 h is at least ${creatinineRise} times its value before the infusion. Check the unit; if it is right, an adverse event and escalated leucovorin are expected.`,
    fails({ creat24, lvesc }, context) {
      return hasRisen(creatinineBefore(context), creat24, creatinineRise) && lvesc !== 'Y';
    },
  },
  {
    id: 'EC-070',
    severity: 'hard',
    on: ['mtxphpre', 'mtxhyd', 'mtxuop'],
    says: `Methotrexate was started with a urine pH below ${settings.urinePhMin}, hydration below ${settings.hydrationMin} mL/m², or too little urine. Check the values; if they are right, explain in the comment.`,
    fails({ mtxphpre, mtxhyd, mtxuop, mtxcomm }) {
      if (mtxcomm !== null) return false;
      const isDry = mtxuop === 'N' || (mtxhyd !== null && mtxhyd < settings.hydrationMin);
      return isDry || (mtxphpre !== null && mtxphpre < settings.urinePhMin);
    },
  },
  {
    id: 'EC-072',
    severity: 'soft',
    on: ['glucarp', 'glucarpt'],
    says: `Glucarpidase is expected when creatinine has risen and the level at 48 h is above ${glucarpidaseLimits.h48} µmol/L, and not later than ${glucarpidaseLatest} h. Check levels, creatinine and time, or explain.`,
    fails(answers, context) {
      const { glucarp, glucarpt, mtxl48, mtxcomm } = answers;
      const isIndicated = mtxl48 !== null && mtxl48 > glucarpidaseLimits.h48 && creatinineRose(answers, context);
      if (glucarp !== 'Y') return isIndicated && glucarp === null;
      return (glucarpt !== null && glucarpt > glucarpidaseLatest) || (!isIndicated && mtxcomm === null);
    },
  },
];
