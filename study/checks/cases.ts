import type { CasebookCase, DeviationCase } from '../casebook-cases';
import { consentCases } from './consent.cases';

/** A case that fires and one that is silent for each check over the casebook; a test asks for both. */
export const casebookCases: readonly CasebookCase[] = [...consentCases];

/** The same for the rules that propose deviations. */
export const deviationCases: readonly DeviationCase[] = [];
