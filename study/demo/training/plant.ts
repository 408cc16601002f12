import type { FormCode } from '../../forms';
import type { Place } from '../grown-entry';

/** Where an entry stands in the casebook: event, form, and its number where the form repeats. */
export type PlaceName = `${string}/${FormCode}/${number}`;

/** The texts that a data manager typed instead of the right ones; '' for an answer that was left out. */
type Texts = Readonly<Record<string, string>>;

/** A typing error in a row of a form. */
export interface RowError {
  group: string;
  /** 1 for the first row. */
  row: number;
  set: Texts;
}

/** A hard finding that cannot be kept from coming along with an error. */
export interface Companion {
  check: string;
  at: PlaceName;
}

/** An error in the casebook of a training child, and the hard check that finds it. */
export interface Plant {
  /** Id of the check that tells it first: `EC-030`. */
  check: string;
  /** The entry on which the finding stands. */
  at: PlaceName;
  /** What the trainer is told is wrong, and how the chart has it. */
  tells: string;
  /** The entry on which the wrong answer was typed, where that is another. */
  typedAt?: PlaceName;
  set?: Texts;
  rows?: readonly RowError[];
  also?: readonly Companion[];
}

/** The place with this name. */
export function placeNamed(name: PlaceName): Place {
  const [event = '', form, repeat] = name.split('/');
  return { event, form: form as FormCode, repeat: Number(repeat) }; // the type of a name says so
}

/** The name of a place: `AP2/VS/1`. */
export const nameOf = ({ event, form, repeat }: Place): PlaceName => `${event}/${form}/${repeat}`;

/** Every entry on which the plant lets a hard finding stand. */
export function placesOf({ at, also = [] }: Plant): PlaceName[] {
  return [...new Set([at, ...also.map((companion) => companion.at)])];
}
