import type { CurveColumns } from './curve-columns';
import type { SurvivalTimes } from './kaplan-meier';
import { type OrderedTimes, orderTimes } from './ordered-times';

export interface CountsAtTimes extends Pick<CurveColumns, 'time' | 'nRisk' | 'nEvent' | 'nCensor'> {
  events: number;
}

/**
 * How many are at risk, have the event and are censored at each distinct time. Who enters late is at risk after the entry, not at it.
 * Throws on times that are not finite, events other than 0 and 1, and entries that do not come before their time.
 */
export function countAtTimes(data: SurvivalTimes): CountsAtTimes {
  const events = countEvents(data);
  const ordered = orderTimes(data.time, data.entry);
  const time = distinctValues(ordered.time);
  const counts = {
    time,
    nRisk: new Uint32Array(time.length),
    nEvent: new Uint32Array(time.length),
    nCensor: new Uint32Array(time.length),
  };
  fill(counts, ordered, data.event);
  return { events, ...counts };
}

/** Checks that there is one event for each time (and entry), each 0 or 1, and adds them up. Throws when it is not so. */
export function countEvents({ time, event, entry }: SurvivalTimes): number {
  if (event.length !== time.length || (entry && entry.length !== time.length)) {
    throw new RangeError('Times, events and entries must be equally many.');
  }
  let events = 0;
  for (let i = 0; i < event.length; i++) {
    const happened = event[i];
    if (happened !== 0 && happened !== 1) throw new RangeError(`An event is 0 or 1, not ${happened}.`);
    events += happened;
  }
  return events;
}

function distinctValues(sorted: Float64Array): Float64Array {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
  const values = new Float64Array(distinct);
  let at = 0;
  for (let i = 0; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) values[at++] = sorted[i] ?? 0;
  return values;
}

type Counts = Omit<CountsAtTimes, 'events'>;

function fill({ time, nRisk, nEvent, nCensor }: Counts, ordered: OrderedTimes, event: ArrayLike<number>): void {
  const { order, time: sorted, entries } = ordered;
  let [left, entered] = [0, entries ? 0 : sorted.length];
  for (let i = 0; i < time.length; i++) {
    const now = time[i] ?? 0;
    while (entries && (entries.time[entered] ?? Infinity) < now) entered++;
    nRisk[i] = entered - left;
    let [events, end] = [0, left];
    for (; sorted[end] === now; end++) events += event[order[end] ?? 0] ?? 0;
    nEvent[i] = events;
    nCensor[i] = end - left - events;
    left = end;
  }
}
