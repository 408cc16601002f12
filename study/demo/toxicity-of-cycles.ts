import { addDays, daysBetween } from '@/lib/dates/calendar';
import { transaminasesAfter } from './blood-samples';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { febrileNeutropenia } from './febrile-neutropenia';
import { clearanceOf, cyclesOf, type GivenCycle, hasDoxorubicin, isMethotrexate, wasClearedLate } from './given-cycle';
import { daysToNadir } from './grow-cycle';
import { byCycle, type Happening, type Medication } from './happening';
import { redCells, thrombocytes } from './medication';
import { toxicityOfOneCycle } from './toxicity-of-one-cycle';
import type { EventCode } from './treatment-plan';
import { oneOf, varied } from './variation';

/** What the cycles of a child did to it, each event once. */
export function toxicityOfCycles(course: Course): Happening[] {
  const cycles = cyclesOf(course);
  return cycles.flatMap((cycle, index) => {
    const next = cycles[index + 1] ?? null;
    const all = [
      ...expectedAfter(course, cycle),
      ...ofBlood(course, cycle),
      ...ofLiverAndKidney(course.child, cycle),
      ...beforeNext(course.child, cycle, next),
      ...toxicityOfOneCycle(course.child, cycle),
    ];
    return mergedByTerm(all);
  });
}

/** ALT after methotrexate that the site reports, in upper limits of normal; null where it does not. */
export function reportedTransaminases(course: Pick<Course, 'child'>, event: string): number | null {
  const times = transaminasesAfter(course.child, { code: event as EventCode }); // of another event there is none
  const isReported =
    times !== null && times > 5 && (times > 20 || oneOf(course.child.serial, `told ${event}`, [true, false]));
  return isReported ? times : null;
}

/** One event of a term after a cycle: of two that a cycle and its consequence tell, the worse grade, the longer time and the action. */
function mergedByTerm(all: readonly Happening[]): Happening[] {
  const merged = new Map<string, Happening>();
  for (const one of all) {
    const known = merged.get(one.term);
    merged.set(one.term, known ? joined(known, one) : one);
  }
  return [...merged.values()];
}

function joined(one: Happening, other: Happening): Happening {
  const [from = one.from] = [one.from, other.from].sort();
  const ends = [one.to, other.to];
  const actions = [one.action, other.action];
  const action = (['REDUCED', 'DELAYED'] as const).find((taken) => actions.includes(taken));
  const treatedWith = [...(one.treatedWith ?? []), ...(other.treatedWith ?? [])];
  return {
    ...(other.grade > one.grade ? other : one),
    ...{ from, to: ends.includes(null) ? null : (ends.sort().at(-1) ?? null) },
    ...(action && { action }),
    ...(treatedWith.length > 0 && { treatedWith }),
  };
}

/** Sickness on the first days, and a sore mouth now and then. */
function expectedAfter({ child }: Course, cycle: GivenCycle): Happening[] {
  const { code, on } = cycle;
  const isSick = code === 'AP1' || (hasDoxorubicin(code) && oneOf(child.serial, `sick ${code}`, [true, false, false]));
  const sickness: Happening = {
    ...byCycle(cycle),
    term: oneOf(child.serial, `sickness ${code}`, ['Vomiting', 'Vomiting', 'Nausea']),
    words: 'Sickness on the days of chemotherapy',
    from: addDays(on, 1),
    to: addDays(on, varied(child.serial, `days of sickness ${code}`, 4, 6)),
    grade: 2,
    drugs: code.startsWith('AP') ? ['CISPLATIN'] : ['DOXORUBICIN'],
  };
  const isSore = isMethotrexate(code) && oneOf(child.serial, `sore ${code}`, [true, false, false, false]);
  return [...(isSick ? [sickness] : []), ...(isSore ? [soreMouth(child, cycle, { grade: 2 })] : [])];
}

/** A sore mouth begins some days after methotrexate, and later after doxorubicin. */
function soreMouth(
  child: CohortChild,
  cycle: GivenCycle,
  more: Pick<Happening, 'grade'> & Partial<Happening>,
): Happening {
  const { code, on } = cycle;
  const begins = addDays(on, isMethotrexate(code) ? 4 : 7);
  return {
    ...byCycle(cycle),
    term: 'Mucositis oral',
    words: more.grade > 2 ? 'Sore mouth, the child cannot eat' : 'Sore mouth',
    from: begins,
    to: addDays(begins, varied(child.serial, `sore days ${code}`, 6, 9)),
    drugs: isMethotrexate(code) ? ['METHOTREXATE'] : ['DOXORUBICIN'],
    ...more,
  };
}

function ofBlood({ child }: Course, cycle: GivenCycle): Happening[] {
  const lowest = addDays(cycle.on, daysToNadir);
  return [
    ...(cycle.hasFebrileNeutropenia ? [febrileNeutropenia(child, cycle)] : []),
    ...(cycle.platelets > 0 ? [fewPlatelets(child, cycle, lowest)] : []),
    ...(cycle.redCells > 0 ? [anaemia(child, cycle, lowest)] : []),
  ];
}

const blamed = ({ code }: GivenCycle) =>
  code.startsWith('IFO') ? (['IFOSFAMIDE'] as const) : (['DOXORUBICIN'] as const);

function fewPlatelets({ serial }: CohortChild, cycle: GivenCycle, on: string): Happening {
  return {
    ...byCycle(cycle),
    term: 'Platelet count decreased',
    words: 'Thrombocytopenia',
    from: addDays(on, -1),
    to: addDays(on, varied(serial, `platelets ${cycle.code}`, 4, 7)),
    grade: 4,
    drugs: blamed(cycle),
    treatedWith: [thrombocytes(on, addDays(on, cycle.platelets - 1))],
  };
}

