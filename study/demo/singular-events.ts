import type { CtcaeTerm } from '@/lib/ctcae/terms';
import { addDays } from '@/lib/dates/calendar';
import { type Course, dayOf } from './course';
import { formOf, type Happening } from './happening';
import { redCells, thrombocytes } from './medication';

/** What happened to one child of the cohort alone. */
export function singularEvents(course: Course): Happening[] {
  const { serial, event } = course.child;
  if (event === 'TOXDEATH') return [...emptyMarrow(course), fatalSepsis(course)];
  if (serial === 34) return [shingles(dayOf(course, 'IFO3') ?? course.end.on)];
  if (serial === 21) return [aspergillosis(dayOf(course, 'AP4') ?? course.end.on)];
  if (serial === 5) return [cold(dayOf(course, 'AP3') ?? course.end.on)];
  return serial === 23 ? [earache(dayOf(course, 'MTX4') ?? course.end.on)] : [];
}

const afterAp2 = { cause: 'chemotherapy', after: formOf('AP2', 'CYC') } as const;

/** The blood counts that never came back before the child died. */
function emptyMarrow({ child }: Course): Happening[] {
  const from = addDays(child.lastOn, -14);
  const low = (term: CtcaeTerm, words: string, more: Partial<Happening> = {}): Happening => ({
    ...afterAp2,
    ...{ term, words, from, to: null, grade: 4, drugs: ['DOXORUBICIN', 'CISPLATIN'], outcome: 'NOT_RECOVERED' },
    ...more,
  });
  const given = [addDays(child.lastOn, -6), addDays(child.lastOn, -1)] as const;
  return [
    low('Neutrophil count decreased', 'Neutropenia that does not end'),
    low('White blood cell decreased', 'Leucopenia that does not end'),
    low('Lymphocyte count decreased', 'Lymphopenia'),
    low('Platelet count decreased', 'Thrombocytopenia that does not end', { treatedWith: [thrombocytes(...given)] }),
    low('Anemia', 'Anaemia', { grade: 3, treatedWith: [redCells(...given)] }),
  ];
}

function fatalSepsis({ child, evaluatedOn: from }: Course): Happening {
  const to = child.lastOn;
  return {
    ...afterAp2,
    ...{ term: 'Sepsis', words: 'Septic shock in neutropenia', from, to, grade: 5, outcome: 'FATAL' },
    drugs: ['DOXORUBICIN', 'CISPLATIN'],
    treatedWith: [
      {
        ...{ drug: 'Imipenem', category: 'ANTIBIOTIC', indication: 'Septic shock', frequency: 'Q6H', route: 'IV' },
        ...{ from, to },
      },
      {
        ...{ drug: 'Amikacin', category: 'ANTIBIOTIC', indication: 'Septic shock', frequency: 'QD', route: 'IV' },
        ...{ from, to },
      },
    ],
    serious: {
      ...{ inHospital: { from, to: null }, isLifeThreatening: true, resultsInDeath: true, isInIntensiveCare: true },
      story:
        'Six weeks after the second cisplatin and doxorubicin the blood counts had not come back. The child was admitted with a fever of 39.9 °C, a pressure of 82/41 mmHg and no neutrophils, and went to intensive care the same night with imipenem, amikacin and fluids.',
      final: {
        on: addDays(to, 6),
        story:
          'Blood cultures of the day of admission grew a multiresistant Pseudomonas aeruginosa. In spite of a change of the antibiotics, vasopressors and ventilation the child died of septic shock and failure of several organs on the fifth day. The family did not wish an autopsy.',
      },
    },
  };
}

function shingles(cycleOn: string): Happening {
  const from = addDays(cycleOn, 12);
  const to = addDays(from, 11);
  return {
    ...{ cause: 'chemotherapy', certainty: 'POSSIBLE', drugs: ['OTHER'], after: formOf('IFO3', 'CYC') },
    ...{ term: 'Shingles', words: 'Shingles of the chest on one side', from, to, grade: 2 },
    treatedWith: [
      {
        ...{ drug: 'Aciclovir', category: 'ANTIVIRAL', indication: 'Shingles', frequency: 'TID', route: 'IV' },
        ...{ from, to: addDays(from, 7) },
      },
    ],
  };
}

function aspergillosis(cycleOn: string): Happening {
  const from = addDays(cycleOn, 9);
  return {
    ...{ cause: 'chemotherapy', drugs: ['DOXORUBICIN', 'CISPLATIN'], after: formOf('AP4', 'CYC') },
    ...{ term: 'Infections and infestations - Other, specify', words: 'Probable pulmonary aspergillosis' },
    ...{ from, to: addDays(from, 62), grade: 3 },
    treatedWith: [
      {
        ...{ drug: 'Voriconazole', category: 'ANTIFUNGAL', indication: 'Probable pulmonary aspergillosis' },
        ...{ dose: 200, unit: 'mg', frequency: 'BID', route: 'PO', from: addDays(from, 2), to: addDays(from, 88) },
      },
    ],
    serious: {
      ...{ inHospital: { from, to: addDays(from, 12) }, isImportant: true, isUnexpected: true },
      story:
        'Nine days after day 1 the child had a fever in neutropenia that did not yield to antibiotics. The chest CT showed two new nodules with a halo, and galactomannan was found in the blood. Voriconazole was begun.',
      between: {
        on: addDays(from, 13),
        story:
          'The fever ended on the sixth day of voriconazole, and the child went home with tablets. The nodules are as large as before; levels of the drug are in the range.',
      },
      final: {
        on: addDays(from, 66),
        story: 'Voriconazole is given for twelve weeks. The nodules were gone on the images after two months.',
      },
    },
  };
}

/** The cold in which hearing was tested. */
function cold(cycleOn: string): Happening {
  const days = { from: addDays(cycleOn, -6), to: addDays(cycleOn, 3) };
  return {
    cause: 'something else',
    term: 'Upper respiratory infection',
    words: 'Cold with blocked ears',
    ...days,
    grade: 2,
  };
}

function earache(cycleOn: string): Happening {
  const [from, to] = [addDays(cycleOn, 15), addDays(cycleOn, 22)];
  return {
    ...{ cause: 'something else', term: 'Otitis media', words: 'Otitis media', from, to, grade: 2 },
    treatedWith: [
      {
        ...{ drug: 'Cefuroxime', category: 'ANTIBIOTIC', indication: 'Otitis media', dose: 0.5, unit: 'g' },
        ...{ frequency: 'BID', route: 'PO', from, to: addDays(from, 6) },
      },
    ],
  };
}
