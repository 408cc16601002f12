import 'server-only';
import { type Curve, kaplanMeier, type SurvivalTimes } from '@/lib/statistics/kaplan-meier';
import { type SurvivalEstimate, survivalAt } from '@/lib/statistics/survival-at';
import type { Child, TimeToEvent } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { CsvFile } from './result';
import { type Observed, observedOf } from './survival-lists';
import { counted, duration } from './words';

/** Times and events of the children who have them, in the shape the statistics take. */
export function survivalTimes(
  children: readonly Child[],
  outcome: (child: Child) => TimeToEvent | null,
): SurvivalTimes {
  return timesOf(observedOf(children, outcome));
}

/** The same of children who were looked at already. */
export function timesOf(observed: readonly Observed[]): SurvivalTimes {
  return {
    time: observed.map(({ outcome }) => outcome.months),
    event: observed.map(({ outcome }) => (outcome.event ? 1 : 0)),
  };
}

/** The Kaplan-Meier curve by the study's settings for confidence limits. */
export function studyCurve(times: SurvivalTimes): Curve {
  return kaplanMeier(times, { confidence: settings.confType, level: settings.confLevel });
}

/** The curve at the months the study states. Once everybody has had the event, survival is 0 for good: that needs no observation. */
export function statedSurvival(curve: Curve, months = settings.survivalAtMonths): SurvivalEstimate[] {
  return survivalAt(curve, months).map((estimate) => ({
    ...estimate,
    isBeyondObservation: estimate.isBeyondObservation && estimate.surv > 0,
  }));
}

/** The whole curves, one row per step; the group is '' where there is one curve. */
export function curveFile(groups: readonly { label: string; curve: Curve }[]): CsvFile {
  return {
    columns: ['group', 'month', 'at_risk', 'events', 'censored', 'survival', 'standard_error', 'lower', 'upper'],
    rows: groups.flatMap(({ label, curve }) =>
      curve.steps.map(({ time, nRisk, nEvent, nCensor, surv, stdErr, lower, upper }) => {
        return [label, time, nRisk, nEvent, nCensor, surv, stdErr, lower, upper];
      }),
    ),
  };
}

/** What a reader of the curve must know: who is not in it, where it rests on few, and what nobody has reached. */
export function curveWarnings(curve: Curve, children: readonly Child[]): string[] {
  const leftOut = children.length - curve.n;
  const deadWithoutDate = children.filter((child) => child.status === 'DEAD' && child.diedOn === null).length;
  const fewFrom = curve.steps.find((step) => step.nRisk - step.nEvent - step.nCensor < settings.smallestGroup)?.time;
  const notReached = statedSurvival(curve).find(({ isBeyondObservation }) => isBeyondObservation)?.time;
  return [
    leftOut > 0 &&
      `${counted(leftOut, 'child')} cannot be analysed: time zero is not recorded, or nothing is recorded after it.`,
    deadWithoutDate > 0 &&
      `${counted(deadWithoutDate, 'child')} reported dead without a date of death: counted as alive when last seen, until the death form is entered.`,
    curve.n > 0 && fewFrom !== undefined && fewIn(curve, fewFrom),
    curve.n > 0 &&
      notReached !== undefined &&
      `Nobody has been observed for ${duration(notReached)}: later estimates only repeat the last one.`,
  ].filter((warning) => warning !== false);
}

function fewIn(curve: Curve, from: number): string {
  if (curve.n < settings.smallestGroup) return `Only ${counted(curve.n, 'child')}: every estimate is uncertain.`;
  return `From month ${Math.floor(from)} on, fewer than ${settings.smallestGroup} children are under observation: the right end of the curve rests on few.`;
}
