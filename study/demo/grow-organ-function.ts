import type { Course } from './course';
import { type GrownEntry, grown } from './grown-entry';
import { organTestsOf } from './organ-tests';

/** The forms of organ function of a child: one for each test, of audiometry one for each ear. */
export function growOrganFunction(course: Course): GrownEntry[] {
  const counts = new Map<string, number>();
  return organTestsOf(course).map(({ event, on, answers }) => {
    const repeat = (counts.get(event) ?? 0) + 1;
    counts.set(event, repeat);
    return grown(event, 'OF', { ofdat: on, ...answers }, { repeat });
  });
}
