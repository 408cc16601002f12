import type { CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { roundTo } from '@/lib/crf/round';
import { asNumber, asText } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { type CycleDays, cycleDays } from '../formulas/cycle-days';
import { mayBeTakenIn } from '../formulas/medication-days';
import { removalsOfPrimary } from '../formulas/operations';
import { isWithin } from '../formulas/treatment-spans';
import { settings } from '../settings';
import { methotrexateCycleChecks } from './cycles.methotrexate';
import { organFunctionChecks } from './cycles.organ-function';

const { heightTolerance, weightTolerance, measuredWithinDays, transfusionPlatelets } = settings;

const cycleChecks: CasebookCheck[] = [
  {
    id: 'EC-048',
    severity: 'hard',
    reads: ['CYC', 'SXP'],
    on: ['CYC.phase'],
    says: 'The phase does not agree with the surgery of the primary: "Before surgery" is for cycles begun before the day of surgery, "After surgery" for those from that day on. Correct the phase, day 1 or the date of surgery.',
    find({ of }) {
      const entries = of('SXP');
      const removed = removalsOfPrimary(entries)[0]?.on ?? null;
      return of('CYC').flatMap(({ id, answers, occurredOn }): Spot[] => {
        const says = phaseContradiction(asText(answers.phase), occurredOn, { removed, isEntered: entries.length > 0 });
        return says === null ? [] : [{ entry: id, field: 'phase', says }];
      });
    },
  },
  {
    id: 'EC-049',
    severity: 'soft',
    reads: ['CYC', 'VS'],
    on: ['CYC.htused', 'CYC.wtused'],
    says: `Height or weight used for dosing differs by more than ${heightTolerance} cm or ${weightTolerance}% from the last visit of the ${measuredWithinDays} days before day 1, or there is no such visit. Check the values and the visit.`,
    find({ of }) {
      return cyclesGiven(of('CYC')).flatMap((cycle) => {
        const recent = of('VS').filter(({ occurredOn }) => {
          return (
            (occurredOn ?? '') >= addDays(cycle.occurredOn, -measuredWithinDays) &&
            (occurredOn ?? '9') <= cycle.occurredOn
          );
        });
        return recent.length === 0
          ? [withoutVisit(cycle)]
          : [...heightDiffers(cycle, recent), ...weightDiffers(cycle, recent)];
      });
    },
  },
  {
    id: 'EC-052',
    severity: 'soft',
    reads: ['CYC', 'CM'],
    on: ['CYC.gcsf'],
    says: 'G-CSF after a cycle stands on the cycle and, with the same dates, under concomitant medication (class G-CSF). Enter what is missing, or correct the answer.',
    find({ of }) {
      const growthFactors = of('CM').filter(({ answers }) => answers.cmcat === 'G_CSF');
      const cycles = cycleDays(of('CYC'));
      return [...withoutMedication(cycles, growthFactors), ...withoutAnswer(cycles, growthFactors)];
    },
  },
  {
    id: 'EC-055',
    severity: 'soft',
    reads: ['CYC', 'LB'],
    on: ['CYC.tplt'],
    says: `Platelets were transfused after this cycle, but no platelet count below ${transfusionPlatelets} is entered, neither as its nadir nor on a laboratory form. Enter the count, or check the number of transfusions.`,
    find({ of }) {
      const low = of('LB').filter(({ answers }) => (asNumber(answers.platsi) ?? Infinity) < transfusionPlatelets);
      return cycleDays(of('CYC')).flatMap(({ cycle: { id, answers }, ...days }): Spot[] => {
        if ((asNumber(answers.tplt) ?? 0) === 0) return [];
        const isLow = (asNumber(answers.nadplt) ?? Infinity) < transfusionPlatelets;
        if (isLow || low.some(({ occurredOn }) => occurredOn !== null && isWithin(occurredOn, [days]))) return [];
        return [{ entry: id, field: 'tplt' }];
      });
    },
  },
];

/** The checks on chemotherapy cycles against visits, samples, tests, medication and operations. */
export const chemotherapyChecks: readonly CasebookCheck[] = [
  ...cycleChecks,
  ...organFunctionChecks,
  ...methotrexateCycleChecks,
];

/** Why a phase cannot be right; null while that cannot be told. */
function phaseContradiction(
  phase: string | null,
  dayOne: string | null,
  surgery: { removed: string | null; isEntered: boolean },
): string | null {
  const { removed, isEntered } = surgery;
  const correct = 'Correct the phase, day 1 or the date of surgery.';
  if (dayOne === null) return null;
  if (phase === 'PREOP' && removed !== null && dayOne >= removed)
    return `The primary was operated on on ${shortDate(removed)}, so this cycle is not one before surgery. ${correct}`;
  if (phase !== 'POSTOP') return null;
  if (removed === null)
    return isEntered
      ? 'No surgery of the primary is entered as done, so this cycle is not one after it. Correct the phase, or the form of surgery.'
      : null;
  return dayOne < removed
    ? `The primary was operated on on ${shortDate(removed)}, so this cycle is not one after surgery. ${correct}`
    : null;
}

type DatedCycle = CasebookEntry & { occurredOn: string };

function cyclesGiven(cycles: readonly CasebookEntry[]): DatedCycle[] {
  return cycles
    .filter((cycle): cycle is DatedCycle => cycle.occurredOn !== null)
    .filter(({ answers }) => answers.cycdone !== 'OMITTED');
}

function withoutVisit({ id }: DatedCycle): Spot {
  const says = `No visit is entered for the ${measuredWithinDays} days before day 1: height and weight used for dosing cannot be compared. Enter the visit, or check day 1.`;
  return { entry: id, field: 'wtused', says };
}

function heightDiffers({ id, answers }: DatedCycle, visits: readonly CasebookEntry[]): Spot[] {
  const [used, last] = [asNumber(answers.htused), lastMeasured('height', visits)];
  if (used === null || last === null || roundTo(Math.abs(used - last.value), 1) <= heightTolerance) return [];
  const says = `The height used for dosing differs by more than ${heightTolerance} cm from the visit of ${shortDate(last.on)} (${last.value.toFixed(1)} cm). Check both.`;
  return [{ entry: id, field: 'htused', says }];
}

function weightDiffers({ id, answers }: DatedCycle, visits: readonly CasebookEntry[]): Spot[] {
  const [used, last] = [asNumber(answers.wtused), lastMeasured('weight', visits)];
  if (used === null || last === null) return [];
  // Rounded, because 42 kg after 40 kg is a little more or less than 5% in binary.
  if (roundTo((Math.abs(used - last.value) / last.value) * 100, 6) <= weightTolerance) return [];
  const says = `The weight used for dosing differs by more than ${weightTolerance}% from the visit of ${shortDate(last.on)} (${last.value.toFixed(1)} kg). Check both.`;
  return [{ entry: id, field: 'wtused', says }];
}

function lastMeasured(
  measure: 'height' | 'weight',
  visits: readonly CasebookEntry[],
): { value: number; on: string } | null {
  const visit = visits.findLast(({ answers }) => asNumber(answers[measure]) !== null);
  const value = asNumber(visit?.answers[measure]);
  return visit?.occurredOn && value !== null ? { value, on: visit.occurredOn } : null;
}

function withoutMedication(cycles: readonly CycleDays[], growthFactors: readonly CasebookEntry[]): Spot[] {
  return cycles.flatMap(({ cycle: { id, answers } }): Spot[] => {
    const start = asText(answers.gcsfstd);
    if (answers.gcsf !== 'Y' || start === null) return [];
    const days = { from: start, to: addDays(start, (asNumber(answers.gcsfdays) ?? 1) - 1) };
    if (growthFactors.some((medication) => mayBeTakenIn(medication.answers, days))) return [];
    const says = `G-CSF was given from ${shortDate(start)}, but no concomitant medication of the class G-CSF has these dates. Enter it, or correct the answer.`;
    return [{ entry: id, field: 'gcsf', says }];
  });
}

/** A growth factor whose first day is known stands against the cycle after which it began. */
function withoutAnswer(cycles: readonly CycleDays[], growthFactors: readonly CasebookEntry[]): Spot[] {
  return cycles.flatMap(({ cycle: { id, answers }, ...days }): Spot[] => {
    if (answers.gcsf !== 'N') return [];
    const start = growthFactors.map((medication) => asText(medication.answers.cmstdat)).find((on) => isDayIn(on, days));
    if (!start) return [];
    const says = `No G-CSF was given after this cycle, but one began on ${shortDate(start)} under concomitant medication. Correct the answer, or that entry.`;
    return [{ entry: id, field: 'gcsf', says }];
  });
}

const isDayIn = (on: string | null, days: { from: string; to: string }) =>
  on !== null && on.length === 10 && isWithin(on, [days]);
