import type { Casebook, CasebookEntry } from '@/lib/crf/casebook-checks';
import type { Context, Landmarks, OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { isAnalyte } from '@/lib/ctcae/analytes';
import { type AnalyteGrade, type AnalyteValue, gradeAnalyte } from '@/lib/ctcae/grade-analyte';
import { ageInMonthsOn } from '../formulas/age';
import { calciumBoundLess } from '../formulas/calcium';
import { type AnalyteCode, analyteFacts, printedUnit } from './analytes';
import { type Child, mayHaveRange, type ReferenceRange, rangeOfChild, rangesOn } from './reference-ranges';

/** A sample of the laboratory form: its answers, and what tells their units and limits. */
export interface Sample {
  answers: Answers;
  event: string;
  /** The reference ranges that the site keeps, as rows of its list. */
  ranges: readonly Answers[];
  landmarks: Landmarks;
  /** The child's samples, among which the value before treatment is found. */
  samples: readonly Pick<OtherEntry, 'event' | 'answers'>[];
}

const none: readonly never[] = [];

/** The sample that a form holds. */
export function sampleOf(answers: Answers, { event, lists, landmarks, others }: Context): Sample {
  return {
    answers,
    event: event.code,
    ranges: lists?.reference_ranges ?? none,
    landmarks: landmarks ?? {},
    samples: others.LB ?? none,
  };
}

/** The sample of an entry of the casebook. */
export function sampleIn(casebook: Casebook, { answers, event }: CasebookEntry): Sample {
  const { landmarks } = casebook;
  return { answers, event, ranges: casebook.list('reference_ranges'), landmarks, samples: casebook.of('LB') };
}

/** The unit in which the value stands, as people read it: that of the laboratory on the day, else the form's own. */
export function reportedUnit(code: AnalyteCode, sample: Sample): string {
  return printedUnit(code, measureOf(code, sample).unit);
}

/** The value in the form's own unit; null without one. */
export function ownValue(code: AnalyteCode, sample: Sample): number | null {
  const { value, toOwn } = measureOf(code, sample);
  return value === null ? null : value * toOwn;
}

/** The value in the SI unit, not rounded; null without one. */
export function siValue(code: AnalyteCode, sample: Sample): number | null {
  const { value, toSi } = measureOf(code, sample);
  return value === null ? null : value * toSi;
}

/** Upper limit of normal, in the unit in which the value stands; null where the laboratory gives none. */
export function upperLimit(code: AnalyteCode, sample: Sample): number | null {
  return measureOf(code, sample).range?.high ?? null;
}

/** Whether the named laboratory has no range for a value of this sample (EC-034). False while laboratory or day are not known. */
export function lacksRange(code: AnalyteCode, sample: Sample): boolean {
  const { answers } = sample;
  const [laboratory, on] = [asText(answers.lbnam), asText(answers.lbdat)];
  if (asNumber(answers[code]) === null || laboratory === null || on === null) return false;
  return !mayHaveRange(rangesOn(sample.ranges, laboratory, code, on), childOn(sample.landmarks, on));
}

/**
 * The grade of the value by CTCAE v5.0, with its term. Null for an analyte that CTCAE does not grade by value, and where it cannot be
 * told. Graded in the unit of the laboratory where CTCAE prints limits for it, else in the SI unit. Calcium is corrected for albumin.
 */
export function ctcaeGrade(code: AnalyteCode, sample: Sample): AnalyteGrade | null {
  const measure = measureOf(code, sample);
  if (!isAnalyte(code) || measure.value === null) return null;
  const value = measure.value + (code === 'ca' ? calciumBoundLess(ownValue('alb', sample)) / measure.toOwn : 0);
  const { low = null, high = null } = measure.range ?? {};
  const baseline = analyteFacts(code).hasBaseline ? baselineOf(code, sample, measure) : null;
  const asReported = gradeAnalyte(code, { value, lln: low, uln: high, unit: ctcaeUnit(measure.unit), baseline });
  if (asReported || measure.unit === analyteFacts(code).own.ucum) return asReported;
  return gradeAnalyte(code, inSi({ value, lln: low, uln: high, baseline }, measure.toSi));
}

/** A value as it stands on the form, with what one of its unit is in the two others. */
interface Measure {
  value: number | null;
  /** UCUM code. */
  unit: string;
  toOwn: number;
  toSi: number;
  range: ReferenceRange | null;
}

function measureOf(code: AnalyteCode, { answers, ranges, landmarks }: Sample): Measure {
  const [laboratory, on] = [asText(answers.lbnam), asText(answers.lbdat)];
  const ofDay = laboratory === null || on === null ? none : rangesOn(ranges, laboratory, code, on);
  const range = on === null ? null : rangeOfChild(ofDay, childOn(landmarks, on));
  // A laboratory reports an analyte in one unit, whatever the age: where the child has no range, that of the others tells it.
  const { unit, toOwn, toSi } = range ?? ofDay[0] ?? ownUnit(code);
  return { value: asNumber(answers[code]), unit, toOwn, toSi, range };
}

function ownUnit(code: AnalyteCode): Pick<Measure, 'unit' | 'toOwn' | 'toSi'> {
  const { own, toSi } = analyteFacts(code);
  return { unit: own.ucum, toOwn: 1, toSi };
}

function childOn({ sex = null, bornIn }: Landmarks, on: string): Child {
  if (!bornIn) return { sex, ageMonths: null };
  return { sex, ageMonths: ageInMonthsOn(Number(bornIn.slice(0, 4)), Number(bornIn.slice(5, 7)), on) };
}

/**
 * The value before treatment, in the unit of the sample: that of the last screening sample until its day. None for a sample of the
 * screening itself.
 */
function baselineOf(code: AnalyteCode, sample: Sample, now: Measure): AnalyteValue['baseline'] {
  const on = asText(sample.answers.lbdat);
  if (sample.event === 'SCR' || on === null) return null;
  const dayOf = ({ answers }: Pick<OtherEntry, 'answers'>) => asText(answers.lbdat) ?? '9999';
  const before = sample.samples
    .filter((one) => one.event === 'SCR' && dayOf(one) <= on && asNumber(one.answers[code]) !== null)
    .reduce<Pick<OtherEntry, 'event' | 'answers'> | null>((last, one) => {
      return last && dayOf(last) > dayOf(one) ? last : one;
    }, null);
  if (!before) return null;
  const then = measureOf(code, { ...sample, ...before });
  const inUnitOfNow = (number: number | null) => (number === null ? null : (number * then.toOwn) / now.toOwn);
  return { value: inUnitOfNow(then.value), uln: inUnitOfNow(then.range?.high ?? null) };
}

function inSi({ value, lln, uln, baseline }: AnalyteValue, toSi: number): AnalyteValue {
  const times = (number: number | null | undefined) => (number === null || number === undefined ? null : number * toSi);
  return {
    value: times(value),
    lln: times(lln),
    uln: times(uln),
    baseline: baseline && { value: times(baseline.value), uln: times(baseline.uln) },
  };
}

/** The spelling of UCUM codes in the criteria: `10^9/L` for `10*9/L`. */
function ctcaeUnit(ucum: string): string {
  return ucum.replace('*', '^');
}
