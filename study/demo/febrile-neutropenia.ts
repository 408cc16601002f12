import { addDays } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import type { GivenCycle } from './given-cycle';
import { daysToNadir } from './grow-cycle';
import { formOf, type Happening } from './happening';
import { oneOf, varied } from './variation';

/** Where the fever came from, as the report tells it. */
const sources = [
  'Blood cultures stayed sterile and no focus was found.',
  'Blood cultures grew a coagulase-negative staphylococcus; the catheter could be kept.',
  'Blood cultures stayed sterile; the throat was red, and a respiratory virus was found.',
  'Blood cultures grew an Escherichia coli that was sensitive to the antibiotics given.',
] as const;

/** Antibiotics that do not slow the elimination of methotrexate. */
const antibiotics = ['Meropenem', 'Ceftazidime', 'Cefepime'] as const;

/** Fever at the lowest counts: the child comes back to hospital and has antibiotics; two of three were at home, which makes it serious. */
export function febrileNeutropenia({ serial }: CohortChild, cycle: GivenCycle): Happening {
  const { code } = cycle;
  const from = addDays(cycle.on, daysToNadir);
  const to = addDays(from, varied(serial, `fever days ${code}`, 4, 7));
  const drug = oneOf(serial, `antibiotic ${code}`, antibiotics);
  const wasAtHome = oneOf(serial, `at home ${code}`, [true, true, false]);
  return {
    ...{ cause: 'chemotherapy', drugs: ['DOXORUBICIN'], after: formOf(code, 'CYC') },
    term: 'Febrile neutropenia',
    words: 'Fever in neutropenia',
    ...{ from, to, grade: 3 },
    treatedWith: [
      {
        ...{ drug, category: 'ANTIBIOTIC', indication: 'Febrile neutropenia', frequency: 'TID', route: 'IV', from, to },
      },
    ],
    ...(wasAtHome && {
      serious: {
        inHospital: { from, to: addDays(to, 1) },
        story: `Eleven days after day 1 of the cycle the child came to hospital with a fever above 38.5 °C and fewer than 100 neutrophils/µL. Blood cultures were taken and ${drug.toLowerCase()} was begun within the hour.`,
        final: {
          on: addDays(to, 4),
          story: `${oneOf(serial, `source ${code}`, sources)} The fever ended with the rise of the counts, and the child went home the day after.`,
        },
      },
    }),
  };
}
