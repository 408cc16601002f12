import { describe, expect, it, test } from 'vitest';
import { type Ear, type HearingThresholds, ototoxicityGrade, worseEarGrade } from './ototoxicity';

const frequencies = ['hz500', 'hz1000', 'hz2000', 'hz3000', 'hz4000', 'hz6000', 'hz8000'] as const;

/** An ear by its thresholds from 500 Hz to 8 kHz. */
const ear = (...thresholds: (number | null)[]): Ear => ({
  thresholds: Object.fromEntries(
    frequencies.map((frequency, place) => [frequency, thresholds[place] ?? null]),
  ) as unknown as HearingThresholds, // all seven keys are there
  tympanogramNormal: 'Y',
});
const gradeOf = (...thresholds: (number | null)[]) => ototoxicityGrade(ear(...thresholds));
const untested = ear();

describe('SIOP-Boston grade of an ear', () => {
  it.each<[grade: number | null, what: string, ...thresholds: (number | null)[]]>([
    [0, 'nothing', -10, 0, 5, 10, 15, 20, 20],
    [0, '20 dB everywhere', 20, 20, 20, 20, 20, 20, 20],
    [1, '25 dB at 8 kHz', 20, 20, 20, 20, 20, 20, 25],
    [1, '25 dB at 6 kHz', 20, 20, 20, 20, 20, 25, 20],
    [1, '120 dB at 6 and 8 kHz, heard at 4', 0, 0, 0, 0, 20, 120, 120],
    [2, '25 dB at 4 kHz and above', 20, 20, 20, 20, 25, 25, 25],
    [2, '80 dB at 4 kHz and above', 10, 10, 20, 20, 80, 90, 100],
    [3, '25 dB at 3 kHz and above', 20, 20, 20, 25, 25, 25, 25],
    [3, '25 dB at 2 kHz and above', 20, 20, 25, 25, 25, 25, 25],
    [3, '40 dB at 2 kHz', 20, 20, 40, 60, 80, 80, 90],
    [3, '60 dB at 3 kHz, 20 at 2', 20, 20, 20, 60, 80, 80, 90],
    [4, '45 dB at 2 kHz and above', 20, 20, 45, 45, 45, 45, 45],
    [4, 'deaf', 120, 120, 120, 120, 120, 120, 120],
    [null, 'a loss below 2 kHz alone', 25, 30, 20, 20, 20, 20, 20],
    [3, 'a loss below 2 kHz and above', 25, 30, 35, 35, 20, 20, 20],
  ])('%s: %s', (grade, _what, ...thresholds) => {
    expect(gradeOf(...thresholds)).toBe(grade);
  });

  it('changes between 20 and 25 dB of each frequency, and between 40 and 45 dB at 2 kHz, nowhere else', () => {
    const expected = { hz500: null, hz1000: null, hz2000: 3, hz3000: 3, hz4000: 2, hz6000: 1, hz8000: 1 };
    for (const frequency of frequencies) {
      for (let threshold = -10; threshold <= 120; threshold += 5) {
        const alone = ear(0, 0, 0, 0, 0, 0, 0);
        const lossGrade = frequency === 'hz2000' && threshold > 40 ? 4 : expected[frequency];
        const grade = ototoxicityGrade({ ...alone, thresholds: { ...alone.thresholds, [frequency]: threshold } });
        expect([frequency, threshold, grade]).toEqual([frequency, threshold, threshold <= 20 ? 0 : lossGrade]);
      }
    }
  });

  it('is the definition, word by word, in all 16,384 audiograms of 20, 25, 40 and 45 dB', () => {
    for (const thresholds of audiograms([20, 25, 40, 45])) expect(gradeOf(...thresholds)).toBe(asWritten(thresholds));
  });
});

/** The table of the publication, from the worst grade down. */
function asWritten(thresholds: readonly number[]): number | null {
  const [hz500 = 0, hz1000 = 0, hz2000 = 0, hz3000 = 0, hz4000 = 0, hz6000 = 0, hz8000 = 0] = thresholds;
  if (hz2000 >= 45) return 4;
  if (hz2000 >= 25 || hz3000 >= 25) return 3;
  if (hz4000 >= 25) return 2;
  if (hz6000 >= 25 || hz8000 >= 25) return 1;
  return hz500 <= 20 && hz1000 <= 20 ? 0 : null;
}

function audiograms<T>(levels: readonly T[]): T[][] {
  return frequencies.reduce<T[][]>(
    (soFar, _) => soFar.flatMap((start) => levels.map((level) => [...start, level])),
    [[]],
  );
}

