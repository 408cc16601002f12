import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { type Course, diseaseEventOf } from './course';
import { isIrradiatedForEvent } from './grow-outcome';
import { type GrownEntry, grown } from './grown-entry';
import { primaryOf } from './primary-site';

/** Radiotherapy is given on working days. */
const daysOf = (fractions: number) => Math.ceil((fractions / 5) * 7);

/** Radiotherapy of a primary that could not be removed, and of bone where the disease grew; else the statement that there was none. */
export function growRadiotherapy(course: Course): GrownEntry[] {
  const all = [...ofPrimary(course), ...ofBone(course)];
  if (all.length === 0) return [grown('ANY', 'RT', { rtyn: 'N' })];
  return all
    .sort((one, other) => String(one.rtstdat).localeCompare(String(other.rtstdat)))
    .map((answers, index) => grown('ANY', 'RT', answers, { repeat: index + 1 }));
}

function given(site: string, intent: string, gray: number, fractions: number, on: string): Answers {
  return {
    ...{ rtyn: 'Y', rtsite: site, rtint: intent, rtdose: gray, rtfrac: fractions },
    ...{ rtstdat: on, rtendat: addDays(on, daysOf(fractions)) },
  };
}

/** The pelvic primary of the child who finished chemotherapy without an operation. */
function ofPrimary({ child, end }: Course): Answers[] {
  const isLeft = child.primarySurgeryOn === null && end.isCompleted && primaryOf(child).bone === 'PELVIS';
  return isLeft ? [given('PRIMARY', 'LOCAL_CONTROL', 66.6, 37, addDays(end.on, 20))] : [];
}

function ofBone({ child }: Course): Answers[] {
  const came = diseaseEventOf(child);
  if (came === null || !isIrradiatedForEvent(child)) return [];
  return [given('BONE_MET', 'PALLIATIVE', 30, 10, addDays(came, 14))];
}
