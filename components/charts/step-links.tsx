import type { ReactNode } from 'react';
import type { LinkTo } from './drawing';
import { listKeys } from './list-keys';
import type { SurvivalGroup } from './survival-curve';
import type { SurvivalLayout } from './survival-layout';

/** More steps than this are too near to one another to be hit. */
const MOST_STEPS = 200;
/** How far from a step it can still be hit, in pixels. */
const REACH = 6;

interface StepLinksProps {
  groups: SurvivalGroup[];
  layout: SurvivalLayout;
  linkTo: LinkTo;
}

/** Over each step of the curves a place to point at, which leads to the children there. The tables give the same to the keyboard. */
export function StepLinks({ groups, layout, linkTo }: StepLinksProps): ReactNode {
  const count = groups.reduce((sum, { curve }) => sum + curve.steps.length, 0);
  if (count > MOST_STEPS) return null;
  return groups.flatMap((group, i) =>
    placesOf(group, layout).map(({ time, says, ...box }) => (
      <a key={`${group.label} ${time}`} href={linkTo(listKeys.at(time, i))} tabIndex={-1}>
        <title>{groups.length > 1 ? `${group.label}: ${says}` : says}</title>
        <rect {...box} fill="transparent" />
      </a>
    )),
  );
}

interface StepPlace {
  time: number;
  says: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

function placesOf({ curve: { steps } }: SurvivalGroup, { x, y }: SurvivalLayout): StepPlace[] {
  return steps.map(({ time, surv, nEvent, nCensor }, i) => {
    const [at, before, after] = [x(time), steps[i - 1], steps[i + 1]];
    // Up to half the way to the steps beside it.
    const from = before ? Math.max(at - REACH, (at + x(before.time)) / 2) : at - REACH;
    const to = after ? Math.min(at + REACH, (at + x(after.time)) / 2) : at + REACH;
    const top = y(before?.surv ?? 1) - REACH;
    const n = nEvent + nCensor;
    const says = `${n} ${n === 1 ? 'child' : 'children'} at ${time.toFixed(1)} months`;
    return { time, says, x: from, y: top, width: Math.max(1, to - from), height: y(surv) + REACH - top };
  });
}
