import { tenths } from './millimetres';

/** RECIST 1.1: at most 5 target lesions, 2 per organ, of 10 mm or more, lymph nodes 15 mm or more in short axis. */
export const TARGET_LIMITS = { inTotal: 5, perOrgan: 2, mm: 10, nodeMm: 15 } as const;

/** A lesion chosen as target at baseline. */
export interface ChosenTarget {
  /** Paired organs are one organ, and so are all lymph nodes. */
  organ: string;
  isNode: boolean;
  /** Longest diameter in mm, of a node the short axis; null while it has not been entered. */
  mm: number | null;
}

export interface TargetProblem {
  rule: 'TOO_SMALL' | 'TOO_MANY' | 'TOO_MANY_IN_ORGAN';
  /** Place of the lesion in the list: of those that are too many the later ones. */
  lesion: number;
  says: string;
}

/**
 * What is wrong with a choice of target lesions; empty when it is valid. A size that has not been entered is not judged here.
 * Bone lesions without a soft-tissue part are not measurable, which their size does not tell.
 * Source: Eisenhauer EA et al., Eur J Cancer 2009;45:228-247, section 3; lymph nodes and paired organs as one organ:
 * EORTC, RECIST 1.1 questions and clarifications.
 */
export function targetProblems(lesions: readonly ChosenTarget[]): TargetProblem[] {
  return lesions.flatMap((chosen, lesion) =>
    rules
      .filter(({ isBroken }) => isBroken(chosen, lesions.slice(0, lesion)))
      .map(({ rule, says }) => ({ rule, lesion, says: says(chosen) })),
  );
}

interface Rule {
  rule: TargetProblem['rule'];
  isBroken(chosen: ChosenTarget, earlier: readonly ChosenTarget[]): boolean;
  says(chosen: ChosenTarget): string;
}

const rules: readonly Rule[] = [
  {
    rule: 'TOO_SMALL',
    isBroken: ({ isNode, mm }) => mm !== null && tenths(mm) < tenths(isNode ? TARGET_LIMITS.nodeMm : TARGET_LIMITS.mm),
    says: ({ isNode }) =>
      `${isNode ? nodeMust : lesionMust} to be a target: make this one a non-target, or correct its size.`,
  },
  {
    rule: 'TOO_MANY',
    isBroken: (_, earlier) => earlier.length >= TARGET_LIMITS.inTotal,
    says: () => `No more than ${TARGET_LIMITS.inTotal} lesions can be targets: make this one a non-target.`,
  },
  {
    rule: 'TOO_MANY_IN_ORGAN',
    isBroken: ({ organ }, earlier) => earlier.filter((other) => other.organ === organ).length >= TARGET_LIMITS.perOrgan,
    says: () =>
      `No more than ${TARGET_LIMITS.perOrgan} lesions of an organ can be targets: make this one a non-target.`,
  },
];

const lesionMust = `A lesion must measure ${TARGET_LIMITS.mm} mm or more`;
const nodeMust = `A lymph node must measure ${TARGET_LIMITS.nodeMm} mm or more in short axis`;
