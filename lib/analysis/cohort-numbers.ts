import 'server-only';
import { medianRange } from '@/lib/statistics/describe';
import type { Child, TimeToEvent } from '@/study/analyses/child';
import { statedSurvival, studyCurve, survivalTimes } from './survival-curve';

/** The cohort in one breath. Months and fractions; null where nobody is there to count. */
export interface CohortNumbers {
  n: number;
  ageMin: number | null;
  ageMax: number | null;
  primarySurgery: number;
  lungSurgery: number;
  il2Lak: number;
  completeSurgicalRemission: number;
  /** Of the children last known alive. */
  followUpMedian: number | null;
  followUpMin: number | null;
  followUpMax: number | null;
  efs3y: number | null;
  efs3yLower: number | null;
  efs3yUpper: number | null;
  os3y: number | null;
  os3yLower: number | null;
  os3yUpper: number | null;
  /** Last known alive; children lost to follow-up are not among them. */
  alive: number;
}

/** The figures by which a study is known, from its children. */
export function cohortNumbers(children: readonly Child[]): CohortNumbers {
  const ages = medianRange(children.map((child) => child.ageAtDiagnosis).filter((age) => age !== null));
  const survivors = children.filter((child) => child.status === 'ALIVE');
  const followUp = medianRange(Array.from(survivalTimes(survivors, overall).time));
  const efs = atThreeYears(children, (child) => child.eventFreeSurvival);
  const os = atThreeYears(children, overall);
  const count = (isSo: (child: Child) => boolean) => children.filter(isSo).length;
  return {
    n: children.length,
    ageMin: ages.min,
    ageMax: ages.max,
    primarySurgery: count((child) => child.primarySurgeryOn !== null),
    lungSurgery: count((child) => child.lungSurgeryOn !== null),
    il2Lak: count((child) => child.il2AndLak),
    completeSurgicalRemission: count((child) => child.completeRemission === true),
    followUpMedian: followUp.median,
    followUpMin: followUp.min,
    followUpMax: followUp.max,
    efs3y: efs.surv,
    efs3yLower: efs.lower,
    efs3yUpper: efs.upper,
    os3y: os.surv,
    os3yLower: os.lower,
    os3yUpper: os.upper,
    alive: survivors.length,
  };
}

const overall = (child: Child) => child.overallSurvival;

function atThreeYears(children: readonly Child[], outcome: (child: Child) => TimeToEvent | null) {
  const curve = studyCurve(survivalTimes(children, outcome));
  const [estimate] = statedSurvival(curve, [36]);
  // Before anybody has been observed for three years there is nothing to state.
  if (!estimate || estimate.isBeyondObservation) return { surv: null, lower: null, upper: null };
  return estimate;
}
