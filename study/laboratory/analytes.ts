/** A unit by its UCUM code and as people read it. */
export interface Unit {
  ucum: string;
  printed: string;
}

/** Another unit in which laboratories report, and what one of it is in the form's own. */
export interface OtherUnit extends Unit {
  toOwn: number;
}

export interface AnalyteFacts {
  label: string;
  /** The unit of the printed form, in which its limits stand, and the decimals that the printed form gives it. */
  own: Unit;
  decimals: number;
  /** Decimals of the box, where a unit in which laboratories report needs more of them: 5.3 mmol/L of glucose. */
  boxDecimals?: number;
  si: Unit;
  siDecimals: number;
  /** What one of the own unit is in the SI unit. */
  toSi: number;
  /** g/mol, where the own unit is a mass and the SI unit an amount of substance. */
  molarMass?: number;
  otherUnits: readonly OtherUnit[];
  /** A blood count, which falls after chemotherapy. */
  isCount?: true;
  /** Grade by CTCAE v5.0 depends on the value before treatment. */
  hasBaseline?: true;
}

const unit = (ucum: string, printed = ucum): Unit => ({ ucum, printed });
const other = (ucum: string, toOwn: number, printed = ucum): OtherUnit => ({ ucum, printed, toOwn });

const mgPerDl = unit('mg/dL');
const micromoles = unit('umol/L', 'µmol/L');
const millimoles = unit('mmol/L');
const gramsPerLitre = unit('g/L');

/** Counts per µL are a thousand times, counts in thousands per µL the same as those in 10^9/L. */
const count = {
  own: unit('10*9/L', '10^9/L'),
  si: unit('10*9/L', '10^9/L'),
  toSi: 1,
  otherUnits: [other('10*3/uL', 1, '10^3/µL'), other('/uL', 0.001, '/µL')],
  isCount: true,
} as const;

/** The unit of enzyme activity, U, is not of the SI, but accepted beside it: 1 µkat is 60 U. */
const enzyme = {
  own: unit('U/L'),
  decimals: 0,
  boxDecimals: 2,
  si: unit('U/L'),
  siDecimals: 0,
  toSi: 1,
  otherUnits: [other('[IU]/L', 1, 'IU/L'), other('ukat/L', 60, 'µkat/L')],
} as const;

/** Of an ion with one charge, an equivalent is a mole. */
const singleIon = { own: millimoles, si: millimoles, toSi: 1, otherUnits: [other('meq/L', 1, 'mEq/L')] } as const;

/** A substance in mg/dL that is mmol/L or µmol/L in SI: laboratories report either. */
const substance = (si: Unit, toSi: number, molarMass: number, more: readonly OtherUnit[] = []) => ({
  own: mgPerDl,
  si,
  toSi,
  molarMass,
  otherUnits: [other(si.ucum, 1 / toSi, si.printed), ...more],
});

/**
 * The numeric analytes of the laboratory form, in its order. Factors are the conventional ones (AMA Manual of Style, 11th edition,
 * table 17.5), which agree with the molar masses to four digits. Urea is urea, not urea nitrogen, as Italian laboratories report it; a
 * laboratory that reports urea nitrogen says so by its unit, `mg{BUN}/dL`, which no UCUM library can convert. Every value needs a
 * reference range of its laboratory (EC-034), those without a CTCAE grade too.
 */
export const analytes = {
  hgb: {
    label: 'Haemoglobin',
    own: unit('g/dL'),
    decimals: 1,
    si: gramsPerLitre,
    siDecimals: 1,
    toSi: 10,
    // mmol/L are of the monomer with one iron, 16 114.5 g/mol.
    otherUnits: [other('g/L', 0.1), other('mmol/L', 1.61145)],
    isCount: true,
  },
  wbc: { label: 'Leucocytes', ...count, decimals: 2, siDecimals: 2 },
  anc: { label: 'Neutrophils', ...count, decimals: 2, siDecimals: 2 },
  lym: { label: 'Lymphocytes', ...count, decimals: 2, siDecimals: 2 },
  plat: { label: 'Platelets', ...count, decimals: 0, siDecimals: 0 },
  creat: {
    label: 'Creatinine',
    ...substance(micromoles, 88.4, 113.12),
    decimals: 2,
    siDecimals: 1,
    hasBaseline: true,
  },
  urea: {
    label: 'Urea',
    ...substance(millimoles, 0.1665, 60.056, [other('mg{BUN}/dL', 2.1438, 'mg/dL urea nitrogen')]),
    decimals: 1,
    siDecimals: 2,
  },
  bili: {
    label: 'Total bilirubin',
    ...substance(micromoles, 17.104, 584.66),
    decimals: 2,
    siDecimals: 2,
    hasBaseline: true,
  },
  alt: { label: 'ALT', ...enzyme, hasBaseline: true },
  ast: { label: 'AST', ...enzyme, hasBaseline: true },
  ggt: { label: 'GGT', ...enzyme, hasBaseline: true },
  alp: { label: 'Alkaline phosphatase', ...enzyme, hasBaseline: true },
  ldh: { label: 'LDH', ...enzyme },
  alb: {
    label: 'Albumin',
    own: unit('g/dL'),
    decimals: 1,
    si: gramsPerLitre,
    siDecimals: 1,
    toSi: 10,
    otherUnits: [other('g/L', 0.1)],
  },
  na: { label: 'Sodium', ...singleIon, decimals: 0, siDecimals: 0 },
  k: { label: 'Potassium', ...singleIon, decimals: 1, siDecimals: 1 },
  ca: {
    label: 'Calcium',
    ...substance(millimoles, 0.2495, 40.078, [other('meq/L', 2.0039, 'mEq/L')]),
    decimals: 2,
    siDecimals: 3,
  },
  mg: {
    label: 'Magnesium',
    ...substance(millimoles, 0.4114, 24.305, [other('meq/L', 1.21525, 'mEq/L')]),
    decimals: 2,
    siDecimals: 3,
  },
  phos: { label: 'Phosphate', ...substance(millimoles, 0.3229, 30.974), decimals: 2, siDecimals: 3 },
  hco3: { label: 'Bicarbonate', ...singleIon, decimals: 1, siDecimals: 1 },
  gluc: { label: 'Glucose', ...substance(millimoles, 0.05551, 180.156), decimals: 0, boxDecimals: 1, siDecimals: 2 },
  crp: {
    label: 'C-reactive protein',
    own: unit('mg/L'),
    decimals: 1,
    boxDecimals: 2,
    si: unit('mg/L'),
    siDecimals: 1,
    toSi: 1,
    otherUnits: [other('mg/dL', 10)],
  },
} as const satisfies Readonly<Record<string, AnalyteFacts>>;

export type AnalyteCode = keyof typeof analytes;

/** The codes of the analytes, which are the variables of the laboratory form, in its order. */
export const analyteCodes = Object.keys(analytes) as readonly AnalyteCode[]; // its keys

/** What is known of an analyte, without the types of this very one. */
export function analyteFacts(code: AnalyteCode): AnalyteFacts {
  return analytes[code];
}

/** Decimals of the box of an analyte on the form. */
export function boxDecimals(code: AnalyteCode): number {
  const facts = analyteFacts(code);
  return facts.boxDecimals ?? facts.decimals;
}

/** A unit of an analyte as people read it; a UCUM code that is not in the table as it is. */
export function printedUnit(code: AnalyteCode, ucum: string): string {
  const { own, si, otherUnits } = analyteFacts(code);
  return [own, si, ...otherUnits].find((one) => one.ucum === ucum)?.printed ?? ucum;
}
