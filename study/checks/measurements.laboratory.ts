import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { inWords } from '@/lib/crf/entry-text';
import { roundTo } from '@/lib/crf/round';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { laboratoryFields, severeGrade } from '../forms/laboratory.fields';
import { highTransaminasesOf, isWithin, nadirsOf, type Span } from '../formulas/treatment-spans';
import { type AnalyteCode, analyteCodes, analyteFacts } from '../laboratory/analytes';
import { ctcaeGrade, sampleIn, upperLimit } from '../laboratory/sample';
import { settings } from '../settings';

const { valueChangeTimes, creatinineInMicromoles, altDoubtTimes, eventAroundDays } = settings;
const { altAfterMethotrexate: methotrexateDays, lymphocyteDifference } = settings;

export const laboratoryChecks: CasebookCheck[] = [
  {
    id: 'EC-035',
    severity: 'soft',
    reads: ['LB', 'CYC', 'IL2'],
    on: analyteCodes.map((code) => `LB.${code}`),
    says: `The value is more than ${valueChangeTimes} times larger or smaller than the previous one. Check the value and its unit.`,
    find(casebook) {
      const samples = samplesIn(casebook);
      const expected = { counts: nadirsOf(casebook), transaminases: highTransaminasesOf(casebook) };
      const changes = analyteCodes.flatMap((code) => changesOf(code, samples, expected));
      return [...samples.flatMap(creatinineInOtherUnit), ...changes];
    },
  },
  {
    id: 'EC-036',
    severity: 'soft',
    reads: ['LB', 'AE', 'CYC', 'IL2', 'DM'],
    on: ['LB.lbclsig'],
    says: `A value of CTCAE grade ${severeGrade} or more has no adverse event of its term within ${eventAroundDays} days. Enter the adverse event, or answer that the value is not clinically significant.`,
    find(casebook) {
      const nadirs = nadirsOf(casebook);
      return samplesIn(casebook).flatMap((sample) => {
        const unexplained = isExplained(sample) ? [] : severeTerms(sample, casebook, nadirs);
        if (unexplained.length === 0) return [];
        const says = `No adverse event within ${eventAroundDays} days of this sample explains: ${unexplained.join(', ')}. Enter the adverse event, or answer that the value is not clinically significant.`;
        return [{ entry: sample.id, field: 'lbclsig', says }];
      });
    },
  },
  {
    id: 'LB-ALT',
    severity: 'soft',
    reads: ['LB', 'CYC', 'DM'],
    on: ['LB.alt'],
    says: `ALT is above ${altDoubtTimes} times its upper limit, on no day from ${methotrexateDays.from} to ${methotrexateDays.to} after methotrexate. Check the value; if it is right, leave it and explain.`,
    find(casebook) {
      const expected = highTransaminasesOf(casebook);
      return samplesIn(casebook)
        .filter(({ occurredOn }) => !isWithin(occurredOn, expected))
        .filter((sample) => {
          const limit = upperLimit('alt', sampleIn(casebook, sample));
          return limit !== null && (asNumber(sample.answers.alt) ?? 0) > altDoubtTimes * limit;
        })
        .map(({ id }) => ({ entry: id, field: 'alt' }));
    },
  },
  {
    id: 'EC-090',
    severity: 'soft',
    reads: ['IMM', 'LB'],
    on: ['IMM.immlym'],
    says: `The lymphocytes differ by more than ${lymphocyteDifference}% from those of the laboratory form of the same day. Check both, and the dates.`,
    find(casebook) {
      return casebook.of('IMM').flatMap(({ id, occurredOn, answers }) => {
        const counted = asNumber(answers.immlym);
        const sameDay = samplesIn(casebook).filter((sample) => sample.occurredOn === occurredOn);
        const others = sameDay.filter((sample) => asNumber(sample.answers.lymsi) !== null);
        const [other] = others;
        if (counted === null || !other || others.some((one) => isAlike(counted, asNumber(one.answers.lymsi))))
          return [];
        const says = `The lymphocytes differ by more than ${lymphocyteDifference}% from those of the laboratory form of the same day, ${inReportedUnit('lym', other.answers)}. Check both, and the dates.`;
        return [{ entry: id, field: 'immlym', says }];
      });
    },
  },
];

/** A sample with its day. */
type Sample = CasebookEntry & { occurredOn: string };

function samplesIn({ of }: Casebook): Sample[] {
  return of('LB').filter((entry): entry is Sample => entry.occurredOn !== null);
}

