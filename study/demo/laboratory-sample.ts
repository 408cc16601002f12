import { roundTo } from '@/lib/crf/round';
import type { Answers } from '@/lib/crf/value';
import { ageInMonthsOn } from '../formulas/age';
import { type AnalyteCode, analyteCodes, analyteFacts } from '../laboratory/analytes';
import { type ReferenceRange, rangeOfChild, rangesOn } from '../laboratory/reference-ranges';
import { ctcaeGrade } from '../laboratory/sample';
import { type Expected, profiles, type Situation } from './blood-profiles';
import type { CohortChild } from './cohort';
import { demoReferenceRanges } from './laboratories';
import { varied } from './variation';

/** A blood sample that was taken. */
export interface BloodSample {
  event: string;
  on: string;
  /** On the clock. */
  at: string;
  laboratory: string;
  situation: Situation;
  /** What other forms tell of it already, in the units of the form. */
  known: Partial<Record<AnalyteCode, number>>;
  /** What is to be expected of it besides its situation, or otherwise. */
  expected: Partial<Record<AnalyteCode, Expected>>;
}

/** Analytes of every sample, in the order in which they are found out: leucocytes are more than the cells that are counted. */
const always: readonly AnalyteCode[] = [
  ...(['hgb', 'anc', 'lym', 'plat', 'creat', 'urea', 'bili', 'alt', 'ast', 'ggt', 'alp', 'ldh', 'alb'] as const),
  ...(['na', 'k', 'ca', 'hco3', 'gluc', 'crp'] as const),
];

/**
 * What a sample shows, each value in the unit in which its laboratory reports it on that day. Values follow from the situation and the
 * normal limits of the child's age and sex.
 */
export function valuesOf(child: CohortChild, sample: BloodSample): Answers {
  const codes = [...new Set([...always, ...(Object.keys(sample.expected) as AnalyteCode[])])]; // the keys of the record
  const values = codes.map((code) => [code, measured(child, sample, code)] as const);
  const answers: Answers = Object.fromEntries(values);
  return { ...answers, wbc: leucocytes(child, sample, answers) };
}

/** The worst CTCAE grade among the values of a sample, as the form derives it; 0 when all are well. */
export function worstGradeOf(child: CohortChild, event: string, answers: Answers, screening: Answers | null): number {
  const sample = {
    answers,
    event,
    ranges: rangesAt(child),
    landmarks: { sex: child.sex, bornIn: bornIn(child) },
    samples: screening === null ? [] : [{ event: 'SCR', answers: screening }],
  };
  return Math.max(0, ...analyteCodes.map((code) => ctcaeGrade(code, sample)?.grade ?? 0));
}

function measured(child: CohortChild, sample: BloodSample, code: AnalyteCode): number {
  const range = rangeOf(child, sample, code);
  const known = sample.known[code];
  const expected = sample.expected[code] ?? profiles[sample.situation][code];
  const value = known !== undefined ? known / range.toOwn : expected ? within(child, sample, code, expected, range) : 0;
  return roundTo(value, analyteFacts(code).decimals);
}

function within(
  { serial }: CohortChild,
  { event, on }: BloodSample,
  code: AnalyteCode,
  { of, from, to }: Expected,
  { low, high, toOwn }: ReferenceRange,
): number {
  const share = varied(serial, `${code} ${event} ${on}`, from * 1000, to * 1000) / 1000;
  const [bottom, top] = [low ?? 0, high ?? 0];
  switch (of) {
    case 'itself':
      return share / toOwn;
    case 'lower limit':
      return share * bottom;
    case 'upper limit':
      return share * top;
    case 'range':
      return bottom + share * (top - bottom);
  }
}

/** Neutrophils, lymphocytes, and some others; after IL-2 many of these are eosinophils. */
function leucocytes({ serial }: CohortChild, { event, on, situation }: BloodSample, { anc, lym }: Answers): number {
  const [from, to] =
    situation === 'at leukapheresis'
      ? [0.9, 2.8]
      : ['lowest counts', 'sepsis'].includes(situation)
        ? [0.02, 0.1]
        : [0.2, 0.8];
  const others = varied(serial, `other cells ${event} ${on}`, from, to, 2);
  return roundTo(Number(anc) + Number(lym) + others, 2);
}

const lists = new Map<string, Answers[]>();

/** The reference ranges of the child's site. Kept, because every sample asks for twenty of them. */
function rangesAt({ site }: CohortChild): Answers[] {
  const known = lists.get(site) ?? demoReferenceRanges(site);
  lists.set(site, known);
  return known;
}

function rangeOf(child: CohortChild, { laboratory, on }: BloodSample, code: AnalyteCode): ReferenceRange {
  const ageMonths = ageInMonthsOn(child.birthYear, child.birthMonth, on);
  const range = rangeOfChild(rangesOn(rangesAt(child), laboratory, code, on), { sex: child.sex, ageMonths });
  if (!range) throw new Error(`${laboratory} has no range of ${code} for ${child.number} on ${on}.`);
  return range;
}

function bornIn({ birthYear, birthMonth }: CohortChild): string {
  return `${birthYear}-${String(birthMonth).padStart(2, '0')}`;
}
