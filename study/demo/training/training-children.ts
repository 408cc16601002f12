import { type CohortChild, readCohort } from '../cohort';
import { type GrownChild, growChild } from '../grow-child';
import { adverseEvents } from './children/adverse-events';
import { birth } from './children/birth';
import { bothLungs } from './children/both-lungs';
import { chemotherapy } from './children/chemotherapy';
import { consent } from './children/consent';
import { diagnosis } from './children/diagnosis';
import { eligibility } from './children/eligibility';
import { immunotherapy } from './children/immunotherapy';
import { outcome } from './children/outcome';
import { surgery } from './children/surgery';
import { excerptOf } from './excerpt';
import { planted } from './planted';
import type { TrainingChild } from './training-child';

/** The children of the training site, in the order of their numbers. */
export const trainingChildren: readonly TrainingChild[] = [
  ...[diagnosis, eligibility, consent, chemotherapy, immunotherapy],
  ...[adverseEvents, surgery, outcome, birth, bothLungs],
];

/** The child as a line of the cohort, with its own number at the training site. */
export function lineOf({ serial, line }: TrainingChild): CohortChild {
  const found = readCohort().find((one) => one.serial === line);
  if (!found) throw new Error(`The cohort has no line ${line}.`);
  return { ...found, serial, site: 'TR01', number: `TR01-${serial}` };
}

/** The casebook of the child without an error. */
export function cleanCasebook(child: TrainingChild): GrownChild {
  return excerptOf(growChild(lineOf(child)), child);
}

/** Its casebook with the errors. Screening is entered as it should be, for the child to be enrolled, and changed after that. */
export function plantedCasebook(child: TrainingChild): GrownChild {
  const { screening, casebook, ...clean } = cleanCasebook(child);
  const all = planted([...screening, ...casebook], child.plants);
  const later = all.filter((entry, index) => index >= screening.length || entry.typed !== screening[index]?.typed);
  return { ...clean, screening, casebook: later };
}
