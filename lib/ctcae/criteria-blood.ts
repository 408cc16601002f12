import type { Criterion, GradeLimits } from './criterion';
import { at, baseline, type Direction, fallBy, type Limit, lln, uln, ulnPlus } from './limits';
import type { CtcaeTerm } from './terms';

/** Blood cells and clotting. */
export const bloodCriteria = {
  Anemia: {
    term: 'Anemia',
    direction: 'low',
    inUnit: {
      'g/L': { 1: lln(), 2: at(100), 3: at(80) },
      'g/dL': { 1: lln(), 2: at(10), 3: at(8) },
      'mmol/L': { 1: lln(), 2: at(6.2), 3: at(4.9) },
    },
  },
  'Hemoglobin increased': {
    term: 'Hemoglobin increased',
    direction: 'high',
    inUnit: {
      'g/L': { 1: uln(), 2: ulnPlus(20), 3: ulnPlus(40) },
      'g/dL': { 1: uln(), 2: ulnPlus(2), 3: ulnPlus(4) },
    },
  },
  'White blood cell decreased': cells('low', 'White blood cell decreased', { 1: lln(), 2: at(3), 3: at(2), 4: at(1) }),
  Leukocytosis: cells('high', 'Leukocytosis', { 3: at(100) }),
  'Neutrophil count decreased': cells('low', 'Neutrophil count decreased', {
    1: lln(),
    2: at(1.5),
    3: at(1),
    4: at(0.5),
  }),
  'Lymphocyte count decreased': cells('low', 'Lymphocyte count decreased', {
    1: lln(),
    2: at(0.8),
    3: at(0.5),
    4: at(0.2),
  }),
  'Lymphocyte count increased': cells('high', 'Lymphocyte count increased', { 2: at(4), 3: at(20) }),
  'CD4 lymphocytes decreased': cells('low', 'CD4 lymphocytes decreased', {
    1: lln(),
    2: at(0.5),
    3: at(0.2),
    4: at(0.05),
  }),
  'Platelet count decreased': cells('low', 'Platelet count decreased', { 1: lln(), 2: at(75), 3: at(50), 4: at(25) }),

  'Activated partial thromboplastin time prolonged': {
    term: 'Activated partial thromboplastin time prolonged',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(1.5), 3: uln(2.5) },
  },
  'INR increased': {
    term: 'INR increased',
    direction: 'high',
    inAnyUnit: { 1: [at(1.2), baseline()], 2: [at(1.5), baseline(1.5)], 3: [at(2.5), baseline(2.5)] },
    assumes: allGrades(
      'Taken as on anticoagulation: without it only the value counts, not the rise from the baseline.',
    ),
  },
  'Fibrinogen decreased': {
    term: 'Fibrinogen decreased',
    direction: 'low',
    inUnit: { 'g/L': fibrinogen(0.5), 'mg/dL': fibrinogen(50) },
  },
  'Haptoglobin decreased': { term: 'Haptoglobin decreased', direction: 'low', inAnyUnit: { 1: lln() } },
} as const satisfies Readonly<Record<string, Criterion>>;

/** A count of cells; limits in 10^9/L. */
function cells(direction: Direction, term: CtcaeTerm, limits: GradeLimits): Criterion {
  const perMicrolitre = thousandfold(limits);
  return {
    term,
    direction,
    inUnit: {
      '10^9/L': limits,
      '10^3/uL': limits,
      '10^6/L': perMicrolitre,
      '10^3/mL': perMicrolitre,
      '1/uL': perMicrolitre,
      '/uL': perMicrolitre,
      '/mm3': perMicrolitre,
    },
  };
}

function thousandfold(limits: GradeLimits): GradeLimits {
  return Object.fromEntries(Object.entries(limits).map(([grade, limit]) => [grade, [limit].flat().map(thousandTimes)]));
}

function thousandTimes(limit: Limit): Limit {
  return limit.of === 'unit' ? { ...limit, times: limit.times * 1000 } : limit;
}

/** Below half to a quarter of normal, or a fall from a baseline; grade 4 also below a number of the unit. */
function fibrinogen(lowest: number): GradeLimits {
  return { 1: lln(), 2: [lln(0.75), fallBy(25)], 3: [lln(0.5), fallBy(50)], 4: [at(lowest), lln(0.25), fallBy(75)] };
}

function allGrades(says: string): Criterion['assumes'] {
  return { 1: says, 2: says, 3: says };
}
