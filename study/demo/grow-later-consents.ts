import type { Answers } from '@/lib/crf/value';
import { addDays, writeDate } from '@/lib/dates/calendar';
import { settings } from '../settings';
import { consentVersions } from '../study';
import type { CohortChild } from './cohort';
import type { Course } from './course';
import { assentOf, consentOf } from './grow-screening';
import { type GrownEntry, grown } from './grown-entry';
import { varied } from './variation';

/** The survivor who, grown up, wanted the stored samples destroyed. */
const withdrewSamples = { serial: 30, on: '2011-03-14' };

/** The consents after the first, by date: to a new version under treatment, at age 18, and the end of the storage of samples. */
export function growLaterConsents(course: Course): GrownEntry[] {
  const all = [...toNewVersions(course), ...ofAdult(course.child), ...endOfStorage(course.child)];
  return all
    .sort((one, other) => String(one.icfdat).localeCompare(String(other.icfdat)))
    .map((answers, index) => {
      const isAdult = answers.icfpar1 === null;
      return grown('ANY', 'ICF', answers, {
        repeat: index + 1,
        ...(isAdult && { missing: { icfpar1: 'NOT_APPLICABLE' } }),
      });
    });
}

/** Families of children under treatment are asked again when the ethics committee approves a new form, within some weeks. */
function toNewVersions({ child, end }: Course): Answers[] {
  return consentVersions.flatMap(({ approvedOn }): Answers[] => {
    const approved = approvedOn[child.site];
    const on = addDays(approved, varied(child.serial, `asked again ${approved}`, 8, 25));
    if (approved <= child.chemotherapyFrom || on >= end.on) return [];
    const signed = { icftype: 'RECONSENT_VERSION', icfpar1: 'Y', icfpar2: 'Y', icfpar2d: on, icfcont: 'Y' };
    return [{ ...consentOf(child, on), ...signed, ...assentOf(child, on) }];
  });
}

/** Some weeks after the birthday of those who came of age during follow-up. */
function ofAdult(child: CohortChild): Answers[] {
  const birthday = writeDate(child.birthYear + settings.adultAge, child.birthMonth, 15);
  const on = addDays(birthday, varied(child.serial, 'adult consent', 20, 70));
  if (birthday <= child.diagnosedOn || on >= child.lastOn) return [];
  return [{ ...consentOf(child, on), icftype: 'RECONSENT_AGE18', ...signedAlone, icfcont: 'Y' }];
}

const signedAlone = { icfpar1: null, icfpar2: 'NOT_REQUIRED', icfpar2r: 'LAW' };

function endOfStorage(child: CohortChild): Answers[] {
  const { serial, on } = withdrewSamples;
  if (child.serial !== serial) return [];
  const extent = { icftype: 'WITHDRAWAL', icfwdrl: 'BIOBANK_ONLY', icfbio: 'N' };
  return [{ ...consentOf(child, on), ...extent, ...signedAlone, icfcont: 'Y' }];
}
