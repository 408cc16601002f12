import type { Answers } from '@/lib/crf/value';
import { isOtherSpecify } from '@/lib/ctcae/terms';
import { type Course, dayOf } from './course';
import { reinfusedOn } from './grow-lak';
import { type GrownEntry, grown, type Place } from './grown-entry';
import type { Cause, Happening } from './happening';

/** The log of adverse events, in the order in which they began. */
export function growAdverseEvents(course: Course, happenings: readonly Happening[]): GrownEntry[] {
  return happenings.map((happening, index) => {
    const { event, form, repeat } = adverseEventAt(index);
    return grown(event, form, answersOf(course, happening), {
      repeat,
      ...(happening.after && { references: { aecyc: happening.after } }),
    });
  });
}

/** The place in the log of the event that happened so many others later. */
export const adverseEventAt = (index: number): Place => ({ event: 'ANY', form: 'AE', repeat: index + 1 });

function answersOf(course: Course, happening: Happening): Answers {
  const { term, words, from, to, grade, atBaseline, treatedWith, serious, action } = happening;
  const isRelated = happening.cause !== 'something else';
  return {
    aeyn: 'Y',
    aeterm: words,
    aectcae: term,
    aeoth: isOtherSpecify(term) ? words : null,
    aestdat: from,
    aeongo: to === null ? 'Y' : 'N',
    aeendat: to,
    aetoxgr: String(grade),
    aebase: atBaseline ? String(atBaseline) : '0',
    ...relationsOf(course, happening),
    aedrug: isRelated ? [...(happening.drugs ?? ['OTHER'])] : null,
    aeacn: action ?? (from > course.end.on ? 'NA' : 'NONE'),
    aetrt: (treatedWith ?? []).length > 0 ? 'Y' : 'N',
    aeout: happening.outcome ?? (to === null ? 'NOT_RECOVERED' : 'RECOVERED'),
    aeser: serious ? 'Y' : 'N',
    aeunexp: serious ? (serious.isUnexpected ? 'Y' : 'N') : null,
    ...(grade === 4 &&
      !serious &&
      !isCount(term) && { aesernot: 'No danger to life, and no longer stay in hospital.' }),
  };
}

const isCount = (term: string) => term.endsWith('count decreased') || term === 'White blood cell decreased';

/** To its cause as it was judged; to another treatment that was given before, unlikely; to one that was not, nothing. */
function relationsOf(course: Course, { cause, certainty = 'PROBABLE', from }: Happening): Answers {
  const other = cause === 'something else' ? 'UNRELATED' : 'UNLIKELY';
  const relation = (to: Cause, given: string | null) => {
    if (given === null || given > from) return 'NA';
    return cause === to ? certainty : other;
  };
  return {
    aerelc: cause === 'chemotherapy' ? certainty : other,
    aereli: relation('IL-2', dayOf(course, 'IL2_1')),
    aerell: relation('LAK', firstReinfusion(course)),
    aerels: relation('surgery', firstOperation(course)),
  };
}

function firstReinfusion({ child, events }: Course): string | null {
  const procedures = events.filter(({ code }) => code.startsWith('LAK'));
  return procedures.map((event) => reinfusedOn(child, event)).find((on) => on !== null) ?? null;
}

function firstOperation({ events }: Course): string | null {
  const days = events.filter(({ code }) => code.startsWith('SX')).map(({ on }) => on);
  return days.sort()[0] ?? null;
}
