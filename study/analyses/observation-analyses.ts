import type { Declared } from './analysis';
import type { Child } from './child';
import type { CellSample, HeartTest, TreatmentMark, TreatmentSpan } from './records/observations';

/** What is measured of the blood around a course of IL-2. */
export interface CellMeasure {
  /** In the address. */
  name: string;
  /** At the beginning of a sentence. */
  label: string;
  /** Null: the unit of the sample, and only values in the same one are compared. */
  unit: string | null;
  decimals: number;
  value(sample: CellSample): number | null;
}

/** What the cells of the blood did in each course of IL-2; the choices `measure` and `after` name the measure and the later sample. */
export interface CourseChangeAnalysis extends Declared {
  kind: 'course-change';
  measures: readonly CellMeasure[];
}

/** The grades of hearing over the time of treatment and after it. */
export interface HearingAnalysis extends Declared {
  kind: 'hearing';
  /** Upper limits of the bands of cumulative cisplatin, mg/m². */
  doseBands: readonly number[];
}

export interface HeartMeasure {
  /** Name of the part of the page; the first is `main`. */
  name: string;
  /** In the middle of a sentence. */
  label: string;
  /** Percent; below it the heart is weak. */
  limit: number;
  value(test: HeartTest): number | null;
}

/** The heart over the time of treatment and after it. */
export interface HeartAnalysis extends Declared {
  kind: 'heart';
  measures: readonly HeartMeasure[];
  /** Percentage points below the value before treatment. */
  fall: number;
  /** Upper limits of the bands of cumulative doxorubicin, mg/m². */
  doseBands: readonly number[];
}

/** How the lanes can be put together; a child with null stands last. */
export interface LaneGroups {
  name: string;
  label: string;
  groups: readonly string[];
  groupOf(child: Child): string | null;
}

/** One lane for each child; the choices `sort` and `group` put them in order, `months` says how much of the time is drawn. */
export interface SwimmerAnalysis extends Declared {
  kind: 'swimmer';
  /** In the order of the legend. */
  spans: readonly { what: TreatmentSpan; label: string }[];
  marks: readonly { what: TreatmentMark | 'REMISSION' | 'DEATH' | 'LOST'; label: string }[];
  groupings: readonly LaneGroups[];
}

/** How many children each site has enrolled, and when. */
export interface EnrolmentAnalysis extends Declared {
  kind: 'enrolment';
}

/** What is left to do with the data, site by site. */
export interface QualityAnalysis extends Declared {
  kind: 'quality';
  /** A child alive was last heard of longer ago than this. */
  lostAfterMonths: number;
}
