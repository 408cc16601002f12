import type { AnalyteCode } from '../laboratory/analytes';

/** The situation in which blood is taken. */
export type Situation =
  | 'diagnosis'
  | 'before a cycle'
  | 'lowest counts'
  | 'after methotrexate'
  | 'before IL-2'
  | 'at leukapheresis'
  | 'sepsis'
  | 'end of treatment'
  | 'in remission'
  | 'with disease';

/** From and to of a value: of the normal range (0 its lower, 1 its upper limit), of one of its limits, or in the unit of the form. */
export interface Expected {
  of: 'range' | 'lower limit' | 'upper limit' | 'itself';
  from: number;
  to: number;
}

const range = (from: number, to: number): Expected => ({ of: 'range', from, to });
/** So many times the lower limit of normal. */
export const lower = (from: number, to: number): Expected => ({ of: 'lower limit', from, to });
/** So many times the upper one. */
export const upper = (from: number, to: number): Expected => ({ of: 'upper limit', from, to });
const own = (from: number, to: number): Expected => ({ of: 'itself', from, to });

/** Creatinine, and what is summed or known otherwise, is not here. */
type Profile = Partial<Record<AnalyteCode, Expected>>;

const healthy: Profile = {
  hgb: range(0.15, 0.8),
  anc: own(2.1, 5.4),
  lym: own(1.6, 3.2),
  plat: own(180, 360),
  urea: range(0.25, 0.75),
  bili: upper(0.25, 0.7),
  alt: range(0.2, 0.8),
  ast: range(0.2, 0.8),
  ggt: range(0.2, 0.7),
  alp: range(0.3, 0.8),
  ldh: range(0.3, 0.9),
  alb: range(0.3, 0.9),
  na: range(0.3, 0.8),
  k: range(0.2, 0.8),
  ca: range(0.25, 0.75),
  mg: range(0.2, 0.7),
  phos: range(0.2, 0.7),
  hco3: range(0.3, 0.8),
  gluc: range(0.3, 0.85),
  crp: own(0.3, 3.8),
};

const underChemotherapy: Profile = {
  ...healthy,
  hgb: lower(0.78, 0.96),
  lym: own(0.55, 1.5),
  alt: upper(0.4, 1.3),
  ast: upper(0.4, 1.1),
  ggt: upper(0.5, 1.6),
  alb: range(0.1, 0.6),
  crp: own(0.4, 7.5),
};

/** What is found in each situation, counts in 10^9/L and C-reactive protein in mg/L. */
export const profiles: Readonly<Record<Situation, Profile>> = {
  diagnosis: { ...healthy, hgb: range(0.02, 0.6), plat: own(230, 440), crp: own(2, 34) },
  'before a cycle': underChemotherapy,
  'lowest counts': {
    ...underChemotherapy,
    hgb: lower(0.61, 0.76),
    lym: own(0.1, 0.48),
    alb: lower(0.88, 1.02),
    crp: own(4, 22),
  },
  'after methotrexate': { ...underChemotherapy, bili: upper(0.5, 1.4), anc: own(1.2, 4.5), plat: own(110, 330) },
  'before IL-2': { ...underChemotherapy, anc: own(1.1, 3.6), plat: own(84, 210) },
  'at leukapheresis': {
    ...underChemotherapy,
    hgb: lower(0.71, 0.83),
    anc: own(1.8, 6.2),
    plat: own(66, 150),
    bili: upper(0.5, 1.2),
    alt: upper(0.8, 2.1),
    alb: lower(0.84, 0.98),
    crp: own(18, 70),
  },
  sepsis: {
    ...underChemotherapy,
    hgb: lower(0.56, 0.62),
    anc: own(0.02, 0.06),
    lym: own(0.1, 0.18),
    plat: own(11, 19),
    alb: lower(0.62, 0.7),
    hco3: lower(0.7, 0.8),
    crp: own(248, 310),
  },
  'end of treatment': { ...underChemotherapy, hgb: lower(0.8, 0.97), anc: own(1.1, 3.2), plat: own(96, 240) },
  'in remission': healthy,
  'with disease': { ...healthy, hgb: lower(0.8, 0.98), ldh: upper(0.9, 1.9), alb: lower(0.88, 1.1), crp: own(5, 48) },
};
