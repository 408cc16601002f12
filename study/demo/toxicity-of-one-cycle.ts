import { addDays } from '@/lib/dates/calendar';
import type { CohortChild } from './cohort';
import { type GivenCycle, stoppedForDrowsiness } from './given-cycle';
import { extravasation } from './grow-drugs';
import { byCycle, type Happening } from './happening';
import { isIn } from './story';

/** What happened in one cycle of one child alone. */
export function toxicityOfOneCycle(child: CohortChild, cycle: GivenCycle): Happening[] {
  return [
    ...(isIn(child, cycle, extravasation) ? [outOfTheVein(cycle)] : []),
    ...(isIn(child, cycle, stoppedForDrowsiness) ? [drowsiness(cycle)] : []),
  ];
}

function outOfTheVein(cycle: GivenCycle): Happening {
  return {
    ...byCycle(cycle),
    term: 'Infusion site extravasation',
    words: 'Doxorubicin beside the vein, redness and pain',
    from: cycle.on,
    to: addDays(cycle.on, 16),
    grade: 2,
    drugs: ['DOXORUBICIN'],
    certainty: 'DEFINITE',
    treatedWith: [
      {
        ...{ drug: 'Dimethyl sulfoxide', category: 'OTHER', indication: 'Extravasation of doxorubicin' },
        ...{ frequency: 'QID', route: 'TOP', from: cycle.on, to: addDays(cycle.on, 7) },
      },
    ],
  };
}

function drowsiness(cycle: GivenCycle): Happening {
  const from = addDays(cycle.on, 2);
  return {
    ...byCycle(cycle),
    term: 'Encephalopathy',
    words: 'Drowsy and confused under ifosfamide',
    from,
    to: addDays(from, 3),
    grade: 3,
    drugs: ['IFOSFAMIDE'],
    certainty: 'DEFINITE',
    action: 'INTERRUPTED',
    treatedWith: [
      {
        ...{ drug: 'Methylene blue', category: 'OTHER', indication: 'Encephalopathy of ifosfamide' },
        ...{ dose: 50, unit: 'mg', frequency: 'TID', route: 'IV', from: addDays(from, 1), to: addDays(from, 2) },
      },
    ],
    serious: {
      inHospital: { from: cycle.on, to: addDays(from, 5) },
      isImportant: true,
      story:
        'On the third day of ifosfamide the child became drowsy and did not know where it was; electrolytes and the CT of the head were normal. Ifosfamide was stopped, and methylene blue is given.',
      final: {
        on: addDays(from, 9),
        story: 'The child was awake again three days later, without a deficit; the electroencephalogram is normal.',
      },
    },
  };
}
