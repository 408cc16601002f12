import { addMonths, DAYS_PER_MONTH, daysBetween } from '@/lib/dates/calendar';

/** From dates to places along the line: the treatment drawn wide, the years after it drawn close. */
export interface TimeScale {
  x(date: string): number;
  ticks: { x: number; says: string }[];
  /** Where the wide part ends; null when all is drawn alike. */
  breakAt: number | null;
}

const treatmentMonths = 12;
const treatmentShare = 0.68;

/** The scale from the first date to the last over a width in pixels. Beyond 14 months the first year gets two thirds of it. */
export function timeScale(first: string, last: string, width: number): TimeScale {
  const end = addMonths(first, treatmentMonths);
  const total = Math.max(1, daysBetween(first, last));
  if (daysBetween(end, last) < 2 * DAYS_PER_MONTH) {
    const x = (date: string) => (daysBetween(first, date) / total) * width;
    return { x, ticks: monthTicks(first, last, x), breakAt: null };
  }
  const edge = width * treatmentShare;
  const early = daysBetween(first, end);
  const late = daysBetween(end, last);
  const x = (date: string) =>
    date <= end ? (daysBetween(first, date) / early) * edge : edge + (daysBetween(end, date) / late) * (width - edge);
  return {
    x,
    ticks: [...monthTicks(first, end, x), ...yearTicks(first, last, x).filter((tick) => tick.x > edge + 24)],
    breakAt: edge,
  };
}

type Place = (date: string) => number;

function monthTicks(first: string, last: string, x: Place) {
  // A year of 365 days is 11.99 mean months: a day more, and its last month is counted.
  return upTo(Math.floor((daysBetween(first, last) + 1) / DAYS_PER_MONTH / 3)).map((n) => ({
    x: x(addMonths(first, 3 * n)),
    says: `${3 * n}`,
  }));
}

function yearTicks(first: string, last: string, x: Place) {
  const years = Math.floor(daysBetween(first, last) / DAYS_PER_MONTH / 12);
  const step = years > 10 ? 4 : years > 4 ? 2 : 1;
  return upTo(years)
    .filter((year) => year > 1 && year % step === 0)
    .map((year) => ({ x: x(addMonths(first, 12 * year)), says: `${year} y` }));
}

const upTo = (number: number) => Array.from({ length: number + 1 }, (_, n) => n);
