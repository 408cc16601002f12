import type { PgTable } from 'drizzle-orm/pg-core';
import type { FormCode } from '@/study/forms';
import { chemotherapyCycle } from '@/study/forms/chemotherapy-cycle';
import { consent } from '@/study/forms/consent';
import { death } from '@/study/forms/death';
import { demographics } from '@/study/forms/demographics';
import { diagnosis } from '@/study/forms/diagnosis';
import { diseaseEvent } from '@/study/forms/disease-event';
import { endOfTreatment } from '@/study/forms/end-of-treatment';
import { followUp } from '@/study/forms/follow-up';
import { interleukin2Course } from '@/study/forms/interleukin2-course';
import { lakReinfusion } from '@/study/forms/lak-reinfusion';
import { metastases } from '@/study/forms/metastases';
import { metastasisSurgery } from '@/study/forms/metastasis-surgery';
import { methotrexateLevels } from '@/study/forms/methotrexate-levels';
import { pathology } from '@/study/forms/pathology';
import { primarySurgery } from '@/study/forms/primary-surgery';
import { screening } from '@/study/forms/screening';
import { surgicalRemission } from '@/study/forms/surgical-remission';
import { groupTableOf, tableOf } from './form-table';

// drizzle-kit sees only what a module exports by name, hence one line a table.
export const screeningTable = tableOf('screening', screening);
export const consentTable = tableOf('consent', consent);
export const demographicsTable = tableOf('demographics', demographics);
export const diagnosisTable = tableOf('diagnosis', diagnosis);
export const metastasesTable = tableOf('metastases', metastases);
export const lesionTable = groupTableOf('lesion', metastases.groups.lesions);
export const chemotherapyCycleTable = tableOf('chemotherapy_cycle', chemotherapyCycle);
export const drugAdministrationTable = groupTableOf('drug_administration', chemotherapyCycle.groups.exposures);
export const methotrexateLevelsTable = tableOf('methotrexate_levels', methotrexateLevels);
export const methotrexateSampleTable = groupTableOf('methotrexate_sample', methotrexateLevels.groups.samples);
export const interleukin2CourseTable = tableOf('interleukin2_course', interleukin2Course);
export const lakReinfusionTable = tableOf('lak_reinfusion', lakReinfusion);
export const primarySurgeryTable = tableOf('primary_surgery', primarySurgery);
export const metastasisSurgeryTable = tableOf('metastasis_surgery', metastasisSurgery);
export const pathologyTable = tableOf('pathology', pathology);
export const surgicalRemissionTable = tableOf('surgical_remission', surgicalRemission);
export const diseaseEventTable = tableOf('disease_event', diseaseEvent);
export const followUpTable = tableOf('follow_up', followUp);
export const deathTable = tableOf('death', death);
export const endOfTreatmentTable = tableOf('end_of_treatment', endOfTreatment);

/** Where each form is kept. A form that is missing here does not compile. */
export const formTables = {
  SCR: screeningTable,
  ICF: consentTable,
  DM: demographicsTable,
  DX: diagnosisTable,
  METS: metastasesTable,
  CYC: chemotherapyCycleTable,
  MTX: methotrexateLevelsTable,
  IL2: interleukin2CourseTable,
  LAK: lakReinfusionTable,
  SXP: primarySurgeryTable,
  SXM: metastasisSurgeryTable,
  PATH: pathologyTable,
  CSR: surgicalRemissionTable,
  EVT: diseaseEventTable,
  FU: followUpTable,
  DTH: deathTable,
  EOT: endOfTreatmentTable,
} satisfies Record<FormCode, PgTable>;

/** Where each repeating group is kept, by the group's table name. */
export const groupTables = {
  lesion: lesionTable,
  drug_administration: drugAdministrationTable,
  methotrexate_sample: methotrexateSampleTable,
} satisfies Record<string, PgTable>;
