import type { CasebookCase, DeviationCase } from '../casebook-cases';
import { adverseEventCases } from './adverse-events.cases';
import { consentCases } from './consent.cases';
import { chemotherapyCases } from './cycles.cases';
import { studyDeviationCases } from './deviations.cases';
import { diagnosisAndEligibilityCases } from './diagnosis.cases';
import { immunotherapyCases } from './immunotherapy.cases';
import { measurementCases } from './measurements.cases';
import { outcomeCases } from './outcome.cases';
import { surgeryAndResponseCases } from './surgery-and-response.cases';
import { systemCases } from './system.cases';

/** A case that fires and one that is silent for each check over the casebook; a test asks for both. */
export const casebookCases: readonly CasebookCase[] = [
  ...consentCases,
  ...diagnosisAndEligibilityCases,
  ...chemotherapyCases,
  ...immunotherapyCases,
  ...measurementCases,
  ...surgeryAndResponseCases,
  ...adverseEventCases,
  ...outcomeCases,
  ...systemCases,
];

/** The same for the rules that propose deviations. */
export const deviationCases: readonly DeviationCase[] = studyDeviationCases;
