import type { CohortChild } from './cohort';
import type { TreatmentEvent } from './treatment-plan';

/** Something that happened to one child at one event alone. */
export interface Story {
  serial: number;
  code: TreatmentEvent['code'];
}

/** Whether one of these stories is that of the child at this event. */
export const isIn = (
  { serial }: Pick<CohortChild, 'serial'>,
  { code }: Pick<TreatmentEvent, 'code'>,
  ...stories: readonly Story[]
): boolean => stories.some((one) => one.serial === serial && one.code === code);
