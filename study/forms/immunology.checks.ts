import type { Context, OtherEntry } from '@/lib/crf/context';
import type { AnswersOf, Check } from '@/lib/crf/form';
import { type Answers, asText } from '@/lib/crf/value';
import { daysBetween } from '@/lib/dates/calendar';
import { shortDate } from '@/lib/dates/words';
import { immunologyTimePoints } from '../codelists/measurements';
import { settings } from '../settings';
import type { immunologyFields } from './immunology';

const { cellSharesPercent: usual, cd4Cd8Tolerance } = settings;
const inOrder = Object.keys(immunologyTimePoints).filter((point) => point !== 'FOLLOWUP');

export const immunologyChecks: Check<AnswersOf<typeof immunologyFields>>[] = [
  {
    id: 'EC-088',
    severity: 'hard',
    on: ['immtpt', 'immdat'],
    says: 'Each time point is entered once for an IL-2 course, in the order of dates: before IL-2 until its start, the end within 24 hours of its end. Check the time point, the date and the course.',
    fails: (answers, context) => problemOf(answers, context) !== null,
    sentence: (answers, context) =>
      `${problemOf(answers, context)} Check the time point, the date and the linked course.`,
  },
  {
    id: 'EC-089',
    severity: 'soft',
    on: ['cd4p', 'cd8p', 'cd3p'],
    says: `CD4+ and CD8+ together exceed CD3+ by more than ${cd4Cd8Tolerance} percentage points. Check the three percentages, or explain.`,
    fails({ cd3p, cd4p, cd8p }) {
      return cd3p !== null && cd4p !== null && cd8p !== null && cd4p + cd8p > cd3p + cd4Cd8Tolerance;
    },
  },
  {
    id: 'EC-089-SUM',
    severity: 'soft',
    on: ['nkp', 'cd3p', 'cd19p'],
    says: `CD3+, CD19+ and NK cells together are outside ${usual.from} to ${usual.to}% of lymphocytes. Check the three percentages, or explain.`,
    fails({ cd3p, cd19p, nkp }) {
      if (cd3p === null || cd19p === null || nkp === null) return false;
      const sum = cd3p + cd19p + nkp;
      return sum < usual.from || sum > usual.to;
    },
  },
  {
    id: 'IMM-NKACT',
    severity: 'hard',
    on: 'nkact',
    says: 'A percentage of lysis cannot be above 100. Check the value and the unit.',
    fails: ({ nkact, cytunit }) => isPercent(cytunit) && (nkact ?? 0) > 100,
  },
  {
    id: 'IMM-LAKACT',
    severity: 'hard',
    on: 'lakact',
    says: 'A percentage of lysis cannot be above 100. Check the value and the unit.',
    fails: ({ lakact, cytunit }) => isPercent(cytunit) && (lakact ?? 0) > 100,
  },
];

const isPercent = (unit: string | null) => unit === 'PCT_ET50' || unit === 'PCT_ET25';

/** What is wrong with the time point of a course, in a sentence; null when nothing is, and while the course is not linked. */
function problemOf({ immil2, immtpt, immdat }: Answers, { others }: Context): string | null {
  const [point, day] = [asText(immtpt), asText(immdat)];
  const place = inOrder.indexOf(point ?? '');
  if (immil2 === null || place < 0) return null;
  const siblings = (others.IMM ?? []).filter((sample) => sample.answers.immil2 === immil2);
  if (siblings.some(({ answers }) => answers.immtpt === point))
    return 'This time point of the course is entered twice.';
  if (day === null) return null;
  const course = others.IL2?.find(({ id }) => id === immil2);
  return problemWithCourse(point, day, course) ?? problemWithSiblings(place, day, siblings);
}

function problemWithCourse(point: string | null, day: string, course: OtherEntry | undefined): string | null {
  const start = asText(course?.answers.il2stdt)?.slice(0, 10);
  const end = asText(course?.answers.il2endt)?.slice(0, 10);
  if (point === 'PRE' && start && day > start)
    return `The sample before IL-2 is dated after the start of the course, ${shortDate(start)}.`;
  if (point === 'END_IL2' && end && Math.abs(daysBetween(end, day)) > 1)
    return `The sample at the end of IL-2 lies more than 24 hours from the end of the course, ${shortDate(end)}.`;
  return null;
}

function problemWithSiblings(place: number, day: string, siblings: readonly OtherEntry[]): string | null {
  for (const { answers } of siblings) {
    const on = asText(answers.immdat);
    const other = inOrder.indexOf(asText(answers.immtpt) ?? '');
    if (on === null || other < 0 || other < place === on <= day || on === day) continue;
    const words: Record<string, string> = immunologyTimePoints;
    return `The time points are not in the order of dates: "${words[inOrder[other] ?? '']}" is dated ${shortDate(on)}.`;
  }
  return null;
}
