import type { Criterion } from './criterion';
import { at, lln, reaching, uln } from './limits';

/** Salts, acids, glucose, albumin, fats. */
export const metabolismCriteria = {
  Acidosis: { term: 'Acidosis', direction: 'low', inAnyUnit: { 1: lln(), 3: at(7.3) } },
  Alkalosis: { term: 'Alkalosis', direction: 'high', inAnyUnit: { 1: uln(), 3: at(7.5) } },
  'Blood bicarbonate decreased': {
    term: 'Blood bicarbonate decreased',
    direction: 'low',
    inAnyUnit: { 1: lln() },
    assumes: { 1: 'Taken as without an intervention.' },
  },
  Hyponatremia: {
    term: 'Hyponatremia',
    direction: 'low',
    inUnit: { 'mmol/L': { 1: lln(), 3: reaching(129), 4: at(120) } },
    assumes: { 3: 'Taken as symptomatic: without symptoms, 125 to 129 mmol/L is grade 2.' },
  },
  Hypernatremia: {
    term: 'Hypernatremia',
    direction: 'high',
    inUnit: { 'mmol/L': { 1: uln(), 2: at(150), 3: at(155), 4: at(160) } },
  },
  Hypokalemia: {
    term: 'Hypokalemia',
    direction: 'low',
    inUnit: { 'mmol/L': { 2: lln(), 3: at(3), 4: at(2.5) } },
    assumes: { 2: 'Taken as symptomatic: without symptoms, 3.0 mmol/L and more is grade 1.' },
  },
  Hyperkalemia: {
    term: 'Hyperkalemia',
    direction: 'high',
    inUnit: { 'mmol/L': { 1: uln(), 2: at(5.5), 3: at(6), 4: at(7) } },
  },
  /** Of calcium corrected for albumin. */
  Hypocalcemia: {
    term: 'Hypocalcemia',
    direction: 'low',
    inUnit: {
      'mmol/L': { 1: lln(), 2: at(2), 3: at(1.75), 4: at(1.5) },
      'mg/dL': { 1: lln(), 2: at(8), 3: at(7), 4: at(6) },
    },
  },
  'Hypocalcemia (Ionized)': {
    term: 'Hypocalcemia',
    direction: 'low',
    inUnit: {
      'mmol/L': { 1: lln(), 2: at(1), 3: at(0.9), 4: at(0.8) },
      'mg/dL': { 1: lln(), 2: at(4), 3: at(3.6), 4: at(3.2) },
    },
  },
  /** Of calcium corrected for albumin. */
  Hypercalcemia: {
    term: 'Hypercalcemia',
    direction: 'high',
    inUnit: {
      'mmol/L': { 1: uln(), 2: at(2.9), 3: at(3.1), 4: at(3.4) },
      'mg/dL': { 1: uln(), 2: at(11.5), 3: at(12.5), 4: at(13.5) },
    },
  },
  'Hypercalcemia (Ionized)': {
    term: 'Hypercalcemia',
    direction: 'high',
    inUnit: {
      'mmol/L': { 1: uln(), 2: at(1.5), 3: at(1.6), 4: at(1.8) },
      'mg/dL': { 1: uln(), 2: at(6), 3: at(6.4), 4: at(7.2) },
    },
  },
  Hypomagnesemia: {
    term: 'Hypomagnesemia',
    direction: 'low',
    inUnit: {
      'mmol/L': { 1: lln(), 2: at(0.5), 3: at(0.4), 4: at(0.3) },
      'mg/dL': { 1: lln(), 2: at(1.2), 3: at(0.9), 4: at(0.7) },
    },
  },
  Hypermagnesemia: {
    term: 'Hypermagnesemia',
    direction: 'high',
    inUnit: {
      'mmol/L': { 1: uln(), 3: at(1.23), 4: at(3.3) },
      'mg/dL': { 1: uln(), 3: at(3), 4: at(8) },
    },
  },
  Hypoglycemia: {
    term: 'Hypoglycemia',
    direction: 'low',
    inUnit: {
      'mmol/L': { 1: lln(), 2: at(3), 3: at(2.2), 4: at(1.7) },
      'mg/dL': { 1: lln(), 2: at(55), 3: at(40), 4: at(30) },
    },
  },
  Hypoalbuminemia: {
    term: 'Hypoalbuminemia',
    direction: 'low',
    inUnit: { 'g/L': { 1: lln(), 2: at(30), 3: at(20) }, 'g/dL': { 1: lln(), 2: at(3), 3: at(2) } },
  },
  'Cholesterol high': {
    term: 'Cholesterol high',
    direction: 'high',
    inUnit: {
      'mmol/L': { 1: uln(), 2: at(7.75), 3: at(10.34), 4: at(12.92) },
      'mg/dL': { 1: uln(), 2: at(300), 3: at(400), 4: at(500) },
    },
  },
  Hypertriglyceridemia: {
    term: 'Hypertriglyceridemia',
    direction: 'high',
    inUnit: {
      'mmol/L': { 1: at(1.71), 2: at(3.42), 3: at(5.7), 4: at(11.4) },
      'mg/dL': { 1: at(150), 2: at(300), 3: at(500), 4: at(1000) },
    },
  },
  Hyperuricemia: {
    term: 'Hyperuricemia',
    direction: 'high',
    inAnyUnit: { 3: uln() },
    assumes: { 3: 'Taken as with physiologic consequences: without them it is grade 1.' },
  },
} as const satisfies Readonly<Record<string, Criterion>>;
