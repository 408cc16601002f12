import { ageInMonthsOn } from '../formulas/age';
import type { CohortChild } from './cohort';
import { varied } from './variation';

/** Median height (cm) and weight (kg) at whole years from 4 to 20; roughly the CDC charts of 2000, good enough for invented children. */
const medians = {
  M: {
    height: [102, 109, 115.5, 122, 128, 133.5, 138.5, 143.5, 149, 156, 164, 170, 173.5, 175.5, 176, 176.5, 176.8],
    weight: [16.3, 18.4, 20.7, 23.1, 25.6, 28.6, 32, 36, 40.5, 45.6, 51, 56.5, 61, 64.5, 67, 69, 70.6],
  },
  F: {
    height: [101, 108, 115, 121.5, 127.5, 133, 138, 144, 151, 157, 160.4, 162, 162.6, 163, 163.1, 163.2, 163.3],
    weight: [15.9, 18, 20.2, 22.8, 25.8, 29, 33, 37, 41.5, 45.8, 49.4, 52, 54, 55.1, 56.2, 57.2, 58],
  },
} as const;
const firstAge = 4;

export interface Body {
  /** cm, one decimal */
  height: number;
  /** kg, one decimal */
  weight: number;
}

/** Height and weight of a child on a date: the median of age and sex, a little taller or heavier by child. */
export function bodyOn(child: CohortChild, date: string): Body {
  const years = ageInMonthsOn(child.birthYear, child.birthMonth, date) / 12;
  const { height, weight } = medians[child.sex];
  return {
    height: tenth(between(height, years) * varied(child.serial, 'height', 0.97, 1.03, 3)),
    weight: tenth(between(weight, years) * varied(child.serial, 'weight', 0.9, 1.1, 3)),
  };
}

function between(table: readonly number[], years: number): number {
  const place = Math.min(Math.max(years - firstAge, 0), table.length - 1);
  const lower = Math.floor(place);
  const from = table[lower] ?? 0;
  const to = table[lower + 1] ?? from;
  return from + (to - from) * (place - lower);
}

const tenth = (value: number) => Math.round(value * 10) / 10;
