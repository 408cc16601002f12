import { describe, expect, it } from 'vitest';
import { type ChosenTarget, targetProblems } from './target-problems';

const lesion = (organ: string, mm: number | null): ChosenTarget => ({ organ, isNode: false, mm });
const node = (mm: number): ChosenTarget => ({ organ: 'NODE', isNode: true, mm });
const rulesOf = (...lesions: ChosenTarget[]) => targetProblems(lesions).map(({ rule, lesion: at }) => [rule, at]);

describe('targetProblems', () => {
  it('finds none in five lesions, two per organ, at their smallest size', () => {
    expect(rulesOf(lesion('LUNG', 10), lesion('LUNG', 10), node(15), node(15), lesion('LIVER', 10))).toEqual([]);
    expect(rulesOf()).toEqual([]);
  });

  it('finds what is too small: a lesion under 10 mm, a node under 15 mm', () => {
    expect(rulesOf(lesion('LUNG', 9.9), node(14.9))).toEqual([
      ['TOO_SMALL', 0],
      ['TOO_SMALL', 1],
    ]);
    expect(rulesOf(lesion('LUNG', 0))).toEqual([['TOO_SMALL', 0]]);
  });

  it('does not judge a size that has not been entered', () => {
    expect(rulesOf(lesion('LUNG', null))).toEqual([]);
  });

  it('finds the third of an organ and the sixth of all', () => {
    const six = ['LUNG', 'LUNG', 'LUNG', 'LIVER', 'BONE', 'BONE'].map((organ) => lesion(organ, 20));
    expect(rulesOf(...six)).toEqual([
      ['TOO_MANY_IN_ORGAN', 2],
      ['TOO_MANY', 5],
    ]);
  });

  it('says what is wrong and what to do', () => {
    expect(targetProblems([node(12)])[0]?.says).toBe(
      'A lymph node must measure 15 mm or more in short axis to be a target: make this one a non-target, or correct its size.',
    );
  });
});
