import type { CriterionName } from './laboratory-criteria';
import type { CtcaeTerm } from './terms';

/** How CTCAE v5.0 looks at one analyte. */
export interface AnalyteFacts {
  /** The SI unit, in which a value stands when no unit is given. */
  si: string;
  /** The criterion for values that are too low, too high. */
  low?: CriterionName;
  high?: CriterionName;
  /** Terms that v5.0 grades by the treatment given, no more by the value: beyond normal there, the value tells no grade. */
  lowByTreatment?: CtcaeTerm;
  highByTreatment?: CtcaeTerm;
  /** A value within the reference range has no grade, whatever the number says. */
  isNormalWithinRange?: boolean;
}

/**
 * The analytes of the laboratory form, by their variable, and the terms that grade them. Urea, C-reactive protein and urine
 * strips have no criterion by value.
 */
export const analytes = {
  hgb: { si: 'g/L', low: 'Anemia', high: 'Hemoglobin increased' },
  wbc: { si: '10^9/L', low: 'White blood cell decreased', high: 'Leukocytosis' },
  anc: { si: '10^9/L', low: 'Neutrophil count decreased' },
  // more than 4 x 10^9/L is grade 2 in CTCAE, but normal in a young child: an adverse event is an abnormal finding
  lym: {
    si: '10^9/L',
    low: 'Lymphocyte count decreased',
    high: 'Lymphocyte count increased',
    isNormalWithinRange: true,
  },
  plat: { si: '10^9/L', low: 'Platelet count decreased' },
  creat: { si: 'umol/L', high: 'Creatinine increased' },
  bili: { si: 'umol/L', high: 'Blood bilirubin increased' },
  alt: { si: 'U/L', high: 'Alanine aminotransferase increased' },
  ast: { si: 'U/L', high: 'Aspartate aminotransferase increased' },
  ggt: { si: 'U/L', high: 'GGT increased' },
  alp: { si: 'U/L', high: 'Alkaline phosphatase increased' },
  ldh: { si: 'U/L', high: 'Blood lactate dehydrogenase increased' },
  alb: { si: 'g/L', low: 'Hypoalbuminemia' },
  na: { si: 'mmol/L', low: 'Hyponatremia', high: 'Hypernatremia' },
  k: { si: 'mmol/L', low: 'Hypokalemia', high: 'Hyperkalemia' },
  // of calcium corrected for albumin
  ca: { si: 'mmol/L', low: 'Hypocalcemia', high: 'Hypercalcemia' },
  mg: { si: 'mmol/L', low: 'Hypomagnesemia', high: 'Hypermagnesemia' },
  phos: { si: 'mmol/L', lowByTreatment: 'Hypophosphatemia', highByTreatment: 'Hyperphosphatemia' },
  hco3: { si: 'mmol/L', low: 'Blood bicarbonate decreased' },
  gluc: { si: 'mmol/L', low: 'Hypoglycemia', highByTreatment: 'Hyperglycemia' },
} as const satisfies Readonly<Record<string, AnalyteFacts>>;

export type Analyte = keyof typeof analytes;

/** Whether CTCAE says something about this variable of the laboratory form. */
export function isAnalyte(variable: string): variable is Analyte {
  return Object.hasOwn(analytes, variable);
}
