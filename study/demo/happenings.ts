import { complicationsOfSurgery } from './complications-of-surgery';
import type { Course } from './course';
import type { Happening } from './happening';
import { lateToxicity } from './late-toxicity';
import { singularEvents } from './singular-events';
import { toxicityOfCycles } from './toxicity-of-cycles';
import { toxicityOfImmunotherapy } from './toxicity-of-immunotherapy';

/** All adverse events of a child by the day on which they began. What began after the last that was heard of it, nobody knows. */
export function happeningsOf(course: Course): Happening[] {
  const all = [
    ...toxicityOfCycles(course),
    ...toxicityOfImmunotherapy(course),
    ...complicationsOfSurgery(course),
    ...lateToxicity(course),
    ...singularEvents(course),
  ];
  const known = all.filter(({ from }) => from <= course.child.lastOn).map((one) => untilLast(one, course));
  return known.sort((one, other) => one.from.localeCompare(other.from) || one.term.localeCompare(other.term));
}

/** An event that was to end after the last day of a child went on until then, and so did what was given for it. */
function untilLast(happening: Happening, { child: { lastOn, status } }: Course): Happening {
  const { to, treatedWith } = happening;
  const isOpen = to === null || to > lastOn;
  const outcome = status === 'ALIVE' ? 'RECOVERING' : 'NOT_RECOVERED';
  return {
    ...happening,
    to: isOpen ? null : to,
    ...(isOpen && to !== null && { outcome }),
    ...(treatedWith && {
      treatedWith: treatedWith.map((one) => (one.to !== null && one.to > lastOn ? { ...one, to: null } : one)),
    }),
  };
}
