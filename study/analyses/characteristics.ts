import type { ShareRow, TableAnalysis } from './analysis';
import type { Child } from './child';

const share = (label: string, value: (child: Child) => boolean | null): ShareRow => ({ kind: 'share', label, value });

const hadLungMetastases = (child: Child) => child.lungMetastases === 'Y';

/** Table 1 of the publication: who the children are, and what they received. */
export const characteristics: TableAnalysis = {
  kind: 'table',
  slug: 'characteristics',
  title: 'Characteristics of the children',
  question: 'Who are the children, and which treatment did they receive?',
  needs: 'Its lines fill from demographics, diagnosis, metastases, surgery, pathology, IL-2 and LAK forms.',
  population: 'enrolled',
  sources: [
    { form: 'DM', field: 'brthyy' },
    { form: 'DX', field: 'dxdat' },
    { form: 'METS', field: 'lungmet' },
    { form: 'SXP', field: 'sxpdat' },
    { form: 'SXM', field: 'sxmdat' },
    { form: 'PATH', field: 'necpct' },
    { form: 'CSR', field: 'csrprim' },
    { form: 'IL2', field: 'il2done' },
    { form: 'LAK', field: 'reinfyn' },
  ],
  rows: [
    { kind: 'median', label: 'Age at diagnosis', unit: 'years', value: (child) => child.ageAtDiagnosis },
    {
      kind: 'count',
      label: 'Sex',
      categories: { F: 'Girls', M: 'Boys', U: 'Undetermined' },
      value: (child) => child.sex,
    },
    {
      kind: 'count',
      label: 'Site of the primary tumour',
      categories: { EXTREMITY: 'Extremity', AXIAL: 'Axial' },
      value: (child) => child.primaryGroup,
    },
    share('Lung metastases at diagnosis', (child) => answered(child.lungMetastases)),
    {
      kind: 'median',
      label: 'Lung nodules at diagnosis',
      among: hadLungMetastases,
      value: (child) => child.lungNodules,
    },
    {
      kind: 'count',
      label: 'Number of lung nodules',
      categories: { FEW: '1 to 3', MANY: '4 or more' },
      among: hadLungMetastases,
      value: ({ lungNodules }) => (lungNodules === null ? null : lungNodules <= 3 ? 'FEW' : 'MANY'),
    },
    {
      kind: 'count',
      label: 'Lungs involved',
      categories: { UNILATERAL: 'One', BILATERAL: 'Both' },
      among: hadLungMetastases,
      value: ({ lungSide }) => (lungSide === null ? null : lungSide === 'BILATERAL' ? 'BILATERAL' : 'UNILATERAL'),
    },
    share('Bone metastases at diagnosis', (child) => answered(child.boneMetastases)),
    share('Surgery of the primary tumour', (child) => child.primarySurgeryOn !== null),
    share('Surgery of lung metastases', (child) => child.lungSurgeryOn !== null),
    { kind: 'median', label: 'Interleukin-2 courses', value: (child) => child.il2Courses },
    share('Interleukin-2, one course or more', (child) => child.il2Courses > 0),
    share('LAK cells reinfused', (child) => child.lakReinfusions > 0),
    share('Interleukin-2 and LAK cells', (child) => child.il2AndLak),
    share('Complete surgical remission', (child) => child.completeRemission),
    {
      kind: 'count',
      label: 'Histologic response of the primary tumour',
      categories: { GOOD: 'Good', POOR: 'Poor', NOT_EVALUABLE: 'Not evaluable' },
      value: (child) => child.response,
    },
  ],
  method: [
    'Percentages are of the children in whom the characteristic is recorded; those in whom it is not are counted in a line of their own.',
    'A course or reinfusion counts when it was given in whole or in part.',
  ],
};

function answered(yesOrNo: string | null): boolean | null {
  return yesOrNo === null ? null : yesOrNo === 'Y';
}
