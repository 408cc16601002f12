import type { PopulationName } from '../populations';
import type { Child, TimeToEvent } from './child';
import type {
  CourseChangeAnalysis,
  EnrolmentAnalysis,
  HearingAnalysis,
  HeartAnalysis,
  QualityAnalysis,
  SwimmerAnalysis,
} from './observation-analyses';
import type { RecordKind } from './records';

/** A field of a form that a number is made of: where whoever doubts it looks. */
export interface Source {
  form: string;
  field: string;
}

/** Something that can be chosen on the page of an analysis. */
export interface Choice {
  /** In the address. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** What holds until another is chosen; the first option where none is named. */
  usual?: string;
}

/** What every chart and table of the analysis declares. */
export interface Declared {
  /** In the address of its page; never changed. */
  slug: string;
  title: string;
  /** What tells it apart in a list under the heading of its section, in the middle of a sentence; else its title. */
  within?: string;
  question: string;
  /** Which forms fill it: told while there is nothing to show. */
  needs: string;
  population: PopulationName;
  /** What it is made of beside the row of each child. */
  reads?: readonly RecordKind[];
  choices?: readonly Choice[];
  /** The fields behind its numbers, those to look at first in front. */
  sources: readonly Source[];
  /** How the figures were made, one sentence each. */
  method: readonly string[];
}

/** Who of the stage before did not come to a stage, and why. */
export interface Leaving {
  label: string;
  reason(child: Child): string;
}

export interface Stage {
  label: string;
  includes(child: Child): boolean;
  /** What the number is made of, in words. */
  detail?(children: readonly Child[]): string;
  left?: Leaving;
}

/** How many children came from each stage to the next. */
export interface FlowAnalysis extends Declared {
  kind: 'flow';
  stages: readonly Stage[];
}

/** A measure told by its median and range. */
export interface MedianRow {
  kind: 'median';
  label: string;
  unit?: string;
  among?(child: Child): boolean;
  value(child: Child): number | null;
}

/** A characteristic told by counts of its categories; a child with none is "not recorded" and leaves the denominator. */
export interface CountRow {
  kind: 'count';
  label: string;
  categories: Readonly<Record<string, string>>;
  among?(child: Child): boolean;
  /** A key of `categories`, or null. */
  value(child: Child): string | null;
}

/** Of how many children something is true; null is "not recorded", as above. */
export interface ShareRow {
  kind: 'share';
  label: string;
  among?(child: Child): boolean;
  value(child: Child): boolean | null;
}

export interface TableAnalysis extends Declared {
  kind: 'table';
  rows: readonly (MedianRow | CountRow | ShareRow)[];
}

/** A Kaplan-Meier curve with its estimates. */
export interface SurvivalAnalysis extends Declared {
  kind: 'survival';
  outcome(child: Child): TimeToEvent | null;
  /** "event-free survival", in the middle of a sentence. */
  outcomeName: string;
  event: string;
  /** What an event can be, in words, by the code of `outcome().what`. */
  eventWords: Readonly<Record<string, string>>;
  censoring: string;
  /** The month of the sentence on top. */
  headlineMonth: number;
}

/** What children are compared by. */
export interface Factor {
  /** In addresses; never changed. */
  name: string;
  /** In the middle of a sentence: "complete surgical remission". */
  title: string;
  /** In the order of the legend; hazards are told against the first. */
  groups: readonly { code: string; label: string }[];
  /** A code of `groups`; null when it is not recorded. */
  groupOf(child: Child): string | null;
  /** Where the group is known only after time zero: how. Comparing by it as if it had been known from the start misleads. */
  later?: LaterKnown;
  sources: readonly Source[];
  /** How the groups were made, one sentence each. */
  method: readonly string[];
  /** Groups so small that a child may be known by them are shown to those alone who see all sites. */
  isSite?: true;
}

/**
 * A group known only after time zero. Either a child *passes* into one group on a day and is in the other until then (remission reached,
 * treatment given), or the group *shows* on a day and nothing is known of it before (response of the tumour).
 */
export type LaterKnown =
  | { how: 'passes'; into: string; on(child: Child): string | null; says: string }
  | { how: 'shows'; on(child: Child): string | null; says: string };

