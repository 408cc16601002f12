import type { AnyForm } from '@/lib/crf/form';
import { adverseEvent } from './adverse-event';
import { chemotherapyCycle } from './chemotherapy-cycle';
import { concomitantMedication } from './concomitant-medication';
import { consent } from './consent';
import { death } from './death';
import { demographics } from './demographics';
import { diagnosis } from './diagnosis';
import { diseaseEvent } from './disease-event';
import { endOfTreatment } from './end-of-treatment';
import { withChecksOfEveryForm } from './every-form';
import { followUp } from './follow-up';
import { immunology } from './immunology';
import { interleukin2Course } from './interleukin2-course';
import { laboratory } from './laboratory';
import { lakReinfusion } from './lak-reinfusion';
import { lateEffects } from './late-effects';
import { medicalHistory } from './medical-history';
import { metastases } from './metastases';
import { metastasisSurgery } from './metastasis-surgery';
import { methotrexateLevels } from './methotrexate-levels';
import { organFunction } from './organ-function';
import { pathology } from './pathology';
import { primarySurgery } from './primary-surgery';
import { protocolDeviation } from './protocol-deviation';
import { radiology } from './radiology';
import { radiotherapy } from './radiotherapy';
import { screening } from './screening';
import { seriousAdverseEvent } from './serious-adverse-event';
import { surgicalRemission } from './surgical-remission';
import { visit } from './visit';

/** Every CRF of the study, in the order of the paper casebook. A form missing here does not exist. */
export const forms = withChecksOfEveryForm({
  SCR: screening,
  ICF: consent,
  DM: demographics,
  MH: medicalHistory,
  DX: diagnosis,
  METS: metastases,
  VS: visit,
  LB: laboratory,
  OF: organFunction,
  CYC: chemotherapyCycle,
  MTX: methotrexateLevels,
  IL2: interleukin2Course,
  LAK: lakReinfusion,
  IMM: immunology,
  SXP: primarySurgery,
  SXM: metastasisSurgery,
  PATH: pathology,
  RAD: radiology,
  CSR: surgicalRemission,
  AE: adverseEvent,
  SAE: seriousAdverseEvent,
  CM: concomitantMedication,
  RT: radiotherapy,
  EVT: diseaseEvent,
  FU: followUp,
  LE: lateEffects,
  DTH: death,
  EOT: endOfTreatment,
  DV: protocolDeviation,
} satisfies Record<string, AnyForm>);

export type FormCode = keyof typeof forms;

/** The form with this code (`CYC`), or undefined when the study has none. */
export function formByCode(code: string): AnyForm | undefined {
  const all: Record<string, AnyForm> = forms;
  return Object.hasOwn(all, code) ? all[code] : undefined;
}
