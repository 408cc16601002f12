import { populationFlags } from './adam/adsl';
import { characteristics } from './characteristics';
import { cohortFlow } from './cohort-flow';

/**
 * Where the numbers of each analysis are found in the datasets that statisticians take home (ADSL, ADTTE): the script that comes with
 * them makes every number again from these variables alone.
 */
export { adsl, populationFlags } from './adam/adsl';
export { adtte, type Parameter, parameters, type TimeRow } from './adam/adtte';
export type { CellValue, Dataset, Variable } from './adam/variable';

/** A condition on variables of a child: `{ LUNGMET: 'Y' }`. */
export type Where = Readonly<Record<string, string>>;

/** The variable of a row of a table. */
export interface RowVariable {
  variable: string;
  among?: Where;
  /** Where the row names its categories otherwise than the variable does: the variable's value by the row's key. */
  codes?: Readonly<Record<string, string>>;
}

const withLungMetastases: Where = { LUNGMET: 'Y' };

/** By slug of a table, by label of its row. */
export const tableVariables: Readonly<Record<string, Readonly<Record<string, RowVariable>>>> = {
  [characteristics.slug]: {
    'Age at diagnosis': { variable: 'AGE' },
    Sex: { variable: 'SEX' },
    'Site of the primary tumour': { variable: 'PRIMGRP' },
    'Lung metastases at diagnosis': { variable: 'LUNGMET' },
    'Lung nodules at diagnosis': { variable: 'LUNGNOD', among: withLungMetastases },
    'Number of lung nodules': { variable: 'LUNGNGR1', among: withLungMetastases },
    'Lungs involved': {
      variable: 'LUNGLGR1',
      among: withLungMetastases,
      codes: { UNILATERAL: 'ONE', BILATERAL: 'BOTH' },
    },
    'Bone metastases at diagnosis': { variable: 'BONEMET' },
    'Surgery of the primary tumour': { variable: 'PRSXFL' },
    'Surgery of lung metastases': { variable: 'LGSXFL' },
    'Interleukin-2 courses': { variable: 'IL2NUM' },
    'Interleukin-2, one course or more': { variable: 'IL2FL' },
    'LAK cells reinfused': { variable: 'LAKFL' },
    'Interleukin-2 and LAK cells': { variable: 'IL2LAKFL' },
    'Complete surgical remission': { variable: 'CSRFL' },
    'Histologic response of the primary tumour': { variable: 'RESPGR' },
  },
};

/** A stage of a flow: who is in it, and the variable that says why others are not. */
export interface StageVariables {
  where: Where;
  reason: string | null;
}

/** By slug of a flow, by label of its stage. */
export const flowVariables: Readonly<Record<string, Readonly<Record<string, StageVariables>>>> = {
  [cohortFlow.slug]: {
    Enrolled: { where: { [populationFlags.enrolled]: 'Y' }, reason: null },
    'Primary tumour operated': { where: { PRSXFL: 'Y' }, reason: 'PRSXRS' },
    'Lung metastases operated': { where: { PRSXFL: 'Y', LGSXFL: 'Y' }, reason: 'LGSXRS' },
    'Complete surgical remission': { where: { CSRFL: 'Y' }, reason: 'CSRRS' },
  },
};

/** By name of a factor: the variable of its groups, and of the day from which on the group is known or begins. */
export const factorVariables: Readonly<Record<string, { group: string; from: string | null }>> = {
  remission: { group: 'CSRFL', from: 'CSRDT' },
  response: { group: 'RESPGR', from: 'RESPDT' },
  'remission-and-response': { group: 'CSRRESP', from: 'CSRRESDT' },
  'lung-nodules': { group: 'LUNGNGR1', from: null },
  'lungs-involved': { group: 'LUNGLGR1', from: null },
  'bone-metastases': { group: 'BONEMET', from: null },
  'primary-site': { group: 'PRIMGRP', from: null },
  age: { group: 'AGEGR1', from: null },
  sex: { group: 'SEX', from: null },
  site: { group: 'SITEID', from: null },
  'il2-and-lak': { group: 'IL2LAKFL', from: 'IL2LAKDT' },
};
