import { type Answers, asNumber, asText } from '@/lib/crf/value';

/** Normal limits of one analyte in one laboratory, for an age and sex, from a day to a day. */
export interface ReferenceRange {
  /** UCUM code of the unit in which the laboratory reports, and what one of it is in the form's own and in the SI unit. */
  unit: string;
  toOwn: number;
  toSi: number;
  /** Null: both. */
  sex: string | null;
  /** Completed months, from and up to but not including. */
  ageFrom: number;
  ageTo: number;
  /** First and last day; null while it goes on. */
  from: string;
  to: string | null;
  /** In the laboratory's unit; null where it gives none. */
  low: number | null;
  high: number | null;
}

/** Of whom a sample is; null while it is not known. */
export interface Child {
  sex: string | null;
  ageMonths: number | null;
}

/** The ranges that a laboratory has for an analyte on a day, of all ages and both sexes. `rows` is the list that the site keeps. */
export function rangesOn(
  rows: readonly Answers[],
  laboratory: string,
  analyte: string,
  on: string,
): readonly ReferenceRange[] {
  const all = indexOf(rows).get(keyOf(laboratory, analyte)) ?? [];
  return all.filter(({ from, to }) => from <= on && (to === null || on <= to));
}

/**
 * The range of a child; null when there is none, and while the child's age is not known. A range of one sex goes before one of both,
 * and then the one that began last.
 */
export function rangeOfChild(ranges: readonly ReferenceRange[], child: Child): ReferenceRange | null {
  const fitting = ranges.filter((range) => isOfAge(range, child.ageMonths) && isOfSex(range, child.sex));
  return fitting.reduce<ReferenceRange | null>((best, one) => (best && !isCloser(one, best) ? best : one), null);
}

/** Whether one of the ranges may be the child's: what is not known of the child excludes none. */
export function mayHaveRange(ranges: readonly ReferenceRange[], { sex, ageMonths }: Child): boolean {
  const isKnownSex = sex === 'M' || sex === 'F';
  return ranges.some((range) => {
    return (ageMonths === null || isOfAge(range, ageMonths)) && (!isKnownSex || isOfSex(range, sex));
  });
}

function isOfAge({ ageFrom, ageTo }: ReferenceRange, months: number | null): boolean {
  return months !== null && ageFrom <= months && months < ageTo;
}

function isOfSex(range: ReferenceRange, sex: string | null): boolean {
  return range.sex === null || range.sex === sex;
}

function isCloser(one: ReferenceRange, other: ReferenceRange): boolean {
  if ((one.sex === null) !== (other.sex === null)) return one.sex !== null;
  return one.from > other.from;
}

type Index = ReadonlyMap<string, readonly ReferenceRange[]>;

/** A site has some thousand rows and a sample asks for twenty of them, again at each key stroke. */
const indexes = new WeakMap<readonly Answers[], Index>();

function indexOf(rows: readonly Answers[]): Index {
  const known = indexes.get(rows);
  if (known) return known;
  const index = new Map<string, ReferenceRange[]>();
  for (const row of rows) {
    const key = keyOf(asText(row.laboratory) ?? '', asText(row.analyte) ?? '');
    const same = index.get(key);
    if (same) same.push(rangeIn(row));
    else index.set(key, [rangeIn(row)]);
  }
  indexes.set(rows, index);
  return index;
}

const keyOf = (laboratory: string, analyte: string) => `${analyte} ${laboratory}`;

function rangeIn(row: Answers): ReferenceRange {
  return {
    unit: asText(row.unit) ?? '',
    toOwn: asNumber(row.toown) ?? Number.NaN,
    toSi: asNumber(row.tosi) ?? Number.NaN,
    sex: asText(row.sex),
    ageFrom: asNumber(row.agefrom) ?? 0,
    ageTo: asNumber(row.ageto) ?? Number.POSITIVE_INFINITY,
    from: asText(row.from) ?? '',
    to: asText(row.to),
    low: asNumber(row.low),
    high: asNumber(row.high),
  };
}
