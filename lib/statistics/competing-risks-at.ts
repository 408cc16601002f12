import type { CauseIncidence, IncidenceCurves } from './competing-risks';

export interface IncidenceEstimate {
  time: number;
  /** Under observation just before this time; with late entries, just before the next step. */
  nRisk: number;
  eventFree: number;
  /** One per cause; that of cause 1 comes first. */
  causes: CauseIncidence[];
  /** The last observation lies before this time: the figures are carried forward from it and say little. */
  isBeyondObservation: boolean;
}

/** The curves read at given times, in the order given. Before the first step all incidences and their limits are 0, as in R. */
export function incidenceAt(curves: IncidenceCurves, times: readonly number[]): IncidenceEstimate[] {
  return times.map((time) => readAt(curves, time));
}

const BEFORE_ALL: CauseIncidence = { incidence: 0, stdErr: 0, lower: 0, upper: 0 };

function readAt({ steps, causes }: IncidenceCurves, time: number): IncidenceEstimate {
  const found = steps.findIndex((step) => step.time >= time);
  const next = found === -1 ? steps.length : found;
  const current = steps[next]?.time === time ? steps[next] : steps[next - 1];
  const estimates = current?.causes.map(({ nEvent: _, ...estimate }) => estimate);
  return {
    time,
    nRisk: steps[next]?.nRisk ?? 0,
    eventFree: current?.eventFree ?? 1,
    causes: estimates ?? Array.from({ length: causes }, () => BEFORE_ALL),
    isBeyondObservation: next === steps.length,
  };
}
