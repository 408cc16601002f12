import type { CtcaeTerm } from '@/lib/ctcae/terms';
import { addDays } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { type Complication, complicationOf, lungComplicationOf } from './grow-surgery';
import type { Happening } from './happening';

/** What went wrong after the operations of a child. */
export function complicationsOfSurgery({ child, events }: Course): Happening[] {
  const ofPrimary = child.primarySurgeryOn === null ? [] : afterPrimary(child, child.primarySurgeryOn);
  const ofLung = events
    .filter(({ code, on }) => code.startsWith('SX_LUNG') && lungComplicationOf(child, on) === 'AIR_LEAK')
    .map(({ on }) => airLeak(on));
  return [...ofPrimary, ...ofLung];
}

const bySurgery = { cause: 'surgery', drugs: ['OTHER'], certainty: 'PROBABLE' } as const;

function afterPrimary(child: CohortChild, on: string): Happening[] {
  const complication = complicationOf(child);
  return complication === 'NONE' ? [] : [complications[complication](on)];
}

const complications: Record<Exclude<Complication, 'NONE'>, (on: string) => Happening> = {
  WOUND: (on) =>
    lasting(on, 5, 26, { term: 'Wound complication', words: 'Edges of the wound open, dressings', grade: 2 }),
  NERVE: (on) => ({
    ...lasting(on, 1, 210, {
      term: 'Peripheral motor neuropathy',
      words: 'Weakness of the muscles below the operation',
      grade: 2,
    }),
    certainty: 'DEFINITE',
    outcome: 'SEQUELAE',
  }),
  DVT: (on) => ({
    ...lasting(on, 9, 70, {
      term: 'Thromboembolic event',
      words: 'Deep vein thrombosis of the operated leg',
      grade: 3,
    }),
    treatedWith: [
      {
        ...{ drug: 'Enoxaparin', category: 'ANTICOAGULANT', indication: 'Deep vein thrombosis', dose: 60, unit: 'mg' },
        ...{ frequency: 'BID', route: 'SC', from: addDays(on, 9), to: addDays(on, 90) },
      },
    ],
    serious: {
      inHospital: { from: on, to: addDays(on, 13) },
      story:
        'Nine days after the operation the leg was swollen, and ultrasound showed a thrombosis of the popliteal and femoral veins. Low-molecular-weight heparin was begun.',
      final: {
        on: addDays(on, 75),
        story:
          'The veins are open again on ultrasound. Heparin goes on to three months; chemotherapy was given as planned.',
      },
    },
  }),
  INFECTION: (on) => ({
    ...lasting(on, 6, 17, { term: 'Wound infection', words: 'Infection of the wound with fever', grade: 3 }),
    treatedWith: [
      {
        ...{ drug: 'Teicoplanin', category: 'ANTIBIOTIC', indication: 'Infection of the wound' },
        ...{ frequency: 'QD', route: 'IV', from: addDays(on, 6), to: addDays(on, 20) },
      },
    ],
    serious: {
      inHospital: { from: on, to: addDays(on, 16) },
      story:
        'Six days after the operation the wound was red and discharged pus, with a fever of 38.9 °C; a Staphylococcus aureus grew from it. The wound will be opened and washed out in the theatre today.',
      final: {
        on: addDays(on, 40),
        story:
          'The prosthesis could be kept, and antibiotics were given for two weeks. The wound is closed and dry, inflammatory markers are normal, and chemotherapy goes on.',
      },
    },
  }),
};

interface What {
  term: CtcaeTerm;
  words: string;
  grade: 2 | 3;
}

function lasting(on: string, from: number, to: number, what: What): Happening {
  return { ...bySurgery, ...what, from: addDays(on, from), to: addDays(on, to) };
}

function airLeak(on: string): Happening {
  return lasting(on, 1, 8, { term: 'Bronchopleural fistula', words: 'Air leak, the drain stays for a week', grade: 2 });
}
