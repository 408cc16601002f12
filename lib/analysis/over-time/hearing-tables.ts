import 'server-only';
import { shortDate } from '@/lib/dates/words';
import type { Child } from '@/study/analyses/child';
import type { HearingAnalysis } from '@/study/analyses/observation-analyses';
import type { HearingRecord, HearingTest } from '@/study/analyses/records/observations';
import { treatmentWindows, windowOf } from '@/study/analyses/treatment-windows';
import type { Definitions } from '../derive-child';
import { isUsed } from '../until-cut-off';
import { bandOf, doseBands, doseBefore } from './dose-bands';
import type { Graded, GradeTable } from './grade-table';

const grades = [0, 1, 2, 3, 4] as const;
const gradeInWords = (grade: number) => `Grade ${grade}`;
const NOT_GRADABLE = 'Not gradable';
const NOT_EXAMINED = 'Not examined';
const gradeNames = [...grades.map(gradeInWords), NOT_GRADABLE];

/** A child with all its audiometries, in the order of their days. */
export interface Heard {
  number: string;
  /** By the windows of the treatment. */
  windows: HearingTest[][];
  /** Those after the first chemotherapy. */
  later: HearingTest[];
  record: HearingRecord | undefined;
}

/** Every child with its audiometries, those after the data cut-off apart. */
export function heardOf(
  children: readonly Child[],
  records: readonly HearingRecord[],
  definitions: Definitions,
): Heard[] {
  const byChild = new Map(records.map((record) => [record.child, record]));
  return children.map(({ number, firstChemotherapyOn }) => {
    const record = byChild.get(number);
    const windows: HearingTest[][] = treatmentWindows.map(() => []);
    for (const test of record?.tests ?? []) {
      if (!isUsed(test.on, definitions)) continue;
      windows[windowOf(test.on, firstChemotherapyOn, record?.treatmentEndedOn ?? null)]?.push(test);
    }
    return { number, windows, later: windows.slice(1).flat(), record };
  });
}

/** The worst grade after the first chemotherapy; null when no audiometry could be graded. */
export function worstGrade({ later }: Heard): number | null {
  return worstOf(later, ({ gradeOfDay }) => gradeOfDay).grade;
}

/** The tables of the page: the worst grade of the worse ear and of each ear, by window, and by cumulative cisplatin. */
export function hearingTables({ doseBands: limits }: HearingAnalysis, heard: readonly Heard[]) {
  return { worst: worstTable(heard), windows: windowsTable(heard), doses: dosesTable(heard, limits) };
}

function worstTable(heard: readonly Heard[]): GradeTable {
  const ofDay = ({ gradeOfDay }: HearingTest) => gradeOfDay;
  const ofEar = ({ gradeOfEar }: HearingTest) => gradeOfEar;
  const row = (label: string, tests: (child: Heard) => HearingTest[], grade: (test: HearingTest) => number | null) => ({
    label,
    members: heard.map((child) => gradedBy(child, tests(child), grade)),
  });
  const of = (ear: string) => (child: Heard) => child.later.filter((test) => test.ear === ear);
  return {
    ...{ name: 'worst', part: 'main', head: 'Ear', outcomes: [...gradeNames, NOT_EXAMINED] },
    caption: 'Worst SIOP-Boston grade of each child after the first chemotherapy',
    rows: [
      row('Worse ear', ({ later }) => later, ofDay),
      row('Left ear', of('LEFT'), ofEar),
      row('Right ear', of('RIGHT'), ofEar),
    ],
  };
}

function windowsTable(heard: readonly Heard[]): GradeTable {
  return {
    ...{ name: 'window', part: 'main', head: 'Examined', outcomes: gradeNames },
    caption: 'Worst SIOP-Boston grade of the children examined in each window',
    rows: treatmentWindows.map((label, i) => ({
      label,
      members: heard.flatMap((child) => examined(child, child.windows[i] ?? [])),
    })),
  };
}

function dosesTable(heard: readonly Heard[], limits: readonly number[]): GradeTable {
  const treated = heard
    .filter(({ later }) => later.length > 0)
    .map((child) => ({ child, band: bandOf(doseOf(child), limits) }));
  return {
    ...{ name: 'dose', part: 'dose', head: 'Cumulative cisplatin', outcomes: gradeNames },
    caption: 'Worst SIOP-Boston grade after the first chemotherapy, by cumulative cisplatin before the last audiometry',
    rows: doseBands(limits).map((label, i) => ({
      label,
      members: treated.filter(({ band }) => band === i).map(({ child }) => withDose(child)),
    })),
  };
}

const doseOf = ({ later, record }: Heard) => doseBefore(record?.cisplatin ?? [], later.at(-1)?.on ?? '');

function withDose(child: Heard): Graded {
  const graded = gradedBy(child, child.later, ({ gradeOfDay }) => gradeOfDay);
  return { ...graded, says: () => `${doseOf(child).toFixed(0)} mg/m² of cisplatin; ${graded.says()}` };
}

const examined = (child: Heard, tests: HearingTest[]) =>
  tests.length === 0 ? [] : [gradedBy(child, tests, ({ gradeOfDay }) => gradeOfDay)];

function gradedBy({ number }: Heard, tests: HearingTest[], gradeOf: (test: HearingTest) => number | null): Graded {
  if (tests.length === 0) return { number, outcome: NOT_EXAMINED, says: () => '' };
  const { grade, on } = worstOf(tests, gradeOf);
  if (grade === null)
    return { number, outcome: NOT_GRADABLE, says: () => `last examined on ${shortDate(tests.at(-1)?.on ?? on)}` };
  return { number, outcome: gradeInWords(grade), says: () => `first on ${shortDate(on)}` };
}

/** The worst grade with the first day on which it was found. */
function worstOf(
  tests: HearingTest[],
  gradeOf: (test: HearingTest) => number | null,
): { grade: number | null; on: string } {
  let worst: { grade: number | null; on: string } = { grade: null, on: tests[0]?.on ?? '' };
  for (const test of tests) {
    const grade = gradeOf(test);
    if (grade !== null && (worst.grade === null || grade > worst.grade)) worst = { grade, on: test.on };
  }
  return worst;
}
