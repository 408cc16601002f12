/** Hearing thresholds of one ear in dB HL, in steps of 5; null where a frequency was not tested. */
export interface HearingThresholds {
  hz500: number | null;
  hz1000: number | null;
  hz2000: number | null;
  hz3000: number | null;
  hz4000: number | null;
  hz6000: number | null;
  hz8000: number | null;
}

/** What OF.AUDTYMP says of the middle ear. */
export type TympanogramNormal = 'Y' | 'N' | 'U' | null;

export interface Ear {
  thresholds: HearingThresholds;
  tympanogramNormal: TympanogramNormal;
}

/** Possible losses from none to worst. Null is a loss below 2 kHz alone: not that of platinum, and the scale has no grade for it. */
const losses = [0, null, 1, 2, 3, 4] as const;
export type OtotoxicityGrade = Exclude<(typeof losses)[number], null>;

const NONE = losses.indexOf(0);
const WORST = losses.indexOf(4);
/** A threshold above this is a loss. */
const LOSS_DB = 20;
/** A threshold at 2 kHz above this is grade 4. */
const SEVERE_LOSS_DB = 40;

/**
 * SIOP-Boston ototoxicity grade of one ear (Brock 2012; PMC3675696, table 2): 0 all thresholds 20 dB HL or less; else by the lowest
 * frequency with more than 20 dB: 1 at 6 or 8 kHz, 2 at 4 kHz, 3 at 2 or 3 kHz; 4 with more than 40 dB at 2 kHz. The scale is of
 * sensorineural loss: with an abnormal tympanogram a loss in air conduction has no grade. Null as well while frequencies that were not
 * tested leave more than one grade possible, and for a loss below 2 kHz alone. 500 Hz, 3 kHz and 6 kHz, which the form does not
 * require, count as heard when their tested neighbours are.
 */
export function ototoxicityGrade(ear: Ear): OtotoxicityGrade | null {
  return gradeWithin(rangeOf(ear));
}

/**
 * Grade of the worse of the ears given. An ear that cannot be graded does not hide the other when that one is worse in any case; an
 * ear that was not tested is given with all thresholds null. Null without ears, and while more than one grade is possible.
 */
export function worseEarGrade(ears: readonly Ear[]): OtotoxicityGrade | null {
  const ranges = ears.map(rangeOf);
  if (ranges.length === 0) return null;
  return gradeWithin([Math.max(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))]);
}

/** Places in `losses`: the least and the worst that the ear may have. */
type Range = readonly [least: number, most: number];

function gradeWithin([least, most]: Range): OtotoxicityGrade | null {
  return least === most ? (losses[least] ?? null) : null;
}

function rangeOf({ thresholds, tympanogramNormal }: Ear): Range {
  const known = withNeighbours(thresholds);
  const [least, most] = [lossOf(known, Number.NEGATIVE_INFINITY), lossOf(known, Number.POSITIVE_INFINITY)];
  return tympanogramNormal === 'N' && most > NONE ? [NONE, most] : [least, most];
}

/** Frequencies that are tested only when their neighbours give a reason to. */
function withNeighbours(ear: HearingThresholds): HearingThresholds {
  return {
    ...ear,
    hz500: ear.hz500 ?? heard(ear.hz1000),
    hz3000: ear.hz3000 ?? heard(ear.hz2000, ear.hz4000),
    hz6000: ear.hz6000 ?? heard(ear.hz4000, ear.hz8000),
  };
}

function heard(...neighbours: (number | null)[]): number | null {
  return neighbours.every((threshold) => threshold !== null && threshold <= LOSS_DB) ? LOSS_DB : null;
}

/** Place in `losses` of an ear, were every frequency that was not tested at the threshold supposed. */
function lossOf(ear: HearingThresholds, supposed: number): number {
  const isLost = (...thresholds: (number | null)[]) =>
    thresholds.some((threshold) => (threshold ?? supposed) > LOSS_DB);
  if ((ear.hz2000 ?? supposed) > SEVERE_LOSS_DB) return WORST;
  if (isLost(ear.hz2000, ear.hz3000)) return losses.indexOf(3);
  if (isLost(ear.hz4000)) return losses.indexOf(2);
  if (isLost(ear.hz6000, ear.hz8000)) return losses.indexOf(1);
  return isLost(ear.hz500, ear.hz1000) ? losses.indexOf(null) : NONE;
}
