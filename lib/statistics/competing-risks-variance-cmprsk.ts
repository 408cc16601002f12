import type { Moment } from './competing-risks-times';

/**
 * The variances of the cumulative incidences after each moment, which are to be given in order, with the event-free probability before
 * each, as R's `cmprsk::cuminc`: what one event changes the incidence by, at once and in what is left to follow, squared, times the
 * variance of the number of events, which ties lessen by (Y - d) / (Y - 1) (Gray, Ann Stat 1988;16:1141; Aalen, Ann Stat 1978;6:534).
 */
export function varianceOfCmprsk(causes: number): (moment: Moment, eventFree: number) => number[] {
  const all: CauseState[] = Array.from({ length: causes }, () => ({ incidence: 0, now: 0, both: 0, later: 0 }));
  return (moment, eventFree) => {
    const events = moment.nEvent.reduce((sum, count) => sum + count, 0);
    const left = (eventFree * (moment.nRisk - events)) / moment.nRisk;
    return all.map((state, i) => {
      const own = moment.nEvent[i] ?? 0;
      state.incidence += (eventFree * own) / moment.nRisk;
      addEvents(state, spread(own, moment.nRisk, eventFree), 1, left);
      if (left > 0) addEvents(state, spread(events - own, moment.nRisk, eventFree), 0, left);
      const { incidence, now, both, later } = state;
      return Math.max(0, now - 2 * incidence * both + incidence ** 2 * later);
    });
  };
}

/** An event at u changes the incidence F at t by own - (F(t) - F(u)) / S(u): the three sums that its square, summed over u, is made of. */
interface CauseState {
  incidence: number;
  now: number;
  both: number;
  later: number;
}

/** The variance that so many events at one time give, in units of the incidence. */
function spread(events: number, nRisk: number, eventFree: number): number {
  const ties = events > 1 ? (nRisk - events) / (nRisk - 1) : 1;
  return (eventFree ** 2 * ties * events) / nRisk ** 2;
}

function addEvents(state: CauseState, spread: number, own: 0 | 1, left: number): void {
  const perIncidence = left > 0 ? 1 / left : 0;
  const constant = own + state.incidence * perIncidence;
  state.now += spread * constant ** 2;
  state.both += spread * constant * perIncidence;
  state.later += spread * perIncidence ** 2;
}
