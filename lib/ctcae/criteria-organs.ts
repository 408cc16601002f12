import type { Criterion } from './criterion';
import { baseline, baselineIfKnown, baselineReaching, uln } from './limits';
import type { CtcaeTerm } from './terms';

/** Enzymes, bilirubin and creatinine: liver, kidney, pancreas, muscle. */
export const organCriteria = {
  'Alanine aminotransferase increased': {
    term: 'Alanine aminotransferase increased',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(3), 3: uln(5), 4: uln(20) },
    ifBaselineAbnormal: { 1: baselineReaching(1.5), 2: baseline(3), 3: baseline(5), 4: baseline(20) },
  },
  'Aspartate aminotransferase increased': {
    term: 'Aspartate aminotransferase increased',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(3), 3: uln(5), 4: uln(20) },
    ifBaselineAbnormal: { 1: baselineReaching(1.5), 2: baseline(3), 3: baseline(5), 4: baseline(20) },
  },
  'Alkaline phosphatase increased': {
    term: 'Alkaline phosphatase increased',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(2.5), 3: uln(5), 4: uln(20) },
    ifBaselineAbnormal: { 1: baselineReaching(2), 2: baseline(2.5), 3: baseline(5), 4: baseline(20) },
  },
  'GGT increased': {
    term: 'GGT increased',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(2.5), 3: uln(5), 4: uln(20) },
    // exactly twice the baseline is grade 0 in the worked rows, although the text reads as that of alkaline phosphatase
    ifBaselineAbnormal: { 1: baseline(2), 2: baseline(2.5), 3: baseline(5), 4: baseline(20) },
  },
  'Blood bilirubin increased': {
    term: 'Blood bilirubin increased',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(1.5), 3: uln(3), 4: uln(10) },
    ifBaselineAbnormal: { 1: baseline(), 2: baseline(1.5), 3: baseline(3), 4: baseline(10) },
  },
  'Blood lactate dehydrogenase increased': {
    term: 'Blood lactate dehydrogenase increased',
    direction: 'high',
    inAnyUnit: { 1: uln() },
  },
  'CPK increased': {
    term: 'CPK increased',
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(2.5), 3: uln(5), 4: uln(10) },
  },
  'Lipase increased': pancreas('Lipase increased'),
  'Serum amylase increased': pancreas('Serum amylase increased'),
  'Creatinine increased': {
    term: 'Creatinine increased',
    direction: 'high',
    inAnyUnit: {
      1: uln(),
      2: [uln(1.5), baselineIfKnown(1.5)],
      3: [uln(3), baselineIfKnown(3)],
      4: uln(6),
    },
  },
} as const satisfies Readonly<Record<string, Criterion>>;

function pancreas(term: CtcaeTerm): Criterion {
  return {
    term,
    direction: 'high',
    inAnyUnit: { 1: uln(), 2: uln(1.5), 3: uln(2), 4: uln(5) },
    assumes: {
      3: 'Taken as with signs or symptoms: without them it is grade 2.',
      4: 'Taken as with signs or symptoms: without them it is grade 3.',
    },
  };
}
