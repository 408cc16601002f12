import type { CheckCase } from '../check-cases';
import { adverseEventCases } from './adverse-event.cases';
import { chemotherapyCycleCases } from './chemotherapy-cycle.cases';
import { concomitantMedicationCases } from './concomitant-medication.cases';
import { consentCases } from './consent.cases';
import { demographicsCases } from './demographics.cases';
import { diagnosisCases } from './diagnosis.cases';
import { immunologyCases } from './immunology.cases';
import { interleukin2CourseCases } from './interleukin2-course.cases';
import { laboratoryCases } from './laboratory.cases';
import { lakReinfusionCases } from './lak-reinfusion.cases';
import { lateEffectsCases } from './late-effects.cases';
import { medicalHistoryCases } from './medical-history.cases';
import { metastasesCases } from './metastases.cases';
import { metastasisSurgeryCases } from './metastasis-surgery.cases';
import { methotrexateLevelsCases } from './methotrexate-levels.cases';
import { organFunctionCases } from './organ-function.cases';
import { deathCases, diseaseEventCases, endOfTreatmentCases, followUpCases } from './outcome.cases';
import { pathologyCases } from './pathology.cases';
import { primarySurgeryCases } from './primary-surgery.cases';
import { protocolDeviationCases } from './protocol-deviation.cases';
import { radiologyCases } from './radiology.cases';
import { radiotherapyCases } from './radiotherapy.cases';
import { screeningCases } from './screening.cases';
import { seriousAdverseEventCases } from './serious-adverse-event.cases';
import { surgicalRemissionCases } from './surgical-remission.cases';
import { visitCases } from './visit.cases';

/** By form code: a firing and a silent case for each check. A test asks for both for every check of every form. */
export const checkCases: Record<string, CheckCase[]> = {
  SCR: screeningCases,
  ICF: consentCases,
  DM: demographicsCases,
  MH: medicalHistoryCases,
  DX: diagnosisCases,
  METS: metastasesCases,
  VS: visitCases,
  LB: laboratoryCases,
  OF: organFunctionCases,
  CYC: chemotherapyCycleCases,
  MTX: methotrexateLevelsCases,
  IL2: interleukin2CourseCases,
  LAK: lakReinfusionCases,
  IMM: immunologyCases,
  SXP: primarySurgeryCases,
  SXM: metastasisSurgeryCases,
  PATH: pathologyCases,
  RAD: radiologyCases,
  CSR: surgicalRemissionCases,
  AE: adverseEventCases,
  SAE: seriousAdverseEventCases,
  CM: concomitantMedicationCases,
  RT: radiotherapyCases,
  EVT: diseaseEventCases,
  FU: followUpCases,
  LE: lateEffectsCases,
  DTH: deathCases,
  EOT: endOfTreatmentCases,
  DV: protocolDeviationCases,
};
