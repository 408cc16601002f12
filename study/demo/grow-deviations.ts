import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { studyDeviationRules } from '../checks/deviations';
import type { deviationCategories } from '../codelists/deviations';
import { type Course, dayOf } from './course';
import { lostSample } from './grow-immunology';
import { grownCasebook } from './grown-casebook';
import { type GrownEntry, grown } from './grown-entry';
import { varied } from './variation';

type Category = keyof typeof deviationCategories;

/** A deviation that a site has entered. */
interface Deviation {
  on: string;
  category: Category;
  words: string;
  /** What was done about one that is more than minor, and when the ethics committee was told. */
  important?: { how: 'MAJOR' | 'IMPORTANT_SAFETY'; done: string; reportedOn: string | null };
  foundBy: 'SITE' | 'MONITOR' | 'SYSTEM_CHECK' | 'AUDIT';
}

/** The day on which the site went through what the study proposes. */
const lookedThroughOn = '2016-12-31';

/** The log of deviations by date: about half of those that the study proposes for these entries, and those that somebody found. */
export function growDeviations(course: Course, entries: readonly GrownEntry[]): GrownEntry[] {
  const all = [...ofStudyRules(course, entries), ...foundBySomebody(course)];
  return all
    .sort((one, other) => one.on.localeCompare(other.on))
    .map((deviation, index) => grown('ANY', 'DV', answersOf(deviation), { repeat: index + 1 }));
}

function answersOf({ on, category, words, important, foundBy }: Deviation): Answers {
  return {
    ...{ dvstdat: on, dvdecod: category, dvterm: words, dvdet: foundBy, dvsev: important?.how ?? 'MINOR', dvres: 'Y' },
    ...(important && {
      dvact: important.done,
      dvec: important.reportedOn === null ? 'N' : 'Y',
      dvecdat: important.reportedOn,
    }),
  };
}

/** About half of what is proposed was entered by the site; the rest waits for an answer. */
function ofStudyRules({ child }: Course, entries: readonly GrownEntry[]): Deviation[] {
  const casebook = grownCasebook(child, entries, lookedThroughOn);
  return studyDeviationRules.flatMap((rule) =>
    rule.find(casebook).flatMap(({ on, says }): Deviation[] => {
      if (on === null || !isEntered(child.serial, rule.id, on)) return [];
      const category = rule.category as Category; // rules name the categories of the codelist
      return [{ on, category, words: says, foundBy: 'SYSTEM_CHECK', ...importanceOf(rule.id, on) }];
    }),
  );
}

/** A reinfusion by exception is not complete without its deviation. */
const mustBeEntered = ['EC-083'];
/** Of the two steroids around interleukin-2, the one that the form of the course tells as well. */
const knewOfSteroid = 9;

function isEntered(serial: number, rule: string, on: string): boolean {
  if (mustBeEntered.includes(rule)) return true;
  if (rule === 'EC-078') return serial === knewOfSteroid;
  return varied(serial, `${rule} ${on}`, 0, 1) === 0;
}

function importanceOf(rule: string, on: string): Pick<Deviation, 'important'> {
  switch (rule) {
    case 'EC-083':
      return {
        important: {
          how: 'MAJOR',
          done: 'Reinfused after a talk with the principal investigator, because the cells were sterile and no others could be had. The transport of the product was checked.',
          reportedOn: addDays(on, 6),
        },
      };
    case 'EC-078':
      return {
        important: {
          how: 'IMPORTANT_SAFETY',
          done: 'The night team was told that steroids are prohibited around interleukin-2 unless life is in danger; a card was put into the chart.',
          reportedOn: addDays(on, 12),
        },
      };
    default:
      return {};
  }
}

/** What no rule can find, each in one child. */
function foundBySomebody(course: Course): Deviation[] {
  const { child } = course;
  const found: Record<number, () => Deviation> = {
    2: () => ({
      on: addDays(child.diagnosedOn, 3),
      category: 'CONSENT',
      words: 'The copy of the consent form was given to the family two days after the signature, not at once.',
      foundBy: 'MONITOR',
    }),
    7: () => ({
      on: addDays(dayOf(course, 'IFO1') ?? child.chemotherapyFrom, 1),
      category: 'DOSING',
      words: 'The second bag of ifosfamide ran in over 19 hours instead of 24; the dose was right.',
      foundBy: 'SITE',
    }),
    16: () => ({
      on: addDays(dayOf(course, lostSample.code) ?? child.chemotherapyFrom, 5),
      category: 'MISSED_ASSESSMENT',
      words: 'The immunology sample of the day after interleukin-2 was lost in the laboratory.',
      foundBy: 'SITE',
    }),
    17: () => ({
      on: addDays(dayOf(course, 'AP3') ?? child.chemotherapyFrom, 12),
      category: 'SAE_REPORTING',
      words: 'The report of a serious adverse event was faxed to the sponsor three days after the site knew of it.',
      foundBy: 'AUDIT',
      important: {
        how: 'MAJOR',
        done: 'A deputy for the weekend was named, and the fax number of the sponsor hangs in the ward.',
        reportedOn: null,
      },
    }),
    20: () => ({
      on: addDays(dayOf(course, 'SX_PRIM') ?? child.chemotherapyFrom, 20),
      category: 'PRIVACY',
      words:
        'A pathology report was sent to the study office with the initials of the child; it was destroyed and sent again.',
      foundBy: 'SITE',
    }),
    31: () => ({
      on: addDays(dayOf(course, 'MTX3') ?? child.chemotherapyFrom, 2),
      category: 'OTHER',
      words: 'The sample at 48 hours was frozen only in the afternoon, because the freezer had failed.',
      foundBy: 'SITE',
    }),
  };
  const deviation = found[child.serial]?.();
  return deviation ? [deviation] : [];
}
