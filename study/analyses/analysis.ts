import type { PopulationName } from '../populations';
import type { Child, TimeToEvent } from './child';
import type { RecordKind } from './records';

/** A field of a form that a number is made of: where whoever doubts it looks. */
export interface Source {
  form: string;
  field: string;
}

/** Something that can be chosen on the page of an analysis; the first option holds until another is chosen. */
export interface Choice {
  /** In the address. */
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** What every chart and table of the analysis declares. */
interface Declared {
  /** In the address of its page; never changed. */
  slug: string;
  title: string;
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

/** How long the children have been observed, by both usual definitions. */
export interface FollowUpAnalysis extends Declared {
  kind: 'follow-up';
  outcome(child: Child): TimeToEvent | null;
  survivors: PopulationName;
}

export type Analysis = FlowAnalysis | TableAnalysis | SurvivalAnalysis | FollowUpAnalysis;
export type AnalysisKind = Analysis['kind'];
