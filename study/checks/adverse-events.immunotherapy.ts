import type { Casebook, CasebookCheck, CasebookEntry, Spot } from '@/lib/crf/casebook-checks';
import { asNumber, asText } from '@/lib/crf/value';
import type { CtcaeTerm } from '@/lib/ctcae/terms';
import { completedYears } from '@/lib/dates/age';
import { addDays } from '@/lib/dates/calendar';
import { beganWithin, gradeOf, isPossible, wasPresent } from '../formulas/adverse-events';
import { il2Signs, type Sign } from '../formulas/interleukin2-signs';
import { settings } from '../settings';

const signLimits = { ...settings.il2Signs, child: settings.il2ChildPressure };

/** Where each sign stands on the form of the course, and the terms of which one is expected. */
const signs: Record<Sign, { field: string; terms: readonly CtcaeTerm[]; event: string }> = {
  FEVER: {
    field: 'il2tmax',
    terms: ['Fever', 'Febrile neutropenia', 'Cytokine release syndrome'],
    event: `A temperature of ${settings.il2Signs.celsius} °C or more expects the adverse event “Fever”`,
  },
  CAPILLARY_LEAK: {
    field: 'il2wtmax',
    terms: ['Capillary leak syndrome'],
    event: `A weight gain of ${settings.il2Signs.weightGainPercent}% or more expects the adverse event “Capillary leak syndrome”`,
  },
  HYPOTENSION: {
    field: 'il2sbpmin',
    terms: ['Hypotension', 'Cytokine release syndrome'],
    event: 'A systolic pressure so low for the age expects the adverse event “Hypotension”',
  },
  CREATININE: {
    field: 'il2creatm',
    terms: ['Creatinine increased', 'Acute kidney injury'],
    event: `A creatinine of ${settings.il2Signs.creatinineTimes} times the value before the course, or more, expects the adverse event “Creatinine increased”`,
  },
};

/** The checks on the adverse events of IL-2 and of reinfusions. */
export const adverseEventsOfImmunotherapy: readonly CasebookCheck[] = [
  {
    id: 'EC-077',
    severity: 'soft',
    reads: ['IL2', 'AE', 'CYC', 'DM'],
    on: Object.values(signs).map(({ field }) => `IL2.${field}`),
    says: 'This finding of the course expects an adverse event: fever, capillary leak syndrome, hypotension or creatinine increased. Enter it, or explain.',
    find(casebook) {
      return casebook.of('IL2').flatMap((course) => {
        const present = eventsDuring(course, casebook.of('AE')).map(({ answers }) => answers.aectcae);
        return signsOf(course, casebook)
          .map((sign) => signs[sign])
          .filter(({ terms }) => !terms.some((term) => present.includes(term)))
          .map(({ field, event }) => ({
            entry: course.id,
            field,
            says: `${event} during the course. Enter it, or explain.`,
          }));
      });
    },
  },
  {
    id: 'EC-079',
    severity: 'hard',
    reads: ['IL2', 'AE'],
    on: ['IL2.il2nres'],
    says: 'The course was stopped for toxicity, but no adverse event during it is possibly related to IL-2 with the action “Treatment interrupted” or “Treatment withdrawn”. Enter the event, or correct the reason.',
    find({ of }) {
      return of('IL2')
        .filter(({ answers }) => answers.il2done === 'PARTIAL' && answers.il2nres === 'TOXICITY')
        .filter(hasStart)
        .filter((course) => !eventsDuring(course, of('AE')).some(stopsInterleukin2))
        .map(({ id }) => ({ entry: id, field: 'il2nres' }));
    },
  },
  {
    id: 'AE-VASO',
    severity: 'soft',
    reads: ['IL2', 'AE'],
    on: ['IL2.il2vaso'],
    says: 'A vasopressor expects the adverse event “Hypotension” of grade 3 or more during the course. Enter it or correct its grade, or explain.',
    find({ of }) {
      const isSevereHypotension = ({ answers }: CasebookEntry) =>
        answers.aectcae === ('Hypotension' satisfies CtcaeTerm) && (gradeOf(answers) ?? 0) >= 3;
      return of('IL2')
        .filter(({ answers }) => answers.il2vaso === 'Y')
        .filter(hasStart)
        .filter((course) => !eventsDuring(course, of('AE')).some(isSevereHypotension))
        .map(({ id }) => ({ entry: id, field: 'il2vaso' }));
    },
  },
  {
    id: 'EC-087',
    severity: 'hard',
    reads: ['LAK', 'AE'],
    on: ['LAK.reinfreac'],
    says: 'A reaction to the reinfusion needs an adverse event that began on its day or the next one and is not unrelated to the LAK cells. Enter the event, or correct the answer.',
    find({ of }) {
      return of('LAK').flatMap(({ id, answers }): Spot[] => {
        const on = asText(answers.reinfdat);
        if (answers.reinfreac !== 'Y' || on === null) return [];
        const isReaction = (event: CasebookEntry) =>
          beganWithin(event.answers, on, addDays(on, 1)) && isStatedRelation(event.answers.aerell);
        return of('AE').some(isReaction) ? [] : [{ entry: id, field: 'reinfreac' }];
      });
    },
  },
];

/** A course without a start cannot be compared with events yet. */
const hasStart = ({ answers }: CasebookEntry) => answers.il2stdt !== null;

/** The events that were there during a course or on the day after, when its last blood was taken. */
function eventsDuring({ answers }: CasebookEntry, events: readonly CasebookEntry[]): CasebookEntry[] {
  const [from, until] = [dayOf(answers.il2stdt), dayOf(answers.il2endt)];
  if (from === null) return [];
  const to = addDays(until ?? addDays(from, settings.il2Days), 1);
  return to < from ? [] : events.filter((event) => wasPresent(event.answers, from, to));
}

const dayOf = (moment: CasebookEntry['answers'][string] | undefined) => asText(moment)?.slice(0, 10) ?? null;

function signsOf({ answers }: CasebookEntry, casebook: Casebook): Sign[] {
  const startedOn = dayOf(answers.il2stdt);
  if (startedOn === null) return [];
  const findings = {
    highestTemperature: asNumber(answers.il2tmax),
    weightGain: asNumber(answers.il2wtmax),
    lowestSystolic: asNumber(answers.il2sbpmin),
    highestCreatinine: asNumber(answers.il2creatm),
    creatinineBefore: creatinineBefore(startedOn, casebook.of('CYC')),
    age: ageOn(startedOn, casebook.landmarks.bornIn ?? null),
  };
  return il2Signs(findings, signLimits);
}

/** The creatinine (mg/dL) before the last cycle that began by a day: the baseline that every child has, in the unit of the course. */
function creatinineBefore(on: string, cycles: readonly CasebookEntry[]): number | null {
  const known = cycles.filter(({ answers }) => answers.creatd1 !== null && (asText(answers.cycstdat) ?? '9999') <= on);
  return asNumber(known.at(-1)?.answers.creatd1);
}

function ageOn(on: string, bornIn: string | null): number | null {
  return bornIn === null ? null : completedYears(Number(bornIn.slice(0, 4)), Number(bornIn.slice(5, 7)), on);
}

function stopsInterleukin2({ answers }: CasebookEntry): boolean {
  return isPossible(answers.aereli) && (answers.aeacn === 'INTERRUPTED' || answers.aeacn === 'WITHDRAWN');
}

const isStatedRelation = (relation: CasebookEntry['answers'][string] | undefined) =>
  typeof relation === 'string' && relation !== 'UNRELATED' && relation !== 'NA';
