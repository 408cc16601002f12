import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { cyclesOf, type GivenCycle } from './given-cycle';
import { adverseEventAt } from './grow-adverse-events';
import { growthFactorAfter } from './grow-cycle';
import { asthmatic } from './grow-medical-history';
import { hasInteraction } from './grow-methotrexate';
import { type GrownEntry, grown, type Place } from './grown-entry';
import { bodyOn } from './growth-table';
import type { Happening, Medication } from './happening';
import { oneOf, varied } from './variation';

/** The antiemetic that was a steroid, some days before IL-2: a mistake of the ward. */
const steroidByMistake = { serial: 13, course: 'IL2_3' };

/** The log of medication by first day: what was given for adverse events, after cycles, and against pain and sickness. */
export function growMedication(course: Course, happenings: readonly Happening[]): GrownEntry[] {
  const forEvents = happenings.flatMap(({ treatedWith = [] }, index) =>
    treatedWith.map((given) => ({ given, forEvent: adverseEventAt(index) })),
  );
  const others = [...ofWholeTreatment(course), ...cyclesOf(course).flatMap((cycle) => ofCycle(course.child, cycle))];
  const all: { given: Medication; forEvent?: Place }[] = [...forEvents, ...others.map((given) => ({ given }))];
  return all
    .sort((one, other) => one.given.from.localeCompare(other.given.from))
    .map(({ given, forEvent }, index) =>
      grown('ANY', 'CM', answersOf(given), {
        repeat: index + 1,
        ...(forEvent && { references: { cmaeno: forEvent } }),
      }),
    );
}

function answersOf({ drug, category, indication, dose, unit, frequency, route, from, to }: Medication): Answers {
  return {
    ...{ cmyn: 'Y', cmtrt: drug, cmcat: category, cmindc: indication },
    ...{ cmdose: dose ?? null, cmdosu: dose === undefined ? null : (unit ?? null) },
    ...{ cmdosfrq: frequency ?? null, cmroute: route ?? null },
    ...{ cmstdat: from, cmongo: to === null ? 'Y' : 'N', cmendat: to },
  };
}

function ofWholeTreatment(course: Course): Medication[] {
  const { child, end } = course;
  return [
    {
      ...{ drug: 'Ondansetron', category: 'ANTIEMETIC', indication: 'Prophylaxis of vomiting on days of chemotherapy' },
      ...{ dose: 4, unit: 'mg', frequency: 'TID', route: 'IV', from: child.chemotherapyFrom, to: end.on },
    },
    ...painRelief(course),
    ...inhaledSteroid(child),
    ...afterSurgery(child),
    ...mistake(course),
  ];
}

/** Most had an opioid from before the diagnosis until chemotherapy had taken the pain away: known to the month. */
function painRelief({ child }: Course): Medication[] {
  const hasPain = oneOf(child.serial, 'opioid', [true, true, true, false]);
  const until = addDays(child.chemotherapyFrom, varied(child.serial, 'days of pain', 20, 55));
  const month = addDays(child.diagnosedOn, -20).slice(0, 7);
  if (!hasPain || until > child.lastOn) return [];
  const morphine = { drug: 'Morphine', category: 'ANALGESIC_OPIOID', indication: 'Pain of the tumour' } as const;
  return [{ ...morphine, dose: 10, unit: 'mg', frequency: 'BID', route: 'PO', from: month, to: until.slice(0, 7) }];
}

function inhaledSteroid({ serial, birthYear }: CohortChild): Medication[] {
  if (serial !== asthmatic) return [];
  const budesonide = { drug: 'Budesonide', category: 'STEROID', indication: 'Asthma', dose: 200, unit: 'ug' } as const;
  return [{ ...budesonide, frequency: 'BID', route: 'INH', from: String(birthYear + 6), to: null }];
}

/** Children from 14 years have a prophylaxis of thrombosis after surgery of the leg. */
function afterSurgery({ primarySurgeryOn: on, ageAtDiagnosis, primarySite, serial }: CohortChild): Medication[] {
  if (on === null || ageAtDiagnosis < 14 || primarySite.startsWith('HUMERUS') || serial === 13) return [];
  const enoxaparin = {
    drug: 'Enoxaparin',
    category: 'ANTICOAGULANT',
    indication: 'Prophylaxis of thrombosis',
  } as const;
  return [{ ...enoxaparin, dose: 40, unit: 'mg', frequency: 'QD', route: 'SC', from: on, to: addDays(on, 24) }];
}

function mistake({ child, events }: Course): Medication[] {
  const began = events.find(({ code }) => code === steroidByMistake.course)?.on;
  if (child.serial !== steroidByMistake.serial || began === undefined) return [];
  const day = addDays(began, -5);
  const dexamethasone = { drug: 'Dexamethasone', category: 'STEROID', indication: 'Vomiting' } as const;
  return [{ ...dexamethasone, dose: 8, unit: 'mg', frequency: 'ONCE', route: 'IV', from: day, to: day }];
}

function ofCycle(child: CohortChild, cycle: GivenCycle): Medication[] {
  return [...growthFactor(child, cycle), ...interacting(child, cycle)];
}

/** The growth factor of the cycle, with the same dates. */
function growthFactor(child: CohortChild, cycle: GivenCycle): Medication[] {
  const given = growthFactorAfter(child, cycle);
  if (!given) return [];
  const { gcsftyp, gcsfstd: from, gcsfdays } = given;
  const weight = bodyOn(child, cycle.on).weight;
  const names = { FILGRASTIM: 'Filgrastim', LENOGRASTIM: 'Lenograstim', PEGFILGRASTIM: 'Pegfilgrastim' } as const;
  const isOnce = gcsftyp === 'PEGFILGRASTIM';
  return [
    {
      ...{ drug: names[gcsftyp], category: 'G_CSF', indication: 'Prophylaxis of neutropenia' },
      ...(isOnce ? { dose: Math.round(weight * 100), unit: 'ug' } : { dose: Math.round(weight * 5) / 10, unit: 'MIU' }),
      ...{ frequency: isOnce ? 'ONCE' : 'QD', route: 'SC' },
      ...{ from, to: addDays(from, gcsfdays - 1) },
    },
  ];
}

/** What slows the elimination of methotrexate and was given all the same. */
function interacting(child: CohortChild, { code, on }: GivenCycle): Medication[] {
  if (!code.startsWith('MTX') || !hasInteraction(child, code)) return [];
  const [from, to] = [addDays(on, -varied(child.serial, `before ${code}`, 2, 6)), addDays(on, -1)];
  const drug = oneOf<Omit<Medication, 'from' | 'to'>>(child.serial, `slowing ${code}`, [
    {
      drug: 'Omeprazole',
      category: 'PPI',
      indication: 'Heartburn',
      dose: 20,
      unit: 'mg',
      frequency: 'QD',
      route: 'PO',
    },
    { drug: 'Ibuprofen', category: 'NSAID', indication: 'Pain', dose: 200, unit: 'mg', frequency: 'TID', route: 'PO' },
    { drug: 'Amoxicillin', category: 'ANTIBIOTIC', indication: 'Tonsillitis', frequency: 'TID', route: 'PO' },
  ]);
  return [{ ...drug, from, to }];
}
