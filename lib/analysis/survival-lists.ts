import 'server-only';
import type { Child, TimeToEvent } from '@/study/analyses/child';
import type { ChildList } from './result';
import { counted, duration, months } from './words';

/** A child of a curve: when its observation ended, and with what. */
export interface Observed {
  number: string;
  /** When the observation began, in months; time zero where it is not said. */
  from?: number;
  outcome: TimeToEvent;
}

/** A group of a comparison, or all children together under the name ''. */
export interface ObservedGroup {
  label: string;
  observed: Observed[];
}

/** The children who can be analysed, with their times. */
export function observedOf(children: readonly Child[], outcomeOf: (child: Child) => TimeToEvent | null): Observed[] {
  return children.flatMap((child) => {
    const outcome = outcomeOf(child);
    return outcome ? [{ number: child.number, outcome }] : [];
  });
}

/** Keys of the lists behind a curve. `group` is the place of the group. */
export const survivalKeys = {
  all: (group = 0) => `all:${group}:0`,
  events: (group = 0) => `events:${group}:0`,
  /** Under observation just before a month. */
  atRisk: (month: number, group = 0) => `risk:${group}:${month}`,
  /** With the event or the end of observation at exactly this time. */
  at: (time: number, group = 0) => `at:${group}:${time}`,
};

/** The lists behind a curve, by their keys; each is made only when it is asked for. */
export function survivalLists(groups: readonly ObservedGroup[], eventWords: Readonly<Record<string, string>>) {
  return (key: string): ChildList | null => {
    const [what = '', place = '', at = ''] = key.split(':');
    const group = groups[Number(place)];
    const time = Number(at);
    const kind = kinds[what];
    if (!group || !kind || !Number.isFinite(time)) return null;
    const members = group.observed.filter((one) => kind.holds(one, time));
    const name = group.label === '' ? '' : `${group.label}: `;
    return {
      title: `${name}${counted(members.length, 'child')} ${kind.says(time)}`,
      children: members.map(({ number, outcome }) => ({ number, says: outcomeInWords(outcome, eventWords) })),
    };
  };
}

interface Kind {
  holds(observed: Observed, time: number): boolean;
  says(time: number): string;
}

/** Two times that differ by rounding only are one, as on the curve. */
const NEAR = 1e-6;

const kinds: Readonly<Record<string, Kind>> = {
  all: { holds: () => true, says: () => 'analysed' },
  events: { holds: ({ outcome }) => outcome.event, says: () => 'with the event' },
  risk: {
    holds: ({ from = 0, outcome }, time) => (from === 0 || from < time) && outcome.months >= time - NEAR,
    says: (time) => (time === 0 ? 'at the start' : `under observation just before ${duration(time)}`),
  },
  at: {
    holds: ({ outcome }, time) => Math.abs(outcome.months - time) <= NEAR,
    says: (time) => `with the event, or observed for the last time, at ${months(time)} months`,
  },
};

/** "Local relapse at 12.3 months", or that there was no event until then. */
export function outcomeInWords(
  { months: end, event, what }: TimeToEvent,
  eventWords: Readonly<Record<string, string>>,
): string {
  if (!event) return `No event; last known at ${months(end)} months`;
  const name = what === null ? 'Event, its kind not recorded' : (eventWords[what] ?? what);
  return `${name} at ${months(end)} months`;
}
