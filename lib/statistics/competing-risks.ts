import { type CompetingTimes, type Moment, momentsOf } from './competing-risks-times';
import { influenceVariance } from './competing-risks-variance';
import { varianceOfCmprsk } from './competing-risks-variance-cmprsk';
import { type ConfidenceType, confidenceLimits, type Limits, normalDeviate } from './confidence';

export interface IncidenceOptions {
  /** How many causes there are. */
  causes: number;
  /** Transformation on which the limits are symmetric. Default: log-log. */
  confidence?: ConfidenceType;
  /** Coverage of the limits. Default: 0.95. */
  level?: number;
  /** From each participant's influence, as `survival::survfit`, or Gray's, as `cmprsk::cuminc`. They differ little. Default: influence. */
  variance?: 'influence' | 'cmprsk';
}

/** The probability (0-1) that the event has happened, from this cause. */
export interface CauseIncidence {
  incidence: number;
  stdErr: number;
  /** Null on a logarithmic scale while the incidence is 0, and by log-log when it is 1. */
  lower: number | null;
  upper: number | null;
}

/** The curves from one distinct time up to the next. */
export interface IncidenceStep {
  time: number;
  /** Under observation just before this time. */
  nRisk: number;
  nCensor: number;
  /** The probability of no event of any cause: Kaplan-Meier's. */
  eventFree: number;
  /** One per cause; that of cause 1 comes first. */
  causes: (CauseIncidence & { nEvent: number })[];
}

export interface IncidenceCurves {
  n: number;
  causes: number;
  confidence: ConfidenceType;
  level: number;
  /** One step for each distinct time of an event or a censoring, in order. */
  steps: IncidenceStep[];
}

/**
 * The cumulative incidence of each of several causes that exclude one another (Aalen & Johansen, Scand J Stat 1978;5:141), the standard
 * error from each participant's influence (the infinitesimal jackknife) as R's `survfit` for several states, unless asked for otherwise.
 * Those censored at the time of an event are at risk for it; who enters late is at risk after the entry, not at it.
 * Throws a RangeError on times that are not finite, causes out of their range, entries that do not come before their time, and levels
 * outside 0 to 1.
 */
export function cumulativeIncidence(
  data: CompetingTimes,
  { causes, confidence = 'log-log', level = 0.95, variance = 'influence' }: IncidenceOptions,
): IncidenceCurves {
  const z = normalDeviate(level);
  const varianceAfter = variance === 'cmprsk' ? varianceOfCmprsk(causes) : influenceVariance(data.cause, causes);
  let before = { eventFree: 1, incidences: new Array<number>(causes).fill(0) };
  const steps = momentsOf(data, causes).map((moment): IncidenceStep => {
    const after = pass(before, moment);
    const variances = varianceAfter(moment, before.eventFree);
    before = after;
    const { time, nRisk, nCensor, nEvent } = moment;
    const estimates = after.incidences.map((incidence, i) => ({
      nEvent: nEvent[i] ?? 0,
      ...withLimits(incidence, Math.sqrt(variances[i] ?? 0), confidence, z),
    }));
    return { time, nRisk, nCensor, eventFree: after.eventFree, causes: estimates };
  });
  return { n: data.time.length, causes, confidence, level, steps };
}

interface Probabilities {
  eventFree: number;
  incidences: number[];
}

function pass({ eventFree, incidences }: Probabilities, { nRisk, nEvent }: Moment): Probabilities {
  const events = nEvent.reduce((sum, count) => sum + count, 0);
  return {
    eventFree: (eventFree * (nRisk - events)) / nRisk,
    incidences: incidences.map((incidence, i) => incidence + (eventFree * (nEvent[i] ?? 0)) / nRisk),
  };
}

function withLimits(incidence: number, stdErr: number, confidence: ConfidenceType, z: number): CauseIncidence {
  const [lower, upper] = limits(incidence, stdErr, confidence, z);
  return { incidence, stdErr, lower, upper };
}

function limits(incidence: number, stdErr: number, confidence: ConfidenceType, z: number): Limits {
  if (incidence === 0) return confidence === 'plain' ? [0, 0] : [null, null];
  return confidenceLimits(incidence, (stdErr / incidence) ** 2, confidence, z);
}