function inReportedUnit(code: AnalyteCode, answers: Answers): string {
  return inWords(laboratoryFields[code], answers[code] ?? null, answers);
}

/** Times in which values change tenfold without a mistake. */
interface Expected {
  counts: readonly Span[];
  transaminases: readonly Span[];
}

/** C-reactive protein rises a hundredfold in an infection: a change says nothing of its unit. */
const changesByItself: readonly AnalyteCode[] = ['crp'];

/** The values that are far from the last one before; those that may change at their time are passed over, on either side. */
function changesOf(code: AnalyteCode, samples: readonly Sample[], expected: Expected): Spot[] {
  if (changesByItself.includes(code)) return [];
  const expectedTimes = timesFor(code, expected);
  const spots: Spot[] = [];
  let previous: Sample | null = null;
  for (const sample of samples) {
    if (!asNumber(sample.answers[`${code}si`]) || isWithin(sample.occurredOn, expectedTimes)) continue;
    if (previous && isFarFrom(code, sample, previous)) spots.push(changeOf(code, sample, previous));
    previous = sample;
  }
  return spots;
}

function timesFor(code: AnalyteCode, { counts, transaminases }: Expected): readonly Span[] {
  if (analyteFacts(code).isCount) return counts;
  return code === 'alt' || code === 'ast' ? transaminases : [];
}

function isFarFrom(code: AnalyteCode, sample: Sample, previous: Sample): boolean {
  const [now, before] = [asNumber(sample.answers[`${code}si`]), asNumber(previous.answers[`${code}si`])];
  if (!now || !before) return false;
  return now > valueChangeTimes * before || before > valueChangeTimes * now;
}

function changeOf(code: AnalyteCode, { id, answers }: Sample, previous: Sample): Spot {
  const before = inReportedUnit(code, previous.answers);
  const says = `${analyteFacts(code).label} is ${inReportedUnit(code, answers)}, and was ${before} on ${shortDate(previous.occurredOn)}: more than ${valueChangeTimes} times larger or smaller. Check the value and its unit.`;
  return { entry: id, field: code, says };
}

/** Creatinine that is too high for mg/dL, and usual in µmol/L. */
function creatinineInOtherUnit({ id, answers }: Sample): Spot[] {
  const { from, to } = creatinineInMicromoles;
  const value = asNumber(answers.creat);
  const isInOwnUnit = answers.creatu === null || answers.creatu === laboratoryFields.creat.unit;
  if (value === null || !isInOwnUnit || value < from || value > to) return [];
  const says = `Creatinine of ${value} mg/dL is probably ${value} µmol/L, which is ${(value / analyteFacts('creat').toSi).toFixed(2)} mg/dL. Check the unit; where the laboratory reports µmol/L, its reference range says so.`;
  return [{ entry: id, field: 'creat', says }];
}

/** The site says that the values need no adverse event; or it has not answered yet, which is told as a missing answer. */
function isExplained({ answers, missing }: Sample): boolean {
  const answer = asText(answers.lbclsig);
  return answer === 'N' || answer === 'Y_DISEASE' || (answer === null && !missing.lbclsig);
}

/** The terms of the severe values without an adverse event, each with its grade and value. */
function severeTerms(sample: Sample, casebook: Casebook, nadirs: readonly Span[]): string[] {
  const severe = analyteCodes.filter((code) => (asNumber(sample.answers[`${code}gr`]) ?? 0) >= severeGrade);
  return severe.flatMap((code) => {
    const graded = ctcaeGrade(code, sampleIn(casebook, sample));
    if (!graded?.term) return [];
    const isNadir = analyteFacts(code).isCount && graded.direction === 'low' && isWithin(sample.occurredOn, nadirs);
    if (isNadir || casebook.of('AE').some((event) => tellsOf(graded.term, event, sample.occurredOn))) return [];
    return [`${graded.term}, grade ${graded.grade} (${inReportedUnit(code, sample.answers)})`];
  });
}

function tellsOf(term: string, { answers }: CasebookEntry, on: string): boolean {
  const [began, ended] = [asText(answers.aestdat), asText(answers.aeendat)];
  if (answers.aectcae !== term || began === null || began.length < 10) return false;
  return addDays(began, -eventAroundDays) <= on && (ended === null || on <= addDays(ended, eventAroundDays));
}

function isAlike(counted: number, other: number | null): boolean {
  if (other === null) return false;
  // Rounded, because 1.2 is a little less than 20% above 1 in binary, and 0.12 a little more above 0.1.
  return roundTo(Math.abs(counted - other), 6) <= roundTo((lymphocyteDifference / 100) * other, 6);
}
