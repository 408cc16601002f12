import type { Part } from './excerpt';
import type { Plant } from './plant';

/** A child of the training site: a line of the cohort, the part of its casebook that is kept, and the errors in it. */
export interface TrainingChild extends Part {
  /** Serial number within the training site: the end of its number. */
  serial: number;
  /** The serial number of the line in the cohort. */
  line: number;
  /** What can be practised on it. */
  about: string;
  plants: readonly Plant[];
}
