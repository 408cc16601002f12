import type { PgTable } from 'drizzle-orm/pg-core';
import type { FormCode } from '@/study/forms';
import { adverseEvent } from '@/study/forms/adverse-event';
import { chemotherapyCycle } from '@/study/forms/chemotherapy-cycle';
import { concomitantMedication } from '@/study/forms/concomitant-medication';
import { consent } from '@/study/forms/consent';
import { death } from '@/study/forms/death';
import { demographics } from '@/study/forms/demographics';
import { diagnosis } from '@/study/forms/diagnosis';
import { diseaseEvent } from '@/study/forms/disease-event';
import { endOfTreatment } from '@/study/forms/end-of-treatment';
import { followUp } from '@/study/forms/follow-up';
import { immunology } from '@/study/forms/immunology';
import { interleukin2Course } from '@/study/forms/interleukin2-course';
import { laboratory } from '@/study/forms/laboratory';
import { lakReinfusion } from '@/study/forms/lak-reinfusion';
import { lateEffects } from '@/study/forms/late-effects';
import { medicalHistory } from '@/study/forms/medical-history';
import { metastases } from '@/study/forms/metastases';
import { metastasisSurgery } from '@/study/forms/metastasis-surgery';
import { methotrexateLevels } from '@/study/forms/methotrexate-levels';
import { organFunction } from '@/study/forms/organ-function';
import { pathology } from '@/study/forms/pathology';
import { primarySurgery } from '@/study/forms/primary-surgery';
import { protocolDeviation } from '@/study/forms/protocol-deviation';
import { radiology } from '@/study/forms/radiology';
import { radiotherapy } from '@/study/forms/radiotherapy';
import { screening } from '@/study/forms/screening';
import { seriousAdverseEvent } from '@/study/forms/serious-adverse-event';
import { surgicalRemission } from '@/study/forms/surgical-remission';
import { visit } from '@/study/forms/visit';
import { groupTableOf, tableOf } from './form-table';

// drizzle-kit sees only what a module exports by name, hence one line a table.
export const screeningTable = tableOf('screening', screening);
export const consentTable = tableOf('consent', consent);
export const demographicsTable = tableOf('demographics', demographics);
export const medicalHistoryTable = tableOf('medical_history', medicalHistory);
export const medicalConditionTable = groupTableOf('medical_condition', medicalHistory.groups.conditions);
export const diagnosisTable = tableOf('diagnosis', diagnosis);
export const metastasesTable = tableOf('metastases', metastases);
export const lesionTable = groupTableOf('lesion', metastases.groups.lesions);
export const visitTable = tableOf('visit', visit);
export const laboratorySampleTable = tableOf('laboratory_sample', laboratory);
export const organFunctionTable = tableOf('organ_function', organFunction);
export const chemotherapyCycleTable = tableOf('chemotherapy_cycle', chemotherapyCycle);
export const drugAdministrationTable = groupTableOf('drug_administration', chemotherapyCycle.groups.exposures);
export const methotrexateLevelsTable = tableOf('methotrexate_levels', methotrexateLevels);
export const methotrexateSampleTable = groupTableOf('methotrexate_sample', methotrexateLevels.groups.samples);
export const interleukin2CourseTable = tableOf('interleukin2_course', interleukin2Course);
export const lakReinfusionTable = tableOf('lak_reinfusion', lakReinfusion);
export const immunologyTable = tableOf('immunology', immunology);
export const primarySurgeryTable = tableOf('primary_surgery', primarySurgery);
export const metastasisSurgeryTable = tableOf('metastasis_surgery', metastasisSurgery);
export const pathologyTable = tableOf('pathology', pathology);
export const radiologyTable = tableOf('radiology', radiology);
export const lesionMeasurementTable = groupTableOf('lesion_measurement', radiology.groups.measurements);
export const surgicalRemissionTable = tableOf('surgical_remission', surgicalRemission);
export const adverseEventTable = tableOf('adverse_event', adverseEvent);
export const seriousAdverseEventTable = tableOf('serious_adverse_event', seriousAdverseEvent);
export const concomitantMedicationTable = tableOf('concomitant_medication', concomitantMedication);
export const radiotherapyTable = tableOf('radiotherapy', radiotherapy);
export const diseaseEventTable = tableOf('disease_event', diseaseEvent);
export const followUpTable = tableOf('follow_up', followUp);
export const lateEffectsTable = tableOf('late_effects', lateEffects);
export const deathTable = tableOf('death', death);
export const endOfTreatmentTable = tableOf('end_of_treatment', endOfTreatment);
export const protocolDeviationTable = tableOf('protocol_deviation', protocolDeviation);

/** Where each form is kept. A form that is missing here does not compile. */
export const formTables = {
  SCR: screeningTable,
  ICF: consentTable,
  DM: demographicsTable,
  MH: medicalHistoryTable,
  DX: diagnosisTable,
  METS: metastasesTable,
  VS: visitTable,
  LB: laboratorySampleTable,
  OF: organFunctionTable,
  CYC: chemotherapyCycleTable,
  MTX: methotrexateLevelsTable,
  IL2: interleukin2CourseTable,
  LAK: lakReinfusionTable,
  IMM: immunologyTable,
  SXP: primarySurgeryTable,
  SXM: metastasisSurgeryTable,
  PATH: pathologyTable,
  RAD: radiologyTable,
  CSR: surgicalRemissionTable,
  AE: adverseEventTable,
  SAE: seriousAdverseEventTable,
  CM: concomitantMedicationTable,
  RT: radiotherapyTable,
  EVT: diseaseEventTable,
  FU: followUpTable,
  LE: lateEffectsTable,
  DTH: deathTable,
  EOT: endOfTreatmentTable,
  DV: protocolDeviationTable,
} satisfies Record<FormCode, PgTable>;

/** Where each repeating group is kept, by the group's table name. */
export const groupTables = {
  medical_condition: medicalConditionTable,
  lesion: lesionTable,
  drug_administration: drugAdministrationTable,
  methotrexate_sample: methotrexateSampleTable,
  lesion_measurement: lesionMeasurementTable,
} satisfies Record<string, PgTable>;
