import 'server-only';
import { monthsBetween } from '@/lib/dates/calendar';
import { median, medianRange } from '@/lib/statistics/describe';
import type { Child } from '@/study/analyses/child';
import type { HeartAnalysis, HeartMeasure } from '@/study/analyses/observation-analyses';
import type { HeartRecord } from '@/study/analyses/records/observations';
import { treatmentWindows, windowOf } from '@/study/analyses/treatment-windows';
import type { Definitions } from '../derive-child';
import { isUsed } from '../until-cut-off';
import { bandOf, doseBands, doseBefore } from './dose-bands';

/** A value of a heart test in its time. */
export interface HeartValue {
  on: string;
  /** Since time zero; null without one. */
  months: number | null;
  value: number;
}

/** A child whose heart was tested, with one measure of it. */
export interface HeartChild {
  number: string;
  /** By the windows of the treatment, each in the order of its days. */
  windows: HeartValue[][];
  lowest: HeartValue;
  /** The last value before treatment. */
  baseline: HeartValue | null;
  /** The lowest after the first chemotherapy. */
  lowestLater: HeartValue | null;
  /** Of doxorubicin before the last test, mg/m². */
  dose: number;
}

/** The children in whom the measure was taken, tests after the data cut-off apart. */
export function heartsOf(
  children: readonly Child[],
  records: readonly HeartRecord[],
  { measure, definitions }: { measure: HeartMeasure; definitions: Definitions },
): HeartChild[] {
  const byChild = new Map(records.map((record) => [record.child, record]));
  return children.flatMap((child) => {
    const record = byChild.get(child.number);
    const windows = record ? windowsOf(child, record, { measure, definitions }) : [];
    const values = windows.flat();
    const lowest = lowestOf(values);
    if (!record || lowest === null) return [];
    return [
      {
        ...{ number: child.number, windows, lowest },
        baseline: windows[0]?.at(-1) ?? null,
        lowestLater: lowestOf(windows.slice(1).flat()),
        dose: doseBefore(record.doxorubicin, values.at(-1)?.on ?? ''),
      },
    ];
  });
}

function windowsOf(
  { timeZero, firstChemotherapyOn }: Child,
  record: HeartRecord,
  { measure, definitions }: { measure: HeartMeasure; definitions: Definitions },
): HeartValue[][] {
  const windows: HeartValue[][] = treatmentWindows.map(() => []);
  for (const test of record.tests) {
    const value = measure.value(test);
    const { on } = test;
    if (value === null || !isUsed(on, definitions)) continue;
    const months = timeZero === null ? null : monthsBetween(timeZero, on);
    windows[windowOf(on, firstChemotherapyOn, record.treatmentEndedOn)]?.push({ on, months, value });
  }
  return windows;
}

function lowestOf(values: readonly HeartValue[]): HeartValue | null {
  let lowest: HeartValue | null = null;
  for (const one of values) if (lowest === null || one.value < lowest.value) lowest = one;
  return lowest;
}

/** A child with the value that counts for it in a window. */
export interface WindowValue extends HeartValue {
  number: string;
}

export interface HeartWindow {
  label: string;
  members: WindowValue[];
  median: number | null;
  min: number | null;
  max: number | null;
  /** Median of the months at which they were tested. */
  months: number | null;
}

/** Each window with the lowest value of each child tested in it. */
export function heartWindows(hearts: readonly HeartChild[]): HeartWindow[] {
  return treatmentWindows.map((label, i) => {
    const members = hearts.flatMap(({ number, windows }) => {
      const lowest = lowestOf(windows[i] ?? []);
      return lowest === null ? [] : [{ number, ...lowest }];
    });
    const { median: middle, min, max } = medianRange(members.map(({ value }) => value));
    const months = median(members.map((member) => member.months).filter((month) => month !== null));
    return { label, members, median: middle, min, max, months };
  });
}

/** Who grew weak, of those in whom it can be told. */
export interface HeartGroup {
  label: string;
  members: HeartChild[];
  below: HeartChild[];
  /** Those with a value before treatment and one after it began. */
  compared: HeartChild[];
  fallen: HeartChild[];
}

/** All children, then by cumulative doxorubicin. */
export function heartGroups(
  { fall, doseBands: limits }: HeartAnalysis,
  { limit }: HeartMeasure,
  hearts: readonly HeartChild[],
): HeartGroup[] {
  const groupOf = (label: string, members: HeartChild[]): HeartGroup => {
    const compared = members.filter((child) => fallOf(child) !== null);
    return {
      ...{ label, members, compared },
      below: members.filter(({ lowest }) => lowest.value < limit),
      fallen: compared.filter((child) => (fallOf(child) ?? 0) >= fall),
    };
  };
  const bands = doseBands(limits).map((label, i) =>
    groupOf(
      `Doxorubicin: ${label}`,
      hearts.filter(({ dose }) => bandOf(dose, limits) === i),
    ),
  );
  return [groupOf('All children', [...hearts]), ...bands];
}

/** Points from the value before treatment to the lowest after it; null where one is missing. */
export function fallOf({ baseline, lowestLater }: HeartChild): number | null {
  return baseline === null || lowestLater === null ? null : baseline.value - lowestLater.value;
}
