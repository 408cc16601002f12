import type { AnyForm } from '@/lib/crf/form';
import { chemotherapyCycle } from './chemotherapy-cycle';
import { consent } from './consent';
import { death } from './death';
import { demographics } from './demographics';
import { diagnosis } from './diagnosis';
import { diseaseEvent } from './disease-event';
import { endOfTreatment } from './end-of-treatment';
import { withChecksOfEveryForm } from './every-form';
import { followUp } from './follow-up';
import { interleukin2Course } from './interleukin2-course';
import { lakReinfusion } from './lak-reinfusion';
import { metastases } from './metastases';
import { metastasisSurgery } from './metastasis-surgery';
import { methotrexateLevels } from './methotrexate-levels';
import { pathology } from './pathology';
import { primarySurgery } from './primary-surgery';
import { screening } from './screening';
import { surgicalRemission } from './surgical-remission';

/** Every CRF of the study, in the order of the paper casebook. A form missing here does not exist. */
export const forms = withChecksOfEveryForm({
  SCR: screening,
  ICF: consent,
  DM: demographics,
  DX: diagnosis,
  METS: metastases,
  CYC: chemotherapyCycle,
  MTX: methotrexateLevels,
  IL2: interleukin2Course,
  LAK: lakReinfusion,
  SXP: primarySurgery,
  SXM: metastasisSurgery,
  PATH: pathology,
  CSR: surgicalRemission,
  EVT: diseaseEvent,
  FU: followUp,
  DTH: death,
  EOT: endOfTreatment,
} satisfies Record<string, AnyForm>);

export type FormCode = keyof typeof forms;

/** The form with this code (`CYC`), or undefined when the study has none. */
export function formByCode(code: string): AnyForm | undefined {
  const all: Record<string, AnyForm> = forms;
  return Object.hasOwn(all, code) ? all[code] : undefined;
}