describe('frequencies that were not tested', () => {
  it.each<[grade: number | null, what: string, ...thresholds: (number | null)[]]>([
    [0, 'the four required frequencies heard', null, 20, 20, null, 20, null, 20],
    [2, '3 kHz tested and heard', null, 10, 10, 20, 40, null, null],
    [null, '3 kHz between a heard 2 and a lost 4 kHz: 2 or 3', null, 10, 10, null, 40, 60, 60],
    [1, '6 kHz below a lost 8 kHz: 1 in any case', null, 10, 10, null, 20, null, 30],
    [1, '8 kHz above a lost 6 kHz: 1 in any case', null, 10, 10, 10, 20, 30, null],
    [null, '8 kHz above a heard 6 kHz: 0 or 1', null, 10, 10, 10, 20, 20, null],
    [null, '4 kHz with a lost 8 kHz: 1 or 2', null, 10, 10, 10, null, 30, 30],
    [null, '2 kHz with a lost 3 kHz: 3 or 4', null, 10, null, 30, 40, 40, 40],
    [3, 'all above 2 kHz, which is lost', null, null, 35, null, null, null, null],
    [4, 'all above 2 kHz, which is lost by more than 40 dB', null, null, 45, null, null, null, null],
    [null, '1 kHz, all above heard: 0 or without a grade', null, null, 10, 10, 10, 10, 10],
    [null, 'all', null, null, null, null, null, null, null],
  ])('%s: %s', (grade, _what, ...thresholds) => {
    expect(gradeOf(...thresholds)).toBe(grade);
  });

  it('never give a grade that a test of them could prove wrong, but for 500 Hz, 3 and 6 kHz between heard ones', () => {
    for (const thresholds of audiograms([20, 25, 45, null])) {
      const grade = gradeOf(...thresholds);
      const completed = audiogramsThatFit(thresholds);
      const possible = new Set(completed.map((each) => gradeOf(...each)));
      expect(possible.size === 1 ? [...possible][0] : null).toBe(grade);
    }
  });
});

/** All ways to complete an audiogram, those left out where both neighbours were heard and this one was not. */
function audiogramsThatFit(thresholds: readonly (number | null)[]): number[][] {
  const isHeard = (place: number) => (thresholds[place] ?? Number.POSITIVE_INFINITY) <= 20;
  const counted = (place: number) =>
    (place === 0 && isHeard(1)) ||
    (place === 3 && isHeard(2) && isHeard(4)) ||
    (place === 5 && isHeard(4) && isHeard(6));
  return thresholds.reduce<number[][]>(
    (soFar, threshold, place) => {
      const supposed = counted(place) ? [20] : [20, 25, 45];
      const levels = threshold === null ? supposed : [threshold];
      return soFar.flatMap((start) => levels.map((level) => [...start, level]));
    },
    [[]],
  );
}

test('with an abnormal tympanogram a loss has no grade, but an ear that hears is 0', () => {
  const abnormal = (...thresholds: number[]): Ear => ({ ...ear(...thresholds), tympanogramNormal: 'N' });
  expect(ototoxicityGrade(abnormal(20, 20, 20, 20, 20, 20, 20))).toBe(0);
  expect(ototoxicityGrade(abnormal(20, 20, 20, 20, 40, 40, 40))).toBeNull();
  expect(ototoxicityGrade(abnormal(60, 60, 60, 60, 60, 60, 60))).toBeNull();
  expect(ototoxicityGrade({ ...abnormal(20, 20, 20, 20, 40, 40, 40), tympanogramNormal: 'U' })).toBe(2);
  expect(ototoxicityGrade({ ...abnormal(20, 20, 20, 20, 40, 40, 40), tympanogramNormal: null })).toBe(2);
});

describe('the worse ear', () => {
  const normal = ear(0, 0, 0, 0, 0, 0, 0);
  const first = ear(0, 0, 0, 0, 0, 30, 30);
  const third = ear(0, 0, 30, 30, 30, 30, 30);
  const fourth = ear(0, 0, 50, 60, 60, 60, 60);
  const oneOrTwo = ear(0, 0, 0, 0, null, 30, 30);
  const lowOnly = ear(40, 40, 0, 0, 0, 0, 0);

  it.each<[grade: number | null, ears: Ear[]]>([
    [0, [normal, normal]],
    [1, [normal, first]],
    [4, [fourth, third]],
    [3, [third, oneOrTwo]],
    [null, [first, oneOrTwo]],
    [4, [fourth, untested]],
    [null, [third, untested]],
    [null, [normal, untested]],
    [null, [normal, lowOnly]],
    [1, [first, lowOnly]],
    [2, [ear(0, 0, 0, 0, 30, 30, 30)]],
    [null, []],
  ])('%s', (grade, ears) => {
    expect(worseEarGrade(ears)).toBe(grade);
    expect(worseEarGrade([...ears].reverse())).toBe(grade);
  });
});
