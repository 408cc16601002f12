import { addDays } from '@/lib/dates/calendar';
import type { Course } from './course';
import { revisionsOf } from './grow-late-effects';
import { type GrownEntry, grown } from './grown-entry';
import { primaryOf } from './primary-site';

/** Days from the revision of a prosthesis to the evaluation that tells of it. */
const daysToEvaluation = 75;

/** The revisions of the prosthesis of a child, years after its operation. */
export function growRevisions({ child, contacts }: Course): GrownEntry[] {
  const told = contacts.filter(({ month }) => revisionsOf(child).includes(month));
  return told.map(({ on }, index) =>
    grown(
      'ANY',
      'SXP',
      {
        ...{ sxpdone: 'DONE', sxpdat: addDays(on, -daysToEvaluation), sxptype: 'REVISION' },
        ...{ sxplat: primaryOf(child).side, sxpsite: child.site, sxpdur: 165, sxpblood: 420 },
        ...{ sxpcomp: ['NONE'], sxpreop: 'N', mstsscore: 26 },
      },
      { repeat: index + 1 },
    ),
  );
}
