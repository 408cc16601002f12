import type { CheckCase } from '../check-cases';
import { chemotherapyCycleCases } from './chemotherapy-cycle.cases';
import { consentCases } from './consent.cases';
import { demographicsCases } from './demographics.cases';
import { diagnosisCases } from './diagnosis.cases';
import { interleukin2CourseCases } from './interleukin2-course.cases';
import { lakReinfusionCases } from './lak-reinfusion.cases';
import { metastasesCases } from './metastases.cases';
import { metastasisSurgeryCases } from './metastasis-surgery.cases';
import { methotrexateLevelsCases } from './methotrexate-levels.cases';
import { deathCases, diseaseEventCases, endOfTreatmentCases, followUpCases } from './outcome.cases';
import { pathologyCases } from './pathology.cases';
import { primarySurgeryCases } from './primary-surgery.cases';
import { screeningCases } from './screening.cases';

/** By form code: a firing and a silent case for each check. A test asks for both for every check of every form. */
export const checkCases: Record<string, CheckCase[]> = {
  SCR: screeningCases,
  ICF: consentCases,
  DM: demographicsCases,
  DX: diagnosisCases,
  METS: metastasesCases,
  CYC: chemotherapyCycleCases,
  MTX: methotrexateLevelsCases,
  IL2: interleukin2CourseCases,
  LAK: lakReinfusionCases,
  SXP: primarySurgeryCases,
  SXM: metastasisSurgeryCases,
  PATH: pathologyCases,
  EVT: diseaseEventCases,
  FU: followUpCases,
  DTH: deathCases,
  EOT: endOfTreatmentCases,
};