function anaemia({ serial }: CohortChild, cycle: GivenCycle, on: string): Happening {
  return {
    ...byCycle(cycle),
    term: 'Anemia',
    words: 'Anaemia',
    ...(serial % 4 === 1 && { atBaseline: 1 }),
    from: on,
    to: addDays(on, varied(serial, `anaemia ${cycle.code}`, 3, 6)),
    grade: 3,
    drugs: blamed(cycle),
    treatedWith: [redCells(addDays(on, 1), addDays(on, cycle.redCells))],
  };
}

function ofLiverAndKidney(child: CohortChild, cycle: GivenCycle): Happening[] {
  const isReported = reportedTransaminases({ child }, cycle.code) !== null;
  return [
    ...(isReported ? [highTransaminases(child, cycle)] : []),
    ...(wasClearedLate(child, cycle.code) ? [lateClearance(child, cycle)] : []),
  ];
}

function highTransaminases(child: CohortChild, cycle: GivenCycle): Happening {
  const { serial } = child;
  return {
    ...byCycle(cycle),
    term: 'Alanine aminotransferase increased',
    words: 'High transaminases after methotrexate',
    from: addDays(cycle.on, 2),
    to: addDays(cycle.on, varied(serial, `liver days ${cycle.code}`, 6, 12)),
    grade: (transaminasesAfter(child, cycle) ?? 0) > 20 ? 4 : 3,
    drugs: ['METHOTREXATE'],
    certainty: 'DEFINITE',
  };
}

function lateClearance(child: CohortChild, cycle: GivenCycle): Happening {
  const { on } = cycle;
  const isVeryLate = clearanceOf(child, cycle.code) === 'very late';
  const glucarpidase: Medication = {
    ...{ drug: 'Glucarpidase', category: 'OTHER', indication: 'Late clearance of methotrexate', frequency: 'ONCE' },
    ...{ route: 'IV', from: addDays(on, 2), to: addDays(on, 2) },
  };
  return {
    ...byCycle(cycle),
    term: 'Creatinine increased',
    words: 'Rise of creatinine, methotrexate cleared late',
    from: addDays(on, 1),
    to: addDays(on, 9),
    grade: 2,
    drugs: ['METHOTREXATE'],
    certainty: 'DEFINITE',
    ...(isVeryLate && { treatedWith: [glucarpidase] }),
    serious: {
      inHospital: { from: on, to: addDays(on, 7) },
      story:
        'Creatinine rose to more than one and a half times its value on the day after high-dose methotrexate, and the level at 24 h was above 5 µmol/L. Hydration and leucovorin were increased; the child stays in hospital until the level is below 0.1 µmol/L.',
      final: {
        on: addDays(on, 34),
        story:
          'Creatinine was back to its value before the infusion after nine days. The next methotrexate was given at three quarters of the dose and was cleared in time.',
      },
    },
  };
}

/** What delayed the next cycle, or lowered its doses. */
function beforeNext(child: CohortChild, cycle: GivenCycle, next: GivenCycle | null): Happening[] {
  if (next === null) return [];
  return [...delaying(child, cycle, next), ...reducing(child, cycle, next)];
}

function delaying(child: CohortChild, cycle: GivenCycle, next: GivenCycle): Happening[] {
  const planned = addDays(next.on, -next.delayDays);
  const until = addDays(next.on, -1);
  const from = [addDays(cycle.on, 8), addDays(planned, -3)].sort().at(-1) ?? planned;
  const usual = { ...byCycle(cycle), from, to: until, action: 'DELAYED', drugs: blamed(cycle) } as const;
  switch (next.delayedFor) {
    case 'NEUTROPENIA':
      return [
        { ...usual, term: 'Neutrophil count decreased', words: 'Neutropenia', grade: next.delayDays > 10 ? 4 : 3 },
      ];
    case 'THROMBOCYTOPENIA':
      return [{ ...usual, term: 'Platelet count decreased', words: 'Thrombocytopenia', grade: 3 }];
    case 'INFECTION':
      return [catheterInfection(cycle, planned)];
    case 'MUCOSITIS':
      return [soreMouth(child, cycle, { grade: 3, to: until, action: 'DELAYED' })];
    case 'HEPATIC':
      return [{ ...highTransaminases(child, cycle), to: until, action: 'DELAYED' }];
    default:
      return [];
  }
}

function catheterInfection(cycle: GivenCycle, planned: string): Happening {
  const [from, to] = [addDays(planned, -2), addDays(planned, 3)];
  return {
    ...byCycle(cycle),
    certainty: 'POSSIBLE',
    drugs: ['OTHER'],
    term: 'Catheter related infection',
    words: 'Infection of the central venous catheter',
    ...{ from, to, grade: 3, action: 'DELAYED' },
    treatedWith: [
      {
        ...{ drug: 'Vancomycin', category: 'ANTIBIOTIC', indication: 'Infection of the central venous catheter' },
        ...{ frequency: 'QID', route: 'IV', from, to },
      },
    ],
  };
}

function reducing(child: CohortChild, cycle: GivenCycle, next: GivenCycle): Happening[] {
  const begun = addDays(cycle.on, daysToNadir - 1);
  const lasts = daysBetween(begun, next.on) > 9 ? addDays(begun, 8) : addDays(next.on, -1);
  switch (next.reducedFor) {
    case 'HAEMATOLOGICAL': {
      const low = { term: 'Platelet count decreased', words: 'Thrombocytopenia', from: begun, to: lasts } as const;
      return [{ ...byCycle(cycle), ...low, grade: 4, action: 'REDUCED', drugs: blamed(cycle) }];
    }
    case 'MUCOSITIS':
      return [soreMouth(child, cycle, { grade: 3, action: 'REDUCED' })];
    default:
      return [];
  }
}
