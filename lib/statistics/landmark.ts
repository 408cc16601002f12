import { countEvents } from './count-at-times';

export interface LandmarkTimes<Group> {
  /** Time from time zero to the event or to the last observation, in any one unit. */
  time: ArrayLike<number>;
  /** 1 when the event happened at that time, 0 when observation ended without it. */
  event: ArrayLike<number>;
  /** The group a row belonged to at the landmark, by what was known then; null when it was not known. */
  groupAt: (row: number) => Group | null;
}

export interface Landmark<Group> {
  /** The rows still at risk after the landmark, as positions in the data given, with all that follows in the same order. */
  rows: number[];
  /** Time from the landmark, in the unit given. */
  time: number[];
  event: number[];
  group: Group[];
  /** Rows that could not take part: the event came, or observation ended, at or before the landmark; or no group was known. */
  leftOut: { withEvent: number; endedBefore: number; withoutGroup: number };
}

/**
 * Landmark analysis (Anderson, Cain & Gelber, J Clin Oncol 1983;1:710): those event-free and under observation after the landmark `at`,
 * by the group they belonged to at it, their times counted from it. That keeps those who lived long enough to join a group (responders)
 * from being credited with that time. Who has the event, or is last seen, exactly at the landmark is left out.
 * Throws on times or a landmark that are not finite, and on events other than 0 and 1.
 */
export function landmark<Group>({ time, event, groupAt }: LandmarkTimes<Group>, at: number): Landmark<Group> {
  countEvents({ time, event });
  if (!Number.isFinite(at)) throw new RangeError(`A landmark must be a finite time, not ${at}.`);
  const taken: Landmark<Group> = {
    rows: [],
    time: [],
    event: [],
    group: [],
    leftOut: { withEvent: 0, endedBefore: 0, withoutGroup: 0 },
  };
  for (let row = 0; row < time.length; row++) take(taken, row, time[row] ?? Number.NaN, event[row] ?? 0, groupAt, at);
  return taken;
}

function take<Group>(
  { leftOut, ...taken }: Landmark<Group>,
  row: number,
  time: number,
  event: number,
  groupAt: LandmarkTimes<Group>['groupAt'],
  at: number,
): void {
  if (!Number.isFinite(time)) throw new RangeError(`A time must be a finite number, not ${time}.`);
  if (time <= at) {
    leftOut[event === 1 ? 'withEvent' : 'endedBefore']++;
    return;
  }
  const group = groupAt(row);
  if (group === null) {
    leftOut.withoutGroup++;
    return;
  }
  taken.rows.push(row);
  taken.time.push(time - at);
  taken.event.push(event);
  taken.group.push(group);
}