/** Survival of groups of children side by side. */
export interface ComparisonAnalysis extends Declared {
  kind: 'comparison';
  /** The curve of all children that it splits. */
  of: SurvivalAnalysis;
  factor: Factor;
}

/** The hazard ratios of several comparisons of one outcome in one picture. */
export interface GlanceAnalysis extends Declared {
  kind: 'glance';
  of: SurvivalAnalysis;
  comparisons: readonly ComparisonAnalysis[];
}

/** The kinds of first event of an outcome, which compete with one another. */
export interface CompetingAnalysis extends Declared {
  kind: 'competing';
  of: SurvivalAnalysis;
  /** Codes of `outcome().what`; an event of none of them counts among the last. */
  causes: readonly { label: string; codes: readonly string[] }[];
}

/** How long the children have been observed, by both usual definitions. */
export interface FollowUpAnalysis extends Declared {
  kind: 'follow-up';
  outcome(child: Child): TimeToEvent | null;
  survivors: PopulationName;
}

/** Adverse events by their worst grade, one grade a child; the choices `after`, `attribution`, `grade` and `level` say which and how. */
export interface ToxicityAnalysis extends Declared {
  kind: 'toxicity';
  /** By `ToxicityRecord.after`: "cisplatin + doxorubicin". */
  treatments: Readonly<Record<string, string>>;
  /** By `ToxicityRecord.attributedTo`, with those who can have such events: who received one of these (`ReceivedRecord.treatment`). */
  attributions: Readonly<Record<string, { label: string; received: readonly string[] }>>;
  /** From this grade on an event is severe. */
  severe: number;
  /** The most frequent are drawn. */
  drawn: number;
}

/** Doses and times against the plan; the choice `part` takes the cycles before or after surgery alone. */
export interface DoseIntensityAnalysis extends Declared {
  kind: 'dose-intensity';
  drugs: Readonly<Record<string, string>>;
  /** Fractions: a relative dose intensity to reach, and a dose that is too much. */
  target: number;
  excess: number;
  /** Where the bars of the figure are cut, ascending. */
  bands: readonly number[];
}

/** Doses added up, against the limits of the study. */
export interface CumulativeDoseAnalysis extends Declared {
  kind: 'cumulative-doses';
  drugs: readonly CumulativeDrug[];
}

export interface CumulativeDrug {
  drug: string;
  label: string;
  /** How many mg/m² are one of `unit`. */
  per: number;
  unit: string;
  /** mg/m²; null for none. */
  warn: number | null;
  stop: number | null;
}

/** Cycles given, omitted and late. */
export interface DelayAnalysis extends Declared {
  kind: 'delays';
  /** Words by code, in the order of the calendar. */
  cycles: Readonly<Record<string, string>>;
  delayReasons: Readonly<Record<string, string>>;
  omissionReasons: Readonly<Record<string, string>>;
  /** Days: longer delays are counted, the first of them needs a reason. */
  longerThan: readonly [number, number];
}

/** How methotrexate left the blood. µmol/L. */
export interface EliminationAnalysis extends Declared {
  kind: 'elimination';
  expected: Readonly<{ h24: number; h48: number; h72: number }>;
  delayed: Readonly<{ mild: number; severe: number }>;
  cleared: number;
  /** The first so many infusions of a child against the later ones. */
  firstCourses: number;
  /** Of more infusions the quartiles alone are drawn. */
  drawnAtMost: number;
}

export type Analysis =
  | FlowAnalysis
  | TableAnalysis
  | SurvivalAnalysis
  | ComparisonAnalysis
  | GlanceAnalysis
  | CompetingAnalysis
  | FollowUpAnalysis
  | ToxicityAnalysis
  | DoseIntensityAnalysis
  | CumulativeDoseAnalysis
  | DelayAnalysis
  | EliminationAnalysis
  | CourseChangeAnalysis
  | HearingAnalysis
  | HeartAnalysis
  | SwimmerAnalysis
  | EnrolmentAnalysis
  | QualityAnalysis;
export type AnalysisKind = Analysis['kind'];
