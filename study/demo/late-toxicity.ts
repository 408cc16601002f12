import { addDays } from '@/lib/dates/calendar';
import type { Course } from './course';
import { cisplatinChanged, cyclesOf } from './given-cycle';
import { examinedOn } from './grow-contact';
import { formOf, type Happening } from './happening';
import { weakHeart } from './heart';
import { magnesiumOn, tubulopathyOf } from './kidney';
import { organTestsOf } from './organ-tests';

/** What builds up over the treatment and stays for a while, or for good. */
export function lateToxicity(course: Course): Happening[] {
  return [...hairLoss(course), ...lossOfMagnesium(course), ...lossOfHearing(course), ...weaknessOfHeart(course)];
}

const byCourse = (code: string) =>
  ({ cause: 'chemotherapy', certainty: 'DEFINITE', after: formOf(code, 'CYC') }) as const;

function hairLoss({ child, end }: Course): Happening[] {
  const from = addDays(child.chemotherapyFrom, 24);
  return [
    {
      ...byCourse('AP1'),
      ...{ term: 'Alopecia', words: 'Loss of hair', from, to: addDays(end.on, 95), grade: 2, drugs: ['DOXORUBICIN'] },
    },
  ];
}

/** Magnesium is given by mouth from the first cycle before which it is low, until it stays normal by itself. */
function lossOfMagnesium(course: Course): Happening[] {
  const cycle = cyclesOf(course).find(({ code, on }) => /^(AP|IFO)/.test(code) && magnesiumOn(course, on) < 0.97);
  if (!cycle) return [];
  const isLasting = tubulopathyOf(course) === 'SUPPLEMENTED';
  const to = addDays(course.end.on, isLasting ? 400 : 30);
  return [
    {
      ...byCourse(cycle.code),
      ...{ term: 'Hypomagnesemia', words: 'Low magnesium', from: cycle.on, to, drugs: ['CISPLATIN', 'IFOSFAMIDE'] },
      grade: isLasting ? 2 : 1,
      treatedWith: [
        {
          ...{ drug: 'Magnesium', category: 'ELECTROLYTE', indication: 'Low magnesium', frequency: 'TID', route: 'PO' },
          ...{ from: cycle.on, to },
        },
      ],
    },
  ];
}

/** From the first audiometry that shows it; its grade is the worst that was found. */
function lossOfHearing(course: Course): Happening[] {
  const found = organTestsOf(course).filter(({ loss }) => loss > 0);
  const [first] = found;
  if (!first) return [];
  const worst = Math.max(...found.map(({ loss }) => loss)) as 1 | 2 | 3; // above 0
  const changed = cisplatinChanged.find(({ serial }) => serial === course.child.serial);
  return [
    {
      ...byCourse(lastCisplatinBefore(course, first.on)),
      ...{ term: 'Hearing impaired', words: 'Loss of hearing of high tones', from: first.on, to: null, grade: worst },
      ...{ drugs: ['CISPLATIN'], outcome: 'NOT_RECOVERED' },
      ...(changed && { action: changed.how === 'NOT_GIVEN' ? 'WITHDRAWN' : 'REDUCED' }),
      ...(worst === 3 && {
        serious: {
          isDisabling: true,
          story:
            'Audiometry before the last cisplatin showed a loss above 20 dB from 3 kHz on. The child does not follow what is said at school. Cisplatin will not be given again.',
          final: {
            on: addDays(first.on, 150),
            story:
              'The child has hearing aids and special help at school. The loss has not changed since treatment ended.',
          },
        },
      }),
    },
  ];
}

function lastCisplatinBefore(course: Course, on: string): string {
  return cyclesOf(course).findLast((cycle) => cycle.code.startsWith('AP') && cycle.on < on)?.code ?? 'AP1';
}

function weaknessOfHeart({ child, contacts }: Course): Happening[] {
  const contact =
    child.serial === weakHeart.serial ? contacts.find(({ month }) => month === weakHeart.month) : undefined;
  if (!contact) return [];
  const from = examinedOn(child, contact);
  return [
    {
      ...byCourse('A5'),
      ...{ term: 'Ejection fraction decreased', words: 'Weak heart on the yearly echocardiogram', from, to: null },
      ...{ grade: 2, drugs: ['DOXORUBICIN'], outcome: 'RECOVERING' },
      treatedWith: [
        {
          ...{
            drug: 'Enalapril',
            category: 'CARDIOPROTECTION',
            indication: 'Weak heart after doxorubicin',
            dose: 5,
            unit: 'mg',
          },
          ...{ frequency: 'BID', route: 'PO', from: addDays(from, 7), to: null },
        },
      ],
    },
  ];
}
